#include "core/documents/worker/formats/mailparts.h"

#include "core/documents/extractlimits.h"
#include "core/documents/plain/sectionbuilder.h"
#include "core/documents/worker/formats/containerlimits.h"
#include "core/documents/worker/formats/encoding.h"
#include "core/documents/worker/formats/htmltext.h"
#include "core/documents/worker/formats/mailwords.h"

#undef signals
#include <gmime/gmime.h>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr int deepestPart = 32;

QString field(GMimeMessage* message, const char* name)
{
    GMimeHeader* header = g_mime_header_list_get_header(g_mime_object_get_header_list(GMIME_OBJECT(message)), name);
    const char* raw = header ? g_mime_header_get_raw_value(header) : nullptr;
    return raw ? decodeHeader(raw) : QString();
}

// What a part holds, its transfer encoding undone.
QByteArray contentOf(GMimeObject* part)
{
    GMimeDataWrapper* content = g_mime_part_get_content(GMIME_PART(part));
    if (!content)
        return {};
    GMimeStream* memory = g_mime_stream_mem_new();
    g_mime_data_wrapper_write_to_stream(content, memory);
    const GByteArray* bytes = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(memory));
    const QByteArray out(reinterpret_cast<const char*>(bytes->data), qsizetype(bytes->len));
    g_object_unref(memory);
    return out;
}

// Lines of format=flowed (RFC 3676) that go on: they end with a space.
QString unflowed(QString text)
{
    text.replace(u"\r\n"_s, u"\n"_s);
    return text.replace(u" \n"_s, u" "_s);
}

} // namespace

void MailParts::add(GMimeMessage* message)
{
    m_plain.clear();
    m_html.clear();
    m_attached.clear();
    m_messages.clear();
    const QString subject = field(message, "Subject");
    if (m_document.title.isEmpty() && m_prefix.isEmpty()) {
        m_document.title = subject;
        m_document.author = field(message, "From");
    }
    if (GMimeObject* root = g_mime_message_get_mime_part(message))
        collect(root, 0);
    QStringList fields;
    for (const char* name : {"Subject", "From", "To", "Cc", "Date"}) {
        if (const QString value = field(message, name); !value.isEmpty())
            fields.append(QString::fromLatin1(name) + u": "_s + shortened(value, 1000));
    }
    QStringList names;
    for (const Attached& each : std::as_const(m_attached))
        names.append(each.name);
    if (!names.isEmpty())
        fields.append(u"Attachments: "_s + names.join(u", "_s));
    appendBody(fields.join(u'\n'));
    for (const Attached& each : std::as_const(m_attached))
        appendAttachment(each);
    if (m_depth >= containerlimits::maxNesting)
        return;
    for (GMimeMessage* inner : std::as_const(m_messages))
        MailParts(m_document, {{}, {}, m_depth + 1, m_careful}, m_prefix + u"Attached message, "_s).add(inner);
}

void MailParts::collect(GMimeObject* part, int level)
{
    if (level > deepestPart)
        return;
    if (GMIME_IS_MULTIPART(part)) {
        GMimeMultipart* parts = GMIME_MULTIPART(part);
        for (int i = 0; i < g_mime_multipart_get_count(parts); ++i)
            collect(g_mime_multipart_get_part(parts, i), level + 1);
    } else if (GMIME_IS_MESSAGE_PART(part)) {
        if (GMimeMessage* inner = g_mime_message_part_get_message(GMIME_MESSAGE_PART(part)))
            m_messages.append(inner);
    } else if (GMIME_IS_PART(part)) {
        collectLeaf(part);
    }
}

void MailParts::collectLeaf(GMimeObject* part)
{
    GMimeContentType* type = g_mime_object_get_content_type(part);
    const char* given = g_mime_part_get_filename(GMIME_PART(part));
    const QString name = given ? decodeHeader(given) : QString();
    const bool attached = g_mime_part_is_attachment(GMIME_PART(part)) || !name.isEmpty();
    const bool plain = g_mime_content_type_is_type(type, "text", "plain");
    const bool html = g_mime_content_type_is_type(type, "text", "html");
    const QByteArray charset = g_mime_content_type_get_parameter(type, "charset");
    if (!attached && (plain || html)) {
        const QByteArray bytes = contentOf(part);
        if (html) {
            m_html.append(decodeHtml(bytes, charset).value_or(QString()));
            return;
        }
        const QString text = decodeNamed(bytes, charset).value_or(decodeAny(bytes).value_or(QString()));
        const QByteArray format = g_mime_content_type_get_parameter(type, "format");
        m_plain.append(format.toLower() == "flowed" ? unflowed(text) : text);
        return;
    }
    const bool media = g_mime_content_type_is_type(type, "image", "*") ||
                       g_mime_content_type_is_type(type, "audio", "*") ||
                       g_mime_content_type_is_type(type, "video", "*");
    if (!attached && media)
        return;
    Attached found{name.isEmpty() ? u"unnamed"_s : shortened(name, 120), {}, false};
    found.unread =
        media || m_depth >= containerlimits::maxNesting || m_attached.size() >= containerlimits::maxAttachments;
    if (!found.unread)
        found.bytes = contentOf(part);
    m_attached.append(found);
}

void MailParts::append(Page page, const QString& label)
{
    page.number = int(m_document.pages.size()) + 1;
    page.label = shortened(m_prefix + label, extractlimits::maxLabelCharacters);
    if (page.label.endsWith(u','))
        page.label.chop(1);
    m_document.pages.append(page);
}

void MailParts::appendBody(const QString& fields)
{
    const QString plain = m_plain.join(u"\n\n"_s).trimmed();
    if (!plain.isEmpty() || m_html.isEmpty()) {
        // Lines were broken by the writer's program, as those of any plain text.
        append(Page{0, (fields + u"\n\n"_s + plain).trimmed(), {}, false}, {});
        return;
    }
    SectionBuilder sections;
    sections.paragraph(fields);
    for (const QString& html : std::as_const(m_html))
        appendHtml(html, sections);
    for (const Page& page : sections.take())
        append(page, page.label);
}

void MailParts::appendAttachment(const Attached& attached)
{
    if (attached.unread || attached.bytes.isEmpty())
        return;
    const auto inner = readFormat({attached.bytes, attached.name, m_depth + 1, m_careful});
    if (!inner) {
        if (m_document.warnings.size() < extractlimits::maxWarnings)
            m_document.warnings.append(u"the attachment “%1” was not read"_s.arg(attached.name));
        return;
    }
    m_document.warnings += inner->warnings.mid(0, extractlimits::maxWarnings - m_document.warnings.size());
    for (const Page& page : inner->pages)
        append(page, page.label.isEmpty() ? attached.name : attached.name + u", "_s + page.label);
    m_document.tables += inner->tables;
}

} // namespace sheaf
