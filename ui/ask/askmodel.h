#pragma once

#include "core/ask/question.h"

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

Q_SIGNALS:
    void started(const QString& question);
    void lanesChanged(const QList<sheaf::QueryLane>& lanes);
    void answerGrew(const QString& text);    // the whole text so far
    void finished(const sheaf::AskRun& run); // with an answer, or with `error` set
};

} // namespace sheaf
