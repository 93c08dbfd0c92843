#pragma once

#include "core/base/result.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace sheaf {

// One page as its reader gave it, or as cleaning left it.
struct Page
{
    int number = 0; // from 1
    QString text;
    // The place as a person knows it: "Sheet Prices, rows 2-41", "Slide 3: Costs", "Setup › Linux". Empty where the
    // number says it all. At most extractlimits::maxLabelCharacters.
    QString label = {};
    // Lines are paragraphs, rows or code: their breaks and indents are the author's. Otherwise lines were broken by a
    // margin, and pages may have running headers.
    bool keepLines = false;
};

// A table as cells, for exact queries. Every row has as many cells as there are columns.
struct Table
{
    QString name;        // of the sheet or the file
    QStringList columns; // each another name
    QList<QStringList> rows;
    bool complete = true; // false where rows were left out (extractlimits.h)
};

// What a reader makes of a file.
struct DocumentText
{
    QString title; // from the file's metadata; may be empty
    int pageCount = 0;
    bool paged =
        true; // false for formats without pages: their "pages" are sections, shown by their label if they have one
    QList<Page> pages;        // those with text, in order
    QStringList warnings;     // for the person: "12 of 80 pages have no text layer"
    QString author = {};      // from the file's metadata; may be empty
    QList<Table> tables = {}; // of spreadsheets and files of separated values
    QList<int> scanned = {};  // pages without text that text recognition may read later; see PageRecogniser
};

// A passage that is embedded, searched and cited. Offsets count UTF-16 units in the cleaned text of its first page; a
// chunk never crosses a page, so that a citation always names one.
struct Chunk
{
    int ordinal = 0; // from 0 within the document
    int page = 0;    // from 1
    int begin = 0;
    int end = 0;
    int tokens = 0; // estimated
    QString text;   // the cleaned page's text from begin to end
};

} // namespace sheaf
