#pragma once

#include "core/ask/askengines.h"
#include "core/ask/question.h"
#include "core/concurrency/future.h"

#include <QObject>

namespace sheaf {

class AskJob;

// A question on its way: what a view connects to. One question at a time; asking again stops the one before. Lives in
// the thread that made it. Signals are coalesced to at most 30 a second, the last one of each kind always arrives.
class AskSession : public QObject
{
    Q_OBJECT

public:
    explicit AskSession(AskEngines engines, QObject* parent = nullptr);
    ~AskSession() override;

    // The run as it ended: with an answer, or with `error` set. A failed or stopped run is a value too; only
    // destruction cancels.
    Future<AskRun> ask(const QString& question, const AskOptions& options);
    void stop();
    bool isRunning() const;
    // For the next question; the one that runs keeps those it has.
    void setEngines(AskEngines engines);

Q_SIGNALS:
    void started(const QString& question);
    void lanesChanged(const QList<sheaf::QueryLane>& lanes);
    void answerGrew(const QString& text); // the whole text so far
    void finished(const sheaf::AskRun& run);

private:
    void publish();

    AskEngines m_engines;
    std::unique_ptr<AskJob> m_job; // the question on its way
};

} // namespace sheaf
