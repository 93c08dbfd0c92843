#pragma once

#include "core/documents/document.h"

namespace sheaf {

// Raw pages into text that is good to read, embed and cite. Pure; the same number of pages comes back, some of them
// perhaps empty.
//
//  - Characters: controls, private use, noncharacters, lone surrogates, zero-width and bidirectional controls go, and
//    accents that stand on nothing; ligatures, full and half width forms and CJK radicals become plain letters,
//    everything else keeps its shape (², ①, ½ stay); then Unicode NFC.
//  - Words divided at a line's end are joined (see hyphenation.h). Lines of Chinese and Japanese are joined without a
//  space.
//  - Lines that recur at the top or bottom of many pages, and page numbers, go (see pagefurniture.h).
//  - One space between words, one line break between lines, an empty line between paragraphs.
//  - Where a page keeps its lines only the first rule holds, and at most one empty line stands between two.
//
// Nothing is added and the order stays: every letter and digit of the result stands in the same order in the raw text.
// Cleaning what is clean changes nothing. Text that a PDF keeps outside its visible page is not told apart: QtPdf gives
// it like any other.
QList<Page> cleanPages(QList<Page> pages);

} // namespace sheaf
