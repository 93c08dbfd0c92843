#pragma once

#include "core/documents/document.h"

namespace sheaf {

// The rows of one sheet into pages and tables. Empty rows part a sheet into blocks. In each block lines with a single
// cell above the others are titles, and the first full row names the columns where it reads like that (tablelines.h).
// Rows become "column: value; column: value" lines, some 40 a page, labelled "Sheet Prices, rows 2-41"; blocks that
// have rows and columns become a Table each, with letters for columns that have no name. What is over the limits of
// tables (extractlimits.h) is left out of the table and not of the text.
class SheetBuilder
{
public:
    enum class Header {
        Guess,  // where the first row reads like one
        Always, // the first row names the columns
    };

    // Both outlive the builder. `sheet` names the tables; labels start with `place` ("Sheet Prices") unless it is
    // empty.
    SheetBuilder(DocumentText& document, const QString& sheet, const QString& place, Header header);

    // `number` as the sheet counts, from 1; gaps are empty rows. False where the document is full: no more, please.
    bool row(int number, const QStringList& cells);
    void finish();

private:
    struct Row
    {
        int number = 0;
        QStringList cells;
    };

    void decide();
    void emitRow(const Row& row);
    void emitLine(int number, const QString& line);
    void addToTable(const QStringList& all);
    void endBlock();
    void flushPage();

    DocumentText& m_document;
    const QString m_sheet;
    const QString m_place;
    const Header m_header;
    QList<Row> m_waiting; // until it is known which row names the columns
    bool m_decided = false;
    QStringList m_columns; // as the block names them; empty where it does not
    bool m_inTable = false;
    int m_lastRow = 0;
    QString m_text; // of the page at hand
    int m_pageRows = 0;
    int m_pageFirst = 0;
    int m_pageLast = 0;
    bool m_full = false;   // no more rows go into tables
    qsizetype m_cells = 0; // of all tables of the document so far
    qsizetype m_cellCharacters = 0;
    qsizetype m_characters = 0;
};

// "A", "Z", "AA" of 0, 25, 26.
QString columnLetters(int column);

} // namespace sheaf
