#pragma once

#include "core/ask/answercheck.h"
#include "core/concurrency/callcontext.h"
#include "core/concurrency/future.h"

#include <QObject>
#include <QThreadPool>

namespace sheaf {

// Checks an answer on the pool while it is being written, so that little is left to do behind the last token. One check
// is in the air at a time; of the texts that come meanwhile the newest is next. Lives in the thread that made it;
// destroying it ends what has not begun.
class StreamedCheck final : public QObject
{
    Q_OBJECT

public:
    // Measured after the spans of `call`.
    StreamedCheck(QThreadPool* pool, std::shared_ptr<Clock> clock, const QString& question,
                  const QList<Source>& sources, const CallContext& call, QObject* parent = nullptr);

    // The whole text so far. Looked at where a sentence has ended in it since the last time.
    void grow(const QString& text);
    // Once, with the whole answer. A stop of `call` ends as Cancelled.
    Future<AnswerCheck> finish(const QString& text, const CallContext& call);
    // What has been checked while the answer was written, in time.
    Duration spent() const { return m_spent; }

private:
    struct Shared;
    void pump();
    void checkAll();

    QThreadPool* const m_pool;
    const std::shared_ptr<Clock> m_clock;
    const CallContext m_call;
    std::shared_ptr<Shared> m_shared; // used by one task of the pool at a time
    QString m_waiting;                // to be looked at next
    qsizetype m_seen = 0;             // where the last whole sentence ended
    bool m_running = false;
    Duration m_spent{};
    struct Final
    {
        QString text;
        CallContext call;
    };
    std::optional<Final> m_final;
    Promise<AnswerCheck> m_promise;
};

} // namespace sheaf
