#include "core/documents/worker/formats/xmlreader.h"

#include "core/documents/extractlimits.h"
#include "core/documents/plain/sectionbuilder.h"

#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

// Text in lines: one for each element that is not in the middle of a text. An element that holds text alone is named,
// unless it stands in such a middle.
class XmlLines
{
public:
    explicit XmlLines(SectionBuilder& sections)
        : m_sections(sections)
    {}

    void start(QStringView name)
    {
        const bool within = !m_text.trimmed().isEmpty();
        m_open.append({name.toString(), within});
        if (!within)
            m_leaf = true;
        else
            m_named = false;
    }
    void text(QStringView text) { m_text += text; }
    void end()
    {
        if (m_open.isEmpty())
            return;
        const Element closed = m_open.takeLast();
        if (closed.within)
            return;
        const QString text = std::exchange(m_text, {}).simplified();
        if (!text.isEmpty())
            m_sections.line(m_leaf && m_named && text.size() < longestNamed ? closed.name + u": "_s + text : text);
        m_leaf = false;
        m_named = true;
    }

private:
    static constexpr qsizetype longestNamed = 200; // longer texts are prose
    struct Element
    {
        QString name;
        bool within = false; // in the middle of a text
    };

    SectionBuilder& m_sections;
    QList<Element> m_open;
    QString m_text;
    bool m_leaf = false;
    bool m_named = true;
};

} // namespace

Result<DocumentText> XmlReader::read(const FormatInput& input) const
{
    if (input.bytes.size() > extractlimits::maxTextFileBytes)
        return refusal(ErrorCode::TooLarge, ExtractReason::TextTooLarge);
    QXmlStreamReader xml(input.bytes);
    SectionBuilder sections;
    XmlLines lines(sections);
    DocumentText document;
    while (!xml.atEnd()) {
        switch (xml.readNext()) {
        case QXmlStreamReader::StartElement:
            lines.start(xml.name());
            break;
        case QXmlStreamReader::EndElement:
            lines.end();
            break;
        case QXmlStreamReader::Characters:
            lines.text(xml.text());
            break;
        default:
            break;
        }
    }
    if (xml.hasError()) {
        if (sections.isEmpty())
            return refusal(ErrorCode::Corrupt, {}, xml.errorString());
        document.warnings.append(
            u"the file is damaged after line %1, and what follows was left out"_s.arg(xml.lineNumber()));
    }
    document.pages = sections.take();
    return document;
}

} // namespace sheaf
