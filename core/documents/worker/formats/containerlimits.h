#pragma once

#include <QtGlobal>

namespace sheaf::containerlimits {

// What a container may hold. The largest real documents seen have some thousand parts; a spreadsheet's XML packs at 10
// to 50 to 1, deflate at no more than 1,032 to 1.
inline constexpr qint64 maxEntries = 50'000;
inline constexpr qint64 maxUnpackedBytes = 768ll * 1024 * 1024; // read from one container altogether
inline constexpr qint64 maxEntryBytes = 512ll * 1024 * 1024;
inline constexpr qint64 ratioCheckedFrom = 32ll * 1024 * 1024; // of unpacked bytes
inline constexpr qint64 maxRatio = 200;
inline constexpr qint64 maxWholeEntryBytes = 64ll * 1024 * 1024; // of one that is read at once
inline constexpr int maxAttachments = 100;
inline constexpr int maxPartPages = 2'000;                    // of a PDF file attached to mail
inline constexpr qint64 maxPartCharacters = 8'000'000;        // likewise
inline constexpr int maxNesting = 3;                          // a document in a mail in a mail
inline constexpr qint64 maxMappedBytes = 512ll * 1024 * 1024; // of the file itself

} // namespace sheaf::containerlimits
