#include "core/documents/plain/sectionbuilder.h"

#include "core/documents/extractlimits.h"
#include "core/documents/plain/tablelines.h"

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr qsizetype headingCharacters = 80; // of one heading in a label
constexpr qsizetype smallSection = 250;     // may share a page with what does not belong to it
constexpr qsizetype smallGroup = 1000;      // sections below one heading share a page up to this size
constexpr qsizetype longestSection = 50'000;

const QString separator = u" › "_s;

QStringList commonPath(const QStringList& a, const QStringList& b)
{
    qsizetype i = 0;
    while (i < a.size() && i < b.size() && a[i] == b[i])
        ++i;
    return a.first(i);
}

} // namespace

QString shortened(const QString& text, qsizetype most)
{
    QString line = text.simplified();
    if (line.size() <= most)
        return line;
    line.truncate(line[most - 2].isHighSurrogate() ? most - 2 : most - 1);
    return line + u'…';
}

void SectionBuilder::heading(int level, const QString& text)
{
    const QString name = shortened(text, headingCharacters);
    if (name.isEmpty())
        return;
    while (!m_levels.isEmpty() && m_levels.last() >= level) {
        m_levels.removeLast();
        m_path.removeLast();
    }
    m_levels.append(level);
    m_path.append(name);
    m_sections.append(Section{m_path, {}, false});
    m_last = Block::None;
    add(text.simplified(), Block::Heading);
}

void SectionBuilder::paragraph(const QString& text)
{
    add(text.trimmed(), Block::Paragraph);
}

void SectionBuilder::line(const QString& text)
{
    QString kept = text;
    while (!kept.isEmpty() && kept.back().isSpace())
        kept.chop(1);
    add(kept, Block::Line);
}

void SectionBuilder::code(const QString& text)
{
    QString kept = text;
    while (!kept.isEmpty() && kept.back().isSpace())
        kept.chop(1);
    while (kept.startsWith(u'\n'))
        kept.remove(0, 1);
    add(kept, Block::Paragraph);
}

void SectionBuilder::table(const QList<QStringList>& rows, bool firstIsHeader)
{
    bool first = true;
    for (const QString& each : tableLines(rows, firstIsHeader)) {
        add(each, std::exchange(first, false) ? Block::Paragraph : Block::Line);
        m_last = Block::Line;
    }
    if (!first)
        m_last = Block::Paragraph;
}

void SectionBuilder::part(const QString& label)
{
    m_path.clear();
    m_levels.clear();
    if (const QString name = shortened(label, headingCharacters); !name.isEmpty()) {
        m_path.append(name);
        m_levels.append(0);
    }
    m_sections.append(Section{m_path, {}, false});
    m_last = Block::None;
}

SectionBuilder::Section& SectionBuilder::section()
{
    if (m_sections.isEmpty() || m_sections.last().text.size() > longestSection) {
        m_sections.append(Section{m_path, {}, true});
        m_last = Block::None;
    }
    return m_sections.last();
}

void SectionBuilder::add(const QString& text, Block block)
{
    if (text.isEmpty())
        return;
    Section& at = section();
    if (!at.text.isEmpty())
        at.text.append(block == Block::Line && m_last == Block::Line ? u"\n"_s : u"\n\n"_s);
    at.text.append(text);
    at.hasBody = at.hasBody || block != Block::Heading;
    m_characters += text.size();
    m_last = block;
}

QList<SectionBuilder::Section> SectionBuilder::merged()
{
    QList<Section> out;
    for (Section& next : m_sections) {
        if (next.text.isEmpty())
            continue;
        if (out.isEmpty()) {
            out.append(std::move(next));
            continue;
        }
        Section& last = out.last();
        const qsizetype together = last.text.size() + next.text.size();
        const QStringList common = commonPath(last.path, next.path);
        const bool below = !last.hasBody && common == last.path; // a heading that only opens what follows
        const bool siblings = !common.isEmpty() && together <= smallGroup;
        const bool tiny =
            last.text.size() <= smallSection && next.text.size() <= smallSection && together <= smallGroup;
        if (!below && !siblings && !tiny) {
            out.append(std::move(next));
            continue;
        }
        if (below || (common.isEmpty() && last.path.isEmpty()))
            last.path = next.path;
        else if (!common.isEmpty())
            last.path = common;
        last.text += u"\n\n"_s + next.text;
        last.hasBody = last.hasBody || next.hasBody;
    }
    return out;
}

QList<Page> SectionBuilder::take()
{
    QList<Page> pages;
    for (const Section& each : merged())
        pages.append(Page{int(pages.size()) + 1, each.text,
                          shortened(each.path.join(separator), extractlimits::maxLabelCharacters), true});
    *this = SectionBuilder();
    return pages;
}

} // namespace sheaf
