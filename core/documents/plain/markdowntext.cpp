#include "core/documents/plain/plaintext.h"
#include "core/documents/plain/sectionbuilder.h"
#include "core/documents/plain/tablelines.h"

#include <array>
#include <md4c.h>
#include <utility>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

// "&amp;", "&#8211;", "&#x2013;"; a name that is not known stays as it is.
QString entity(const QString& written)
{
    static constexpr std::array<std::pair<QLatin1StringView, char16_t>, 26> names = {{
        {"amp"_L1, u'&'},    {"lt"_L1, u'<'},    {"gt"_L1, u'>'},    {"quot"_L1, u'"'},   {"apos"_L1, u'\''},
        {"nbsp"_L1, u' '},   {"copy"_L1, u'©'},  {"reg"_L1, u'®'},   {"trade"_L1, u'™'},  {"hellip"_L1, u'…'},
        {"mdash"_L1, u'—'},  {"ndash"_L1, u'–'}, {"lsquo"_L1, u'‘'}, {"rsquo"_L1, u'’'},  {"ldquo"_L1, u'“'},
        {"rdquo"_L1, u'”'},  {"laquo"_L1, u'«'}, {"raquo"_L1, u'»'}, {"times"_L1, u'×'},  {"deg"_L1, u'°'},
        {"plusmn"_L1, u'±'}, {"euro"_L1, u'€'},  {"sect"_L1, u'§'},  {"middot"_L1, u'·'}, {"rarr"_L1, u'→'},
        {"bull"_L1, u'•'},
    }};
    const QStringView name = QStringView(written).mid(1).chopped(1);
    if (name.startsWith(u'#')) {
        const bool hex = name.size() > 1 && name[1].toLower() == u'x';
        const uint code = name.mid(hex ? 2 : 1).toUInt(nullptr, hex ? 16 : 10);
        return code > 0 && code <= 0x10FFFF && !QChar::isSurrogate(code)
                   ? QString::fromUcs4(reinterpret_cast<const char32_t*>(&code), 1)
                   : QString();
    }
    for (const auto& [known, character] : names) {
        if (name == known)
            return QString(QChar(character));
    }
    return written;
}

// Tags go, what they hold stays; a comment goes whole. A tag that runs over the end of the text is not one.
QString withoutTags(const QString& html)
{
    QString out;
    for (qsizetype i = 0; i < html.size(); ++i) {
        const bool tag = html[i] == u'<' && i + 1 < html.size() &&
                         (html[i + 1].isLetter() || html[i + 1] == u'/' || html[i + 1] == u'!' || html[i + 1] == u'?');
        const bool comment = tag && QStringView(html).mid(i).startsWith("<!--"_L1);
        const qsizetype end = !tag ? -1 : comment ? html.indexOf("-->"_L1, i) : html.indexOf(u'>', i);
        if (end < 0)
            out.append(html[i]);
        else
            i = end + (comment ? 2 : 0);
    }
    return out;
}

// What md4c reports, into sections.
class MarkdownSections
{
public:
    SectionBuilder sections;

    int enter(MD_BLOCKTYPE type, void* detail)
    {
        switch (type) {
        case MD_BLOCK_UL:
        case MD_BLOCK_OL:
            flush();
            m_lists.append(type == MD_BLOCK_OL ? int(static_cast<MD_BLOCK_OL_DETAIL*>(detail)->start) : -1);
            break;
        case MD_BLOCK_LI: {
            flush();
            const auto* item = static_cast<MD_BLOCK_LI_DETAIL*>(detail);
            int& number = m_lists.last();
            m_marker = QString((std::min<qsizetype>(m_lists.size(), 20) - 1) * 2, u' ');
            m_marker += number < 0 ? u"- "_s : u"%1. "_s.arg(number++);
            if (item->is_task)
                m_marker += item->task_mark == u' ' ? u"[ ] "_s : u"[x] "_s;
            break;
        }
        case MD_BLOCK_TABLE:
            flush();
            m_rows.clear();
            break;
        case MD_BLOCK_TR:
            m_rows.append(QStringList());
            break;
        case MD_BLOCK_TH:
        case MD_BLOCK_TD:
            m_text.clear();
            break;
        default:
            flush();
        }
        return 0;
    }
    int leave(MD_BLOCKTYPE type, void* detail)
    {
        switch (type) {
        case MD_BLOCK_H:
            sections.heading(int(static_cast<MD_BLOCK_H_DETAIL*>(detail)->level), std::exchange(m_text, {}));
            break;
        case MD_BLOCK_CODE:
            sections.code(std::exchange(m_text, {}));
            break;
        case MD_BLOCK_HTML:
            for (const QString& line : withoutTags(std::exchange(m_text, {})).split(u'\n'))
                sections.line(line.simplified());
            break;
        case MD_BLOCK_UL:
        case MD_BLOCK_OL:
            flush();
            m_lists.removeLast();
            break;
        case MD_BLOCK_TH:
        case MD_BLOCK_TD:
            m_rows.last().append(std::exchange(m_text, {}));
            break;
        case MD_BLOCK_TABLE:
            sections.table(m_rows, true);
            break;
        case MD_BLOCK_TR:
        case MD_BLOCK_THEAD:
        case MD_BLOCK_TBODY:
            break;
        default:
            flush();
        }
        return 0;
    }
    int text(MD_TEXTTYPE type, const char* bytes, MD_SIZE size)
    {
        const QString piece = QString::fromUtf8(bytes, qsizetype(size));
        switch (type) {
        case MD_TEXT_BR:
            m_text += u'\n';
            break;
        case MD_TEXT_SOFTBR:
            m_text += u' ';
            break;
        case MD_TEXT_ENTITY:
            m_text += entity(piece);
            break;
        case MD_TEXT_HTML:
            m_text += m_htmlBlock ? piece : piece.startsWith(u"<br"_s, Qt::CaseInsensitive) ? u"\n"_s : QString();
            break;
        case MD_TEXT_NULLCHAR:
            break;
        default:
            m_text += piece;
        }
        return 0;
    }
    void htmlBlock(bool inside) { m_htmlBlock = inside; }

private:
    void flush()
    {
        const QString text = std::exchange(m_text, {});
        if (text.trimmed().isEmpty())
            return;
        if (m_lists.isEmpty())
            sections.paragraph(text);
        else
            sections.line(std::exchange(m_marker, {}) + text.trimmed());
    }

    QString m_text;
    QString m_marker;
    QList<int> m_lists; // the next number of each list around, -1 for bullets
    QList<QStringList> m_rows;
    bool m_htmlBlock = false;
};

// "---" lines around "key: value" lines at the start. Returns what follows.
QString withoutFrontMatter(const QString& text, DocumentText& document, SectionBuilder& sections)
{
    if (!text.startsWith("---\n"_L1) && !text.startsWith("---\r\n"_L1))
        return text;
    const qsizetype end = text.indexOf(u"\n---"_s, 3);
    if (end < 0)
        return text;
    for (const QStringView line : qTokenize(QStringView(text).left(end).mid(3), u'\n')) {
        const QString value = line.mid(line.indexOf(u':') + 1).trimmed().toString();
        const QString bare =
            value.size() > 1 && (value[0] == u'"' || value[0] == u'\'') ? value.mid(1).chopped(1) : value;
        if (line.startsWith("title:"_L1))
            document.title = bare;
        else if (line.startsWith("author:"_L1))
            document.author = bare;
        sections.line(line.trimmed().toString());
    }
    const qsizetype next = text.indexOf(u'\n', end + 1);
    return next < 0 ? QString() : text.mid(next + 1);
}

} // namespace

DocumentText readMarkdown(const QString& text)
{
    DocumentText document;
    MarkdownSections found;
    const QString plain = text.startsWith(QChar(0xFEFF)) ? text.mid(1) : text;
    const QByteArray body = withoutFrontMatter(plain, document, found.sections).toUtf8();
    MD_PARSER parser = {};
    parser.flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS;
    parser.enter_block = [](MD_BLOCKTYPE type, void* detail, void* self) {
        auto* sections = static_cast<MarkdownSections*>(self);
        sections->htmlBlock(type == MD_BLOCK_HTML);
        return sections->enter(type, detail);
    };
    parser.leave_block = [](MD_BLOCKTYPE type, void* detail, void* self) {
        auto* sections = static_cast<MarkdownSections*>(self);
        sections->htmlBlock(false);
        return sections->leave(type, detail);
    };
    parser.enter_span = [](MD_SPANTYPE, void*, void*) { return 0; };
    parser.leave_span = [](MD_SPANTYPE, void*, void*) { return 0; };
    parser.text = [](MD_TEXTTYPE type, const char* bytes, MD_SIZE size, void* self) {
        return static_cast<MarkdownSections*>(self)->text(type, bytes, size);
    };
    md_parse(body.constData(), MD_SIZE(body.size()), &parser, &found);
    document.pages = found.sections.take();
    if (document.title.isEmpty() && !document.pages.isEmpty() && text.trimmed().startsWith("# "_L1))
        document.title = document.pages.first().label.section(u" › "_s, 0, 0);
    return document;
}

} // namespace sheaf
