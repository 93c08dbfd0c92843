#pragma once

#include "core/ask/askengines.h"
#include "core/ask/prefetch.h"
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
    // Begins work on a question before it is asked (see Prefetch): call it after a pause in the typing, and
    // dropPrepared() at the next key. ask() with the same question and options goes on from there.
    void prepare(const QString& question, const AskOptions& options);
    void dropPrepared();
    // For the next question, and what was prepared is dropped; the one that runs keeps those it has.
    void setEngines(AskEngines engines);

Q_SIGNALS:
    void started(const QString& question);
    void lanesChanged(const QList<sheaf::QueryLane>& lanes);
    void answerGrew(const QString& text); // the whole text so far
    // Once, before the answer is written, where there are any: what could be done, and what was done by itself.
    void toolsFound(const QList<sheaf::ToolSuggestion>& suggestions, const QList<sheaf::ToolResult>& results);
    void finished(const sheaf::AskRun& run);
    // What else a prepared question could mean; may be empty.
    void refined(const QList<sheaf::Refinement>& refinements);

private:
    void publish();

    AskEngines m_engines;
    Prefetch m_prefetch;
    std::unique_ptr<AskJob> m_job; // the question on its way
};

} // namespace sheaf
