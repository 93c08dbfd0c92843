#pragma once

#include "core/documents/document.h"
#include "core/documents/plain/sectionbuilder.h"
#include "core/documents/worker/formats/xmlpart.h"

namespace sheaf {

// The body of an OpenDocument text or presentation (OpenDocument 1.2 part 1) into sections, or into a page for each
// slide. Nothing recurses.
class OdfBody
{
public:
    OdfBody(DocumentText& document, SectionBuilder& sections)
        : m_document(document)
        , m_sections(sections)
    {}

    Result<void> read(XmlPart& xml);
    int slides() const { return m_slides; }

private:
    struct Grid
    {
        QList<QStringList> rows;
        QString cell;
        int repeat = 1;
        bool header = false;
    };

    void start(XmlPart& xml);
    void inText(XmlPart& xml);
    void end(QStringView name);
    void endParagraph();
    void endSlide();
    SectionBuilder& target() { return m_inNotes ? m_notes : m_sections; }

    DocumentText& m_document;
    SectionBuilder& m_sections;
    SectionBuilder m_notes; // of the slide at hand
    QStringList m_texts;    // of paragraphs; notes have paragraphs within paragraphs
    QList<int> m_levels;    // of their headings, 0 where they are none
    QList<Grid> m_tables;
    QStringList m_frames; // the class of each frame around
    QString m_title;
    int m_lists = 0;
    int m_slides = 0;
    bool m_inSlide = false;
    bool m_inNotes = false;
};

} // namespace sheaf
