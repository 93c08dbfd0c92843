#include "core/ask/fallbackwriter.h"

using namespace Qt::StringLiterals;

namespace sheaf {

struct FallbackWriter::Attempt
{
    AnswerTask task;
    CallContext call;
    TokenSink sink;
    bool said = false; // the person has seen a word
    QStringList failures;
    Promise<WrittenAnswer> promise;
};

FallbackWriter::FallbackWriter(QList<std::shared_ptr<AnswerWriter>> writers)
    : m_writers(std::move(writers))
{
    Q_ASSERT(!m_writers.isEmpty());
}

bool FallbackWriter::isWorthAnother(const Error& error)
{
    switch (error.code) {
    case ErrorCode::Cancelled:
    case ErrorCode::InvalidInput:
    case ErrorCode::Internal:
        return false;
    default:
        return true;
    }
}

Future<WrittenAnswer> FallbackWriter::write(const AnswerTask& task, const CallContext& call, TokenSink sink)
{
    auto attempt = std::make_shared<Attempt>();
    attempt->task = task;
    attempt->call = call;
    attempt->sink = std::move(sink);
    const auto future = attempt->promise.future();
    tryWriter(attempt, 0);
    return future;
}

void FallbackWriter::tryWriter(const std::shared_ptr<Attempt>& attempt, qsizetype index)
{
    const TokenSink sink = [weak = std::weak_ptr(attempt)](const QString& text) {
        if (const auto held = weak.lock()) {
            held->said = held->said || !text.isEmpty();
            if (held->sink)
                held->sink(text);
        }
    };
    observe(m_writers[index]->write(attempt->task, attempt->call, sink), &m_context,
            [this, attempt, index](Result<WrittenAnswer> answer) {
                const bool last = index + 1 == m_writers.size();
                if (!answer.ok() && !last && !attempt->said && !attempt->call.stopRequested() &&
                    isWorthAnother(answer.error())) {
                    attempt->failures.append(answer.error().message);
                    tryWriter(attempt, index + 1);
                    return;
                }
                if (answer.ok()) {
                    if (answer->engine.isEmpty())
                        answer->engine = m_writers[index]->engineName();
                    answer->insteadOf = attempt->failures.join(u'\n');
                }
                attempt->promise.settle(std::move(answer));
            });
}

} // namespace sheaf
