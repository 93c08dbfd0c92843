#pragma once

#include <QtGlobal>
#include <algorithm>
#include <chrono>

namespace sheaf::extractlimits {

// What a worker may use, and what its parent believes of it. Figures come from measurements with QtPdf 6.4.2: a page
// takes 2 ms, 9 ms at the 99th percentile and 27 ms at most; 100,000 small pages 12 s.
inline constexpr int maxPages = 20'000;
inline constexpr int failingPagesInARow = 100; // then the page count was a lie
inline constexpr qsizetype maxPageCharacters = 2'000'000;
inline constexpr qsizetype maxTextCharacters = 64'000'000;
inline constexpr qsizetype maxLabelCharacters = 200;
inline constexpr qsizetype maxTables = 200; // of one document
inline constexpr qsizetype maxTableColumns = 256;
inline constexpr qsizetype maxTableCells = 500'000;        // of all tables of one document
inline constexpr qsizetype maxTableCharacters = 8'000'000; // of all tables of one document
inline constexpr qsizetype tableFrameCharacters = 200'000; // of the rows that go in one frame, about
inline constexpr qsizetype maxWarnings = 20;
inline constexpr qsizetype maxWarningCharacters = 300;
inline constexpr qint64 maxTextFileBytes = 64ll * 1024 * 1024; // of a file that is text, whatever its kind
inline constexpr int maxImageSide = 4096;
inline constexpr int maxRectangles = 10'000;
inline constexpr qint64 maxFrameBytes = 64ll * 1024 * 1024 + 8; // the largest image and its size
inline constexpr qint64 maxRequestBytes = 64 * 1024;
inline constexpr qint64 maxMemoryBytes = 1024ll * 1024 * 1024; // of address space
inline constexpr qint64 maxLogBytes = 64 * 1024;               // of stderr
inline constexpr std::chrono::seconds maxCpu{120};
inline constexpr std::chrono::seconds pageCpu{10}; // to render or search one page
inline constexpr std::chrono::milliseconds earnedByPage{50};

// Processor time for opening a file and reading its text: 10 s and 1 s for each MiB, and every page that was read earns
// some more, so that a slow machine reads a long document to its end; never above maxCpu.
inline std::chrono::seconds cpuLimit(qint64 fileBytes, int pagesRead = 0)
{
    using namespace std::chrono;
    const auto mebibytes = std::clamp<qint64>(fileBytes, 0, 1ll << 40) >> 20;
    return std::min(maxCpu, seconds(10) + seconds(mebibytes) + duration_cast<seconds>(earnedByPage * pagesRead));
}

// Text recognition. A page of A4 at 300 dpi takes Tesseract 5 about 2 s and 250 MiB; a full newspaper page ten times
// that.
inline constexpr int maxOcrPages = 2'000;  // of one document; more than an hour of work
inline constexpr int ocrImageWidth = 2480; // pixels: 300 dpi for A4
inline constexpr int ocrLookWidth = 310;   // pixels: enough to see whether there is anything on the page
inline constexpr int ocrFailuresInARow = 3;
inline constexpr qint64 maxOcrMemoryBytes = 2048ll * 1024 * 1024;
inline constexpr std::chrono::seconds ocrCpu{60}; // for one page

// What the parent watches for beside: see workerwatch.h. The kernel ends a worker at its limit of processor time; the
// parent ends one that has got rid of that.
inline constexpr std::chrono::seconds cpuGrace{30};
inline constexpr std::chrono::seconds lookEvery{5};
inline constexpr std::chrono::seconds blockedLimit{
    60}; // a disk that spins up takes 10 s, a network share that fails over 45
inline constexpr std::chrono::seconds idleLimit{600};

} // namespace sheaf::extractlimits
