#pragma once

#include "core/base/result.h"

#include <QString>

namespace sheaf {

// A library that moves leaves a file in its old folder, library.moved, that says where to. It is written before the new
// folder takes its name and stays, so that neither a move that was ended half way nor the old path leads to an empty
// library, or to one that two folders share. All of it blocks.

// What belongs to the library in `folder`: the database with SQLite's own files beside it, the vectors, what was kept
// of answers, calls and measurements, texts that were pasted, counts, the window's state and the log. Names relative to
// the folder.
QStringList libraryFiles(const QString& folder);
// The folders those lay in, once they are gone from there.
void removeEmptiedFolders(const QString& folder);

// Where the library that lived in `folder` lives now, through every move since; `folder` itself where it was not moved
// or the move was ended before it counted.
QString libraryNowAt(const QString& folder);

// Says in `from` that its library is about to take the name `to`. Errors: DiskFull, Io.
Result<void> announceMove(const QString& from, const QString& to);
// Ends what an announced move has left undone: one that counts is carried to its end, and the error is NotFound and
// says where the library is; of one that does not, nothing stays behind. Whoever calls holds the lock of the folder.
Result<void> settleMove(const QString& folder);

} // namespace sheaf
