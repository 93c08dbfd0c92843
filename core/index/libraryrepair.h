#pragma once

#include "core/index/connection.h"
#include "core/index/documentrecord.h"

#include <QStringList>
#include <stop_token>

namespace sheaf {

// Puts right what checkLibrary() finds and can be put right from what is still there: rows that refer to nothing go,
// the text index is made anew where it does not agree with the passages, vectors of a wrong size go, counts are
// counted, and a document that is not complete waits for what it lacks. Each thing done is a sentence. Within the
// caller's transaction. A damaged file is not mended: that takes a backup.
Result<QStringList> repairLibrary(Connection& connection);

// Reads every file again and compares it with what was stored: a sentence for each that has changed, is gone or cannot
// be read. Blocks, so run it on a pool; Cancelled after a stop.
Result<QStringList> checkFiles(const QList<DocumentRecord>& documents, const std::stop_token& stop);

// A copy of the whole library in one file, made while it is in use, without what was removed, and checked; an existing
// file is not replaced. It is a library again when it lies in a folder under the name sheaf.db. Outside a transaction.
// Returns its bytes. Errors: InvalidInput, PermissionDenied, DiskFull, Io, Database.
Result<qint64> backupLibrary(Connection& connection, const QString& file);
// What that file is called until it is whole.
QString unfinishedBackup(const QString& file);

} // namespace sheaf
