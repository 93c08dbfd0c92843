#pragma once

#include "core/documents/document.h"

namespace sheaf {

// Headings, paragraphs and rows in reading order into pages, one for each section. The page's label is the path of its
// headings ("Setup › Linux"); sections of few words join their neighbours, and a section too long for a page goes on in
// the next. Texts may hold anything; white space at their ends does not count, and empty ones are left out.
class SectionBuilder
{
public:
    // Level 1 is the highest. The heading stands in the text as well, so that it is found.
    void heading(int level, const QString& text);
    // A block of its own.
    void paragraph(const QString& text);
    // Follows the line before it without an empty line, if that was one too: list items, rows.
    void line(const QString& text);
    // Indents are kept.
    void code(const QString& text);
    // As lines: where the first row names the columns, "column: value; column: value".
    void table(const QList<QStringList>& rows, bool firstIsHeader);
    // What follows is another part of the document with headings of its own, named by `label` unless that is empty.
    void part(const QString& label);

    bool isEmpty() const { return m_characters == 0; }
    qsizetype characters() const { return m_characters; }
    // Pages numbered from 1. The builder is empty afterwards.
    QList<Page> take();

private:
    struct Section
    {
        QStringList path;
        QString text;
        bool hasBody = false;
    };
    enum class Block { None, Heading, Paragraph, Line };

    void add(const QString& text, Block block);
    Section& section();
    QList<Section> merged();

    QList<Section> m_sections;
    QStringList m_path;
    QList<int> m_levels; // of the path's headings
    Block m_last = Block::None;
    qsizetype m_characters = 0;
};

// A name on one line, at most `most` characters long.
QString shortened(const QString& text, qsizetype most);

} // namespace sheaf
