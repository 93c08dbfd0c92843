#pragma once

#include "core/ask/question.h"
#include "core/engines/chatclient.h"
#include "core/engines/datamarks.h"

#include <QObject>

namespace sheaf {

// Asks for one number: how well an answer rests on its passages and answers the question, from 0 to 10. The answer is
// data like the passages. Pure.
ChatRequest buildJudgePrompt(const QString& question, const QString& answer, const QList<Passage>& passages,
                             const QString& delimiter);
// The number a model gave, as a share of ten: alone, as JSON, or first in a sentence. Nothing where there is none from
// 0 to 10. Pure.
std::optional<double> parseJudgement(const QString& text);

// Has a chat model grade answers (LLM as a judge, arXiv 2306.05685), beside what is found without one. Lives in the
// thread that made it.
class AnswerJudge final : public QObject
{
    Q_OBJECT

public:
    explicit AnswerJudge(std::shared_ptr<ChatClient> chat)
        : m_chat(std::move(chat))
    {}

    // From 0 to 1. BadResponse where the model gives no grade.
    Future<double> judge(const QString& question, const QString& answer, const QList<Source>& sources,
                         const CallContext& call);

private:
    std::shared_ptr<ChatClient> m_chat;
    const DataMarks m_marks;
};

} // namespace sheaf
