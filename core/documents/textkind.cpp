#include "core/documents/textkind.h"

#include <QSet>
#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

// Past white space, comments and declarations.
QStringView firstTag(QStringView text)
{
    for (;;) {
        text = text.trimmed();
        const bool comment = text.startsWith("<!--"_L1);
        if (!comment && !text.startsWith("<?"_L1))
            return text;
        const qsizetype end = text.indexOf(comment ? "-->"_L1 : "?>"_L1);
        if (end < 0)
            return {};
        text = text.mid(end + (comment ? 3 : 2));
    }
}

bool startsWithTag(QStringView text, QLatin1StringView name)
{
    if (!text.startsWith(u'<') || !text.mid(1).startsWith(name, Qt::CaseInsensitive))
        return false;
    const qsizetype after = 1 + name.size();
    return after >= text.size() || text[after].isSpace() || text[after] == u'>' || text[after] == u'/';
}

bool isHtml(QStringView tag, bool byName)
{
    if (tag.startsWith("<!doctype html"_L1, Qt::CaseInsensitive) || startsWithTag(tag, "html"_L1) ||
        startsWithTag(tag, "head"_L1) || startsWithTag(tag, "body"_L1))
        return true;
    if (byName)
        return tag.startsWith(u'<');
    static constexpr std::array common = {"title"_L1, "meta"_L1, "link"_L1,    "script"_L1, "style"_L1, "div"_L1,
                                          "table"_L1, "p"_L1,    "h1"_L1,      "h2"_L1,     "ul"_L1,    "ol"_L1,
                                          "span"_L1,  "main"_L1, "article"_L1, "section"_L1};
    return std::any_of(common.begin(), common.end(),
                       [tag](QLatin1StringView name) { return startsWithTag(tag, name); });
}

bool isXml(QStringView text, QStringView tag, const QString& suffix)
{
    return text.startsWith("<?xml"_L1) || (suffix == "xml"_L1 && tag.startsWith(u'<'));
}

// Header fields (RFC 5322) from the first line on: at least two of those that every message has, one of them telling
// where it came from.
bool isMail(QStringView text)
{
    static constexpr std::array telling = {"from"_L1,       "received"_L1,     "return-path"_L1,
                                           "message-id"_L1, "delivered-to"_L1, "x-mozilla-status"_L1};
    static constexpr std::array usual = {"to"_L1, "subject"_L1, "date"_L1, "mime-version"_L1, "content-type"_L1};
    QSet<QString> tellingSeen;
    QSet<QString> usualSeen;
    bool first = true;
    for (const QStringView each : qTokenize(text, u'\n')) {
        const QStringView line = each.endsWith(u'\r') ? each.chopped(1) : each;
        if (std::exchange(first, false) && line.startsWith("From "_L1))
            continue; // of an mbox
        if (line.isEmpty())
            break;
        if (line.front() == u' ' || line.front() == u'\t')
            continue;
        const qsizetype colon = line.indexOf(u':');
        const QStringView field = line.left(std::max<qsizetype>(colon, 0));
        if (field.isEmpty() || std::any_of(field.begin(), field.end(), [](QChar c) { return c <= u' ' || c > u'~'; })) {
            // The last line of what was sniffed may be cut.
            if (line.data() + line.size() < text.data() + text.size() - 1)
                return false;
            break;
        }
        const QString name = field.toString().toLower();
        if (std::find(telling.begin(), telling.end(), name) != telling.end())
            tellingSeen.insert(name);
        else if (std::find(usual.begin(), usual.end(), name) != usual.end())
            usualSeen.insert(name);
    }
    return !tellingSeen.isEmpty() && tellingSeen.size() + usualSeen.size() >= 2;
}

// Signs of different kinds, so that a text with a hash or a star somewhere stays a text.
bool isMarkdown(QStringView text)
{
    bool heading = false;
    bool fence = false;
    bool link = false;
    int items = 0;
    int strong = 0;
    for (const QStringView line : qTokenize(text, u'\n')) {
        heading |= line.startsWith("# "_L1) || line.startsWith("## "_L1) || line.startsWith("### "_L1);
        fence |= line.startsWith("```"_L1);
        items += line.startsWith("- "_L1) || line.startsWith("* "_L1);
        const qsizetype middle = line.indexOf("]("_L1);
        link |= middle > 0 && line.lastIndexOf(u'[', middle) >= 0 && line.indexOf(u')', middle) > 0;
        strong += line.count("**"_L1) >= 2;
    }
    return int(heading) + int(fence) + int(link) + int(items >= 2) + int(strong >= 1) >= (heading ? 2 : 3);
}

// How many cells each whole line has.
QList<int> cellCounts(QStringView text, QChar delimiter)
{
    QList<int> counts;
    bool quoted = false;
    int cells = 1;
    bool blank = true;
    for (const QChar c : text) {
        if (c == u'"')
            quoted = !quoted;
        if (c == u'\n' && !quoted) {
            if (!blank)
                counts.append(cells);
            cells = 1;
            blank = true;
            continue;
        }
        if (!quoted && c == delimiter)
            ++cells;
        blank = blank && c.isSpace();
    }
    if (!blank && counts.isEmpty())
        counts.append(cells);
    return counts;
}

} // namespace

QChar cellDelimiter(QStringView head)
{
    QChar best;
    double bestScore = 0;
    for (const QChar delimiter : {u'\t', u';', u',', u'|'}) {
        QList<int> counts = cellCounts(head, delimiter);
        if (counts.isEmpty())
            continue;
        std::sort(counts.begin(), counts.end());
        const int usual = counts[counts.size() / 2];
        const auto same = std::count(counts.cbegin(), counts.cend(), usual);
        // Cells that agree count more than many cells.
        const double score = usual < 2 ? 0 : double(same) / double(counts.size()) + std::min(usual, 100) * 0.001;
        if (score > bestScore) {
            bestScore = score;
            best = delimiter;
        }
    }
    return bestScore > 0.5 ? best : QChar();
}

FileFormat textKind(const QString& head, const QString& name)
{
    const QStringView text = head.startsWith(QChar(0xFEFF)) ? QStringView(head).mid(1) : QStringView(head);
    const QString suffix = name.section(u'/', -1).contains(u'.') ? name.section(u'.', -1).toLower() : QString();
    if (text.startsWith("{\\rtf"_L1))
        return FileFormat::Rtf;
    const QStringView tag = firstTag(text);
    const bool htmlName = suffix == "html"_L1 || suffix == "htm"_L1 || suffix == "xhtml"_L1;
    const bool otherName = sourceSuffixes().contains(suffix) || markdownSuffixes().contains(suffix);
    // Markdown and templates may start with a tag and still be what their name says.
    const bool declared = tag.startsWith("<!doctype html"_L1, Qt::CaseInsensitive) || startsWithTag(tag, "html"_L1);
    if (declared || (!otherName && isHtml(tag, htmlName)))
        return FileFormat::Html;
    if (!otherName && isXml(text, tag, suffix))
        return FileFormat::Xml;
    if (!otherName && (isMail(text) || suffix == "eml"_L1))
        return FileFormat::Mail;
    if (delimitedSuffixes().contains(suffix))
        return FileFormat::Delimited;
    if (markdownSuffixes().contains(suffix))
        return FileFormat::Markdown;
    if (sourceSuffixes().contains(suffix) || text.startsWith("#!/"_L1))
        return FileFormat::SourceCode;
    if (const QChar delimiter = cellDelimiter(text); !delimiter.isNull()) {
        // Without a name that says so every line must have as many cells as the others: sentences have commas too.
        const QList<int> counts = cellCounts(text, delimiter);
        if (counts.size() >= 4 &&
            std::all_of(counts.cbegin(), counts.cend(), [&](int n) { return n == counts.first(); }))
            return FileFormat::Delimited;
    }
    return isMarkdown(text) ? FileFormat::Markdown : FileFormat::Text;
}

const QStringList& delimitedSuffixes()
{
    static const QStringList all = {u"csv"_s, u"tsv"_s, u"tab"_s};
    return all;
}

const QStringList& markdownSuffixes()
{
    static const QStringList all = {u"md"_s, u"markdown"_s, u"mdown"_s, u"mkd"_s, u"qmd"_s, u"rmd"_s};
    return all;
}

const QStringList& codeSuffixes()
{
    static const QStringList all =
        u"c h cc cpp cxx hh hpp hxx py js mjs ts tsx jsx java kt go rs rb php pl pm lua sh bash zsh sql swift scala hs "
        u"ml "
        u"ex exs erl clj cs fs vb r jl m f90 adb ads pas asm s qml css scss vue dart tex bib cmake mk proto rst adoc org"_s
            .split(u' ');
    return all;
}

const QStringList& sourceSuffixes()
{
    static const QStringList all = codeSuffixes() + u"json jsonl yaml yml toml ini cfg conf"_s.split(u' ');
    return all;
}

} // namespace sheaf
