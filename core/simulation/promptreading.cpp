#include "core/simulation/promptreading.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

// Where a passage begins: its number, and what of it stands on the same line.
std::optional<Passage> passageAt(const QString& line)
{
    static const QRegularExpression alone(u"^\\s*\\[(\\d{1,3})\\]\\s*(.*)$"_s);
    static const QRegularExpression heading(u"^\\s*(?:<<|#|(?:passage|source|document)\\b).*?\\[(\\d{1,3})\\]"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    Passage passage;
    if (const auto match = alone.match(line); match.hasMatch()) {
        passage.number = match.captured(1).toInt();
        passage.text = match.captured(2);
        return passage;
    }
    if (const auto match = heading.match(line); match.hasMatch()) {
        passage.number = match.captured(1).toInt();
        return passage;
    }
    return std::nullopt;
}

QString lastParagraph(const QString& text)
{
    const QString trimmed = text.trimmed();
    const qsizetype gap = trimmed.lastIndexOf("\n\n"_L1);
    return gap < 0 ? trimmed : trimmed.mid(gap + 2).trimmed();
}

} // namespace

ReadPrompt readPrompt(const QString& text)
{
    static const auto mark = "Question:"_L1;
    ReadPrompt prompt;
    const qsizetype asked = text.lastIndexOf(mark, -1, Qt::CaseInsensitive);
    const QString before = asked < 0 ? text : text.left(asked);
    if (asked >= 0)
        prompt.question = text.mid(asked + mark.size()).trimmed();

    QString outside;
    bool inside = false;
    for (const QString& line : before.split(u'\n')) {
        if (auto passage = passageAt(line)) {
            prompt.passages.append(*passage);
            inside = true;
        } else if (inside && line.trimmed().startsWith("<<"_L1)) {
            inside = false;
        } else {
            QString& target = inside ? prompt.passages.last().text : outside;
            target += (target.isEmpty() ? QString() : u"\n"_s) + line;
        }
    }
    for (Passage& passage : prompt.passages)
        passage.text = passage.text.trimmed();
    if (prompt.question.isEmpty())
        prompt.question = lastParagraph(outside);
    if (prompt.passages.isEmpty()) {
        Passage whole;
        whole.text = before.trimmed();
        if (whole.text.endsWith(prompt.question))
            whole.text.chop(prompt.question.size());
        whole.text = whole.text.trimmed();
        if (!whole.text.isEmpty())
            prompt.passages.append(whole);
    }
    return prompt;
}

} // namespace sheaf
