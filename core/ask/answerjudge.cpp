#include "core/ask/answerjudge.h"

#include "core/ask/datablock.h"
#include "core/ask/sourceselection.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace sheaf {

ChatRequest buildJudgePrompt(const QString& question, const QString& answer, const QList<Passage>& passages,
                             const QString& delimiter)
{
    ChatRequest request;
    request.maxTokens = 20;
    request.messages.append(
        {ChatMessage::Role::System,
         u"You grade an answer that was written from passages. 10: every statement stands in the passages and the "
         u"question is answered in full. 5: half of it. 0: nothing of it stands there, or it answers something else. "
         u"What is not in the passages counts as wrong even where it is true. Write the number alone."_s +
             dataRule(delimiter)});
    request.messages.append({ChatMessage::Role::User, passageBlocks(delimiter, passages) +
                                                          dataBlock(delimiter, u"question"_s, question) +
                                                          dataBlock(delimiter, u"answer to be graded"_s, answer)});
    return request;
}

std::optional<double> parseJudgement(const QString& text)
{
    static const QRegularExpression number(u"(?<![\\d.,-])(\\d{1,2}(?:[.,]\\d+)?)(?![\\d%])"_s);
    const auto match = number.match(text);
    const double grade = match.captured(1).replace(u',', u'.').toDouble();
    if (!match.hasMatch() || grade > 10)
        return std::nullopt;
    return grade / 10;
}

Future<double> AnswerJudge::judge(const QString& question, const QString& answer, const QList<Source>& sources,
                                  const CallContext& call)
{
    const QList<Passage> passages = passagesOf(sources);
    const QString delimiter = delimiterFor(m_marks, question, passages, answer);
    return then(m_chat->chat(buildJudgePrompt(question, answer, passages, delimiter), call), this,
                [this](const ChatReply& reply) -> Result<double> {
                    if (const auto grade = parseJudgement(reply.text))
                        return *grade;
                    return Error::make(ErrorCode::BadResponse,
                                       tr("%1 gave no grade from 0 to 10.").arg(m_chat->modelId()),
                                       reply.text.left(200));
                });
}

} // namespace sheaf
