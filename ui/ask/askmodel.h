#pragma once

#include "core/ask/question.h"
#include "core/ask/refinements.h"
#include "core/concurrency/future.h"

#include <QObject>

namespace sheaf {

// What the Ask page needs of a question on its way; AskSession seen from the window. One question at a time; asking
// again stops the one before. GUI thread. Signals come at most 30 times a second, the last one of each kind always
// arrives.
class AskModel : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual void ask(const QString& question, const AskOptions& options) = 0;
    virtual void stop() = 0;
    virtual bool isRunning() const = 0;
    // The question as it stands after a pause in the typing: work on it may begin, and refined() may come. The next key
    // makes it of no use.
    virtual void typed(const QString& question, const AskOptions& options) = 0;
    virtual void dropTyped() = 0;
    // A tool that was offered, on the person's click.
    virtual Future<ToolResult> runTool(const ToolSuggestion& tool, const Scope& scope, std::stop_token stop) = 0;

Q_SIGNALS:
    void started(const QString& question);
    void lanesChanged(const QList<sheaf::QueryLane>& lanes);
    void answerGrew(const QString& text); // the whole text so far
    // Before the answer is written: what could be done, and what was done by itself. Not for most questions.
    void toolsFound(const QList<sheaf::ToolSuggestion>& suggestions, const QList<sheaf::ToolResult>& results);
    void finished(const sheaf::AskRun& run);                   // with an answer, or with `error` set
    void refined(const QList<sheaf::Refinement>& refinements); // of what was typed; may be none
};

} // namespace sheaf
