#pragma once

#include "core/documents/plain/sectionbuilder.h"
#include "core/documents/worker/formats/xmlpart.h"

namespace sheaf {

// The text of a slide, of its notes or of a diagram (DrawingML): paragraphs and tables in the order of the file.
class SlideText
{
public:
    enum class Part { Slide, Notes };

    Result<void> read(XmlPart& xml, Part part, SectionBuilder& sections);
    // Of the title's placeholder; empty where the slide has none.
    const QString& title() const { return m_title; }

private:
    void end(QStringView name, SectionBuilder& sections);
    void endParagraph(SectionBuilder& sections);

    QString m_title;
    QString m_text;
    QString m_cell;
    QList<QStringList> m_rows;
    QString m_placeholder;
    int m_indent = 0;
    bool m_inParagraph = false;
    bool m_inText = false;
    bool m_inCell = false;
};

} // namespace sheaf
