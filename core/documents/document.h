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
    QString label = {}; // what to call the place where it is not "page n": a sheet and its rows, a slide, a heading
};

// A table of a file that carries tables, kept beside its text for exact queries.
struct Table
{
    QString name;
    QStringList columns;
    QList<QStringList> rows;
};

// What a reader makes of a file.
struct DocumentText
{
    QString title; // from the file's metadata; may be empty
    int pageCount = 0;
    bool paged = true; // false for formats without pages: then there is one page, and it is not shown as such
    QList<Page> pages; // those with text, in order
    QStringList warnings; // for the person: "12 of 80 pages have no text layer"
    QString author = {};  // from the file's metadata; may be empty
    QList<Table> tables = {};
};

// A passage that is embedded, searched and cited. Offsets count UTF-16 units in the cleaned text of its first page; a chunk never
// crosses a page, so that a citation always names one.
struct Chunk
{
    int ordinal = 0; // from 0 within the document
    int page = 0;    // from 1
    int begin = 0;
    int end = 0;
    int tokens = 0;  // estimated
    QString text;    // the cleaned page's text from begin to end
};

} // namespace sheaf
