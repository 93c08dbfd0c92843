#include "core/documents/worker/formats/htmltext.h"

#include "core/documents/worker/formats/encoding.h"
#include "core/documents/worker/formats/htmlnesting.h"
#include "core/documents/worker/formats/htmlwalk.h"

#include <QList>

namespace sheaf {

namespace {

// gumbo frees its tree by recursion; one deeper than this is left to the end of the process.
constexpr qsizetype deepestFreed = 5000;
constexpr qsizetype declaredWithin = 4096;

struct Level
{
    const GumboNode* node;
    const GumboVector* children;
    unsigned next;
};

// The deepest level seen.
qsizetype walk(const GumboNode* document, HtmlWalk& out)
{
    QList<Level> levels{{document, &document->v.document.children, 0}};
    qsizetype deepest = 0;
    while (!levels.isEmpty()) {
        Level& at = levels.last();
        if (at.next >= at.children->length) {
            if (at.node->type == GUMBO_NODE_ELEMENT)
                out.leave(at.node->v.element);
            levels.removeLast();
            continue;
        }
        const auto* child = static_cast<const GumboNode*>(at.children->data[at.next++]);
        switch (child->type) {
        case GUMBO_NODE_ELEMENT:
            if (out.enter(child->v.element))
                levels.append({child, &child->v.element.children, 0});
            break;
        case GUMBO_NODE_TEXT:
        case GUMBO_NODE_CDATA:
            out.text(child->v.text.text, false);
            break;
        case GUMBO_NODE_WHITESPACE:
            out.text(child->v.text.text, true);
            break;
        default:
            break;
        }
        deepest = std::max(deepest, levels.size());
    }
    return deepest;
}

// What a <meta> says: charset=windows-1251, with or without quotes.
QByteArray declaredEncoding(const QByteArray& bytes)
{
    const QByteArray head = bytes.left(declaredWithin).toLower();
    const qsizetype at = head.indexOf("charset=");
    if (at < 0)
        return {};
    QByteArray name;
    for (qsizetype i = at + 8; i < head.size(); ++i) {
        const char c = head[i];
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == ':')
            name.append(c);
        else if (!name.isEmpty() || (c != '"' && c != '\'' && c != ' '))
            break;
    }
    return name;
}

} // namespace

HtmlHead appendHtml(const QString& html, SectionBuilder& sections)
{
    const QByteArray utf8 = withoutDeepNesting(html.toUtf8());
    GumboOutput* tree = gumbo_parse_with_options(&kGumboDefaultOptions, utf8.constData(), size_t(utf8.size()));
    HtmlWalk out(sections);
    const qsizetype depth = walk(tree->document, out);
    out.finish();
    if (depth < deepestFreed)
        gumbo_destroy_output(&kGumboDefaultOptions, tree);
    return {out.title.simplified(), out.author.simplified()};
}

std::optional<QString> decodeHtml(const QByteArray& bytes, const QByteArray& declared)
{
    const QByteArray name = declared.isEmpty() ? declaredEncoding(bytes) : declared.toLower();
    // Escapes of ISO-2022 are ASCII, and so valid UTF-8.
    if (name.startsWith("iso-2022"))
        return decodeNamed(bytes, name);
    return decodeAny(bytes, name);
}

} // namespace sheaf
