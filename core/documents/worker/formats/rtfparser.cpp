#include "core/documents/worker/formats/rtfparser.h"

#include "core/documents/plain/tablelines.h"
#include "core/documents/worker/formats/encoding.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr qsizetype mostGroups = 10'000; // deeper ones are read as their parent

const QSet<QByteArray>& skippedGroups()
{
    static const QSet<QByteArray> names = {"colortbl",          "stylesheet", "pict",      "object",
                                           "fldinst",           "themedata",  "datastore", "listtable",
                                           "listoverridetable", "revtbl",     "rsidtbl",   "generator",
                                           "filetbl",           "header",     "footer",    "headerl",
                                           "headerr",           "headerf",    "footerl",   "footerr",
                                           "footerf",           "xe",         "tc",        "bkmkstart",
                                           "bkmkend",           "nonshppict", "info",      "colorschememapping",
                                           "latentstyles",      "pnseclvl",   "xmlnstbl",  "mmathPr",
                                           "listtext",          "pntext"};
    return names;
}

// The code page of a font's character set (RTF 1.9.1, \fcharset).
int codePageOf(int charset, int otherwise)
{
    switch (charset) {
    case 0:
        return 1252;
    case 128:
        return 932;
    case 129:
        return 949;
    case 134:
        return 936;
    case 136:
        return 950;
    case 161:
        return 1253;
    case 162:
        return 1254;
    case 163:
        return 1258;
    case 177:
        return 1255;
    case 178:
        return 1256;
    case 186:
        return 1257;
    case 204:
        return 1251;
    case 222:
        return 874;
    case 238:
        return 1250;
    default:
        return otherwise;
    }
}

QByteArray encodingName(int codePage)
{
    switch (codePage) {
    case 932:
        return "shift_jis";
    case 936:
        return "gbk";
    case 949:
        return "windows-949";
    case 950:
        return "big5";
    case 10000:
        return "macintosh";
    case 65001:
        return "utf-8";
    case 437:
    case 850:
    case 852:
    case 866:
        return "ibm-" + QByteArray::number(codePage);
    default:
        return "windows-" + QByteArray::number(codePage);
    }
}

int hexValue(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    const char lower = char(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

bool isAsciiLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

} // namespace

void RtfParser::parse(QByteArrayView bytes)
{
    for (qsizetype at = 0; at < bytes.size();) {
        const char c = bytes[at++];
        if (c == '{') {
            flushBytes();
            if (m_groups.size() < mostGroups)
                m_groups.append(m_groups.last());
            m_skip = 0;
        } else if (c == '}') {
            flushBytes();
            if (m_groups.size() > 1)
                m_groups.removeLast();
            m_skip = 0;
            m_star = false;
        } else if (c == '\\') {
            control(bytes, at);
        } else if (c != '\r' && c != '\n' && c != '\0') {
            byte(c);
        }
    }
    flushBytes();
    if (!m_row.isEmpty())
        endRow();
    m_inTable = false;
    endParagraph();
    endTable();
}

void RtfParser::control(QByteArrayView bytes, qsizetype& at)
{
    if (at >= bytes.size())
        return;
    const char first = bytes[at];
    if (!isAsciiLetter(first)) {
        ++at;
        if (first == '\'') {
            const int high = at < bytes.size() ? hexValue(bytes[at]) : -1;
            const int low = at + 1 < bytes.size() ? hexValue(bytes[at + 1]) : -1;
            if (high >= 0 && low >= 0) {
                at += 2;
                byte(char(high * 16 + low));
            }
        } else if (first == '*') {
            m_star = true;
        } else if (first == '~') {
            character(0xA0);
        } else if (first == '_') {
            character(U'-');
        } else if (first == '\\' || first == '{' || first == '}') {
            byte(first);
        } else if (first == '\n' || first == '\r') {
            word("par", std::nullopt);
        }
        return;
    }
    QByteArray name;
    while (at < bytes.size() && isAsciiLetter(bytes[at]) && name.size() < 32)
        name.append(bytes[at++]);
    const bool negative = at < bytes.size() && bytes[at] == '-';
    if (negative)
        ++at;
    std::optional<int> number;
    while (at < bytes.size() && bytes[at] >= '0' && bytes[at] <= '9') {
        number = std::min(number.value_or(0), 100'000'000) * 10 + (bytes[at] - '0');
        ++at;
    }
    if (negative && number)
        number = -*number;
    if (at < bytes.size() && bytes[at] == ' ')
        ++at;
    if (name == "bin") {
        at = std::min<qsizetype>(bytes.size(), at + std::max(0, number.value_or(0)));
        return;
    }
    word(name, number);
}

void RtfParser::word(const QByteArray& name, std::optional<int> number)
{
    if (name == "u") {
        flushBytes();
        const int code = number.value_or(0);
        m_skip = 0;
        character(char32_t(code < 0 ? code + 0x10000 : code));
        m_skip = m_groups.last().unicodeSkip;
        return;
    }
    flushBytes();
    Group& group = m_groups.last();
    const bool starred = std::exchange(m_star, false);
    if (name == "fonttbl")
        group.target = Target::Fonts;
    else if (name == "title" && group.target == Target::Skip)
        group.target = Target::Title;
    else if (name == "author" && group.target == Target::Skip)
        group.target = Target::Author;
    else if (skippedGroups().contains(name) || (starred && name != "shpinst" && name != "shptxt"))
        group.target = Target::Skip;
    else if (name == "shptxt")
        group.target = Target::Text;
    else if (!formatting(name, number.value_or(-1)) && group.target == Target::Text && !group.hidden) {
        if (name == "par" || name == "sect" || name == "page") {
            endParagraph();
        } else if (name == "line") {
            append(u"\n");
        } else if (name == "tab") {
            append(u"\t");
        } else if (name == "cell" || name == "nestcell") {
            m_row.append(std::exchange(m_text, {}).trimmed());
            m_inTable = true;
        } else if (name == "row" || name == "nestrow") {
            endRow();
        }
    }
}

// State that ends with its group or paragraph, and characters that have a name.
bool RtfParser::formatting(const QByteArray& name, int number)
{
    Group& group = m_groups.last();
    if (name == "ansicpg" && number > 0)
        m_codePage = number;
    else if (name == "mac")
        m_codePage = 10000;
    else if (name == "uc")
        group.unicodeSkip = std::clamp(number, 0, 16);
    else if (name == "f")
        group.font = number;
    else if (name == "fcharset" && group.target == Target::Fonts)
        m_fontCharsets.insert(group.font, number);
    else if (name == "v" || name == "deleted")
        group.hidden = number != 0;
    else if (name == "plain")
        group.hidden = false;
    else if (name == "pard") {
        m_outline = 0;
        m_inTable = false;
    } else if (name == "outlinelevel" && number >= 0 && number < 9)
        m_outline = number + 1;
    else if (name == "intbl")
        m_inTable = true;
    else if (name == "emdash")
        character(0x2014);
    else if (name == "endash")
        character(0x2013);
    else if (name == "bullet")
        character(0x2022);
    else if (name == "lquote")
        character(0x2018);
    else if (name == "rquote")
        character(0x2019);
    else if (name == "ldblquote")
        character(0x201C);
    else if (name == "rdblquote")
        character(0x201D);
    else
        return false;
    return true;
}

void RtfParser::byte(char c)
{
    if (m_skip > 0) {
        --m_skip;
        return;
    }
    m_bytes.append(c);
}

void RtfParser::flushBytes()
{
    if (m_bytes.isEmpty())
        return;
    const QByteArray bytes = std::exchange(m_bytes, {});
    const Group& group = m_groups.last();
    const int page = codePageOf(m_fontCharsets.value(group.font, -1), m_codePage);
    append(decodeNamed(bytes, encodingName(page)).value_or(QString::fromLatin1(bytes)));
}

void RtfParser::character(char32_t c)
{
    flushBytes();
    if (QChar::isHighSurrogate(c)) {
        m_high = char16_t(c);
    } else if (QChar::isLowSurrogate(c)) {
        if (const char16_t high = std::exchange(m_high, 0)) {
            const char16_t pair[] = {high, char16_t(c)};
            append(QStringView(pair, 2));
        }
    } else if (c < 0x10000) {
        const char16_t single = char16_t(c);
        append(QStringView(&single, 1));
    }
}

void RtfParser::append(QStringView text)
{
    const Group& group = m_groups.last();
    if (group.target == Target::Title)
        title += text;
    else if (group.target == Target::Author)
        author += text;
    else if (group.target == Target::Text && !group.hidden)
        m_text += text;
}

void RtfParser::endParagraph()
{
    if (m_inTable) {
        m_text += u'\n';
        return;
    }
    const QString text = std::exchange(m_text, {}).trimmed();
    if (text.isEmpty())
        return;
    endTable();
    if (m_outline > 0)
        m_sections.heading(m_outline, text);
    else
        m_sections.paragraph(text);
}

void RtfParser::endRow()
{
    m_text.clear();
    m_inTable = false;
    if (!m_row.isEmpty())
        m_rows.append(std::exchange(m_row, {}));
}

void RtfParser::endTable()
{
    if (m_rows.isEmpty())
        return;
    m_sections.table(m_rows, looksLikeHeader(m_rows.first()));
    m_rows.clear();
}

} // namespace sheaf
