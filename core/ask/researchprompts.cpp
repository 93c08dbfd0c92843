#include "core/ask/researchprompts.h"

#include "core/ask/chatanswerwriter.h"
#include "core/ask/datablock.h"
#include "core/ask/promptbuilder.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr int findingTokens = 300;

bool isNothing(const QString& line)
{
    static const QRegularExpression nothing(u"^\\W*(?:none|nothing|no (?:further|more|open|other) .*|n/?a)\\W*$"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    return nothing.match(line).hasMatch();
}

// A line that speaks of the questions instead of being one.
bool isRemark(const QString& line)
{
    return line.endsWith(u':') || line.startsWith("```"_L1) || line == "["_L1 || line == "]"_L1;
}

QStringList jsonStrings(const QString& answer)
{
    const auto stringsOf = [](const QJsonArray& array) {
        QStringList found;
        for (const QJsonValue& value : array) {
            const QString text = value.isObject() ? value.toObject().value(u"question"_s).toString() : value.toString();
            if (!text.isEmpty())
                found.append(text);
        }
        return found;
    };
    const qsizetype begin = answer.indexOf(u'[');
    const qsizetype end = answer.lastIndexOf(u']');
    if (begin < 0 || end < begin)
        return {};
    return stringsOf(QJsonDocument::fromJson(answer.mid(begin, end - begin + 1).toUtf8()).array());
}

} // namespace

ChatRequest buildPlanPrompt(const QString& question, int n)
{
    ChatRequest request;
    request.maxTokens = 60 * n + 60;
    request.messages.append(
        {ChatMessage::Role::System,
         u"You plan research in a library of documents. Write up to %1 questions, each of which can be looked up by "
         u"itself, that together answer the question given. Each must be understandable without the others: repeat "
         u"names, places and times. Fewer are better where fewer are enough. In the language of the question, one in "
         u"each line, no numbering, nothing else."_s.arg(n)});
    request.messages.append({ChatMessage::Role::User, withoutInvisible(question)});
    return request;
}

ChatRequest buildFindingPrompt(const QString& subQuestion, const QList<Passage>& passages, const QString& delimiter)
{
    ChatRequest request;
    request.maxTokens = findingTokens;
    request.messages.append(
        {ChatMessage::Role::System,
         u"You note what passages say to a question. Use only the passages, at most four short sentences, the number "
         u"of the passage in square brackets directly after each, for example [2]. Keep names and numbers exactly as "
         u"they stand. Where the passages say nothing to it, write NOTHING. In the language of the question."_s +
             dataRule(delimiter)});
    request.messages.append({ChatMessage::Role::User,
                             passageBlocks(delimiter, passages) + u"Question: "_s + withoutInvisible(subQuestion)});
    return request;
}

ChatRequest buildGapPrompt(const QString& question, const QList<Finding>& findings, int n, const QString& delimiter)
{
    ChatRequest request;
    request.maxTokens = 60 * n + 60;
    request.messages.append(
        {ChatMessage::Role::System,
         u"You check research for gaps. Given are a question and what was found so far. Write up to %1 further "
         u"questions to look up, only where the answer would be incomplete without them, each understandable by "
         u"itself and not asked before. One in each line, no numbering, nothing else. Where nothing is missing write "
         u"NONE."_s.arg(n) +
             dataRule(delimiter)});
    QString text;
    for (const Finding& finding : findings)
        text += u"Asked: %1\n<<%2>>\n%3\n<<%2 end>>\n\n"_s.arg(
            finding.question, delimiter,
            finding.text.isEmpty() ? u"Nothing was found."_s : withoutInvisible(finding.text).remove(delimiter));
    request.messages.append({ChatMessage::Role::User, text + u"Question: "_s + withoutInvisible(question)});
    return request;
}

QStringList parseQuestions(const QString& answer, int limit)
{
    QStringList lines = jsonStrings(answer);
    if (lines.isEmpty())
        lines = answer.split(u'\n');
    QStringList found;
    for (const QString& line : std::as_const(lines)) {
        const QString text = cleanVariant(line);
        if (found.size() < limit && text.size() > 2 && !isNothing(text) && !isRemark(text) && !found.contains(text))
            found.append(text);
    }
    return found;
}

QString renumbered(const QString& text, const QHash<int, int>& numbers)
{
    static const QRegularExpression mark(u"\\s*\\[(\\d{1,4}(?:\\s*,\\s*\\d{1,4})*)\\]"_s);
    QString changed;
    qsizetype done = 0;
    for (auto match = mark.globalMatch(text); match.hasNext();) {
        const auto each = match.next();
        changed += QStringView(text).mid(done, each.capturedStart() - done);
        done = each.capturedEnd();
        QString marks;
        for (const QString& number : each.captured(1).split(u',')) {
            if (const int to = numbers.value(number.trimmed().toInt()); to > 0)
                marks += u"[%1]"_s.arg(to);
        }
        if (!marks.isEmpty())
            changed += (each.captured().startsWith(u'[') ? QString() : u" "_s) + marks;
    }
    changed += QStringView(text).mid(done);
    return changed;
}

} // namespace sheaf
