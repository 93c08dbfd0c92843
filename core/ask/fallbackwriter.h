#pragma once

#include "core/engines/answerwriter.h"

#include <QObject>

namespace sheaf {

// Asks one writer after the other until one answers: the chat endpoint, a spare one, the built-in engine. Only where
// the endpoint is to blame, and only while the person has not seen a word of an answer. What was tried in vain is said
// with the answer (WrittenAnswer::insteadOf). Called in the thread it is made in.
class FallbackWriter final : public AnswerWriter
{
public:
    // At least one.
    explicit FallbackWriter(QList<std::shared_ptr<AnswerWriter>> writers);

    QString engineName() const override { return m_writers.first()->engineName(); }
    Future<WrittenAnswer> write(const AnswerTask& task, const CallContext& call, TokenSink sink) override;

    // Whether another writer may do better: not after a stop, and not where the question itself is at fault. Pure.
    static bool isWorthAnother(const Error& error);

private:
    struct Attempt;
    void tryWriter(const std::shared_ptr<Attempt>& attempt, qsizetype index);

    const QList<std::shared_ptr<AnswerWriter>> m_writers;
    QObject m_context;
};

} // namespace sheaf
