#pragma once

#include "core/documents/plain/sectionbuilder.h"
#include "core/documents/worker/formats/xmlpart.h"

#include <QHash>

namespace sheaf {

// The paragraphs and tables of one part of a Word document (ECMA-376 part 1, chapter 17) in reading order. Tables in
// cells become lines of the cell around them. Nothing recurses, whatever a file nests.
class WordBody
{
public:
    // `headingLevels`: the level of each style that is a heading's.
    WordBody(const QHash<QString, int>& headingLevels, SectionBuilder& sections)
        : m_headingLevels(headingLevels)
        , m_sections(sections)
    {}

    Result<void> read(XmlPart& xml);

private:
    struct Paragraph
    {
        QString text;
        int level = 0;
        bool item = false;
        int indent = 0;
    };
    struct Grid
    {
        QList<QStringList> rows;
        QString cell;
        int span = 1;
        bool header = false;
    };

    void start(XmlPart& xml);
    void property(XmlPart& xml);
    void end(QStringView name);
    void endParagraph();
    void endTable();

    const QHash<QString, int>& m_headingLevels;
    SectionBuilder& m_sections;
    QList<Paragraph> m_paragraphs; // text boxes have paragraphs within paragraphs
    QList<Grid> m_tables;
    bool m_inText = false;
};

} // namespace sheaf
