#pragma once

#include "core/base/error.h"
#include "core/documents/extractreason.h"

#include <QProcess>
#include <QString>
#include <chrono>

namespace sheaf {

// What became of a worker, as the person should read it. Pure; each names the file.

// A failure the worker reported; its reason, where it gave one, says more than its code.
Error workerFailure(ErrorCode code, const QString& path, const QString& detail,
                    ExtractReason reason = ExtractReason::None);

// A worker that ended without being asked to: killed by its limits, by a crash, or ended by itself.
Error workerDeath(QProcess::ExitStatus status, int code, const QString& path, std::chrono::seconds cpuLimit);

// Used up its processor time.
Error workerOverrun(const QString& path, std::chrono::seconds cpuLimit);

// Waited for so long for something that is not the processor.
Error workerSilence(const QString& path, std::chrono::seconds limit);

// The program of the worker is missing or cannot be run.
Error workerMissing(const QString& program, const QString& detail);

// Not one page with text; where the file has pages at all.
Error noTextLayer(const QString& path, int pages);

// Not a word in a file without pages: pictures alone, or nothing.
Error noWords(const QString& path);

// The same where some pages, or all, show text whose fonts carry no characters.
Error lostText(const QString& path, int lost, int pages);

// True where reading the document cost a worker its life: it crashed, or hit a limit of time or memory. Who meets that
// twice with one document should not try it again unasked.
bool killedItsWorker(const Error& error);

} // namespace sheaf
