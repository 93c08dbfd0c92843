#pragma once

#include "core/base/doctorline.h"

#include <QDate>
#include <QList>
#include <QString>

namespace sheaf {

// What is installed beside Sheaf: its own reader programs, Tesseract and its languages, ripgrep, poppler's data, the
// typeface, certificates, and the walls the kernel offers for readers. Starts programs; blocks for a second or so.
QList<DoctorLine> checkMachine(const QString& readerProgram, const QString& pdfProgram);

// What in the settings file is not as it stands there, because it is out of range or no setting. Blocks.
QList<DoctorLine> checkSettingsFile(const QString& path);

// Room on the disk, rights of the folder, and whether the last program that wrote ended as it should, where `inUse`
// says that no other one has it open. Blocks.
QList<DoctorLine> checkLibraryFolder(const QString& folder, bool inUse);

// A clock that is years off breaks https and the list of calls. Pure.
DoctorLine checkDate(const QDate& today);

} // namespace sheaf
