#include "app/helptext.h"

#include "app/commandline.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

qsizetype indentOf(const QString& line)
{
    qsizetype indent = 0;
    while (indent < line.size() && line[indent] == u' ')
        ++indent;
    return indent;
}

void addLine(QString& text, const QString& line)
{
    text += (text.isEmpty() ? QString() : u" "_s) + line.simplified();
}

// Specification and text; what begins like an option behind two spaces still belongs to the specification.
HelpEntry entryOf(const QString& line)
{
    static const QRegularExpression gap(u"  +(?!-)"_s);
    const auto found = gap.match(line);
    if (!found.hasMatch())
        return {line.simplified(), {}};
    return {line.left(found.capturedStart()).simplified(), line.mid(found.capturedEnd()).simplified()};
}

} // namespace

QList<HelpSection> readHelp(const QString& help)
{
    QList<HelpSection> sections{HelpSection()};
    bool newParagraph = true;
    const QStringList lines = help.split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString& line = lines[i];
        const qsizetype indent = indentOf(line);
        if (indent == line.size()) {
            newParagraph = true;
            continue;
        }
        const bool heads = i + 1 < lines.size() && indentOf(lines[i + 1]) >= 2;
        if (indent == 0 && newParagraph && heads) {
            sections.append(HelpSection{line.trimmed()});
        } else if (indent > 2 && !sections.last().entries.isEmpty()) {
            addLine(sections.last().entries.last().text, line);
        } else if (indent == 2 && !line[2].isUpper()) {
            sections.last().entries.append(entryOf(line.mid(2)));
        } else {
            QStringList& paragraphs = sections.last().paragraphs;
            if (newParagraph || paragraphs.isEmpty())
                paragraphs.append(QString());
            addLine(paragraphs.last(), line);
        }
        newParagraph = false;
    }
    return sections;
}

QStringList optionsIn(const QString& help)
{
    static const QRegularExpression option(u"(?<![\\w-])(--[a-z][a-z0-9-]*|-[a-zA-Z])(?![\\w-])"_s);
    QStringList all;
    for (auto match = option.globalMatch(help); match.hasNext();)
        all.append(match.next().captured());
    all.removeDuplicates();
    return all;
}

bool takesValue(const QString& option)
{
    return !parseOptions({option}, Settings()).ok();
}

QStringList actionsOf(const QString& command, const QList<HelpSection>& help)
{
    QStringList actions;
    for (const HelpSection& section : help) {
        for (const HelpEntry& entry : section.entries) {
            const QString& specification = entry.specification;
            if (specification.section(u' ', 0, 0) != command)
                continue;
            for (const QString& way : specification.mid(command.size()).split(u'|')) {
                QString word = way.trimmed().section(u' ', 0, 0);
                if (word.startsWith(u'[') && word.endsWith(u']'))
                    word = word.mid(1, word.size() - 2);
                static const QRegularExpression lower(u"^[a-z]+$"_s);
                if (lower.match(word).hasMatch())
                    actions.append(word);
            }
        }
    }
    actions.removeDuplicates();
    return actions;
}

} // namespace sheaf
