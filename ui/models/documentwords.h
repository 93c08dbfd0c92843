#pragma once

#include "core/index/documentrecord.h"

namespace sheaf {

// The last part of a path, or the path where it has none.
QString fileNameOf(const QString& path);
// The file and the place in it: "a.pdf, page 3", "prices.xlsx, Sheet Prices, rows 2-41", "notes.txt".
QString placeOf(const ChunkRecord& chunk);
// Failed because it is encrypted.
bool wantsPassword(const DocumentRecord& record);
// Still being worked on, or to be.
bool isUnfinished(const DocumentRecord& record);
// What the State column says, in words.
// Empty where no page waits.
QString ocrWaitingText(const DocumentRecord& record);
QString stateText(const DocumentRecord& record);

} // namespace sheaf
