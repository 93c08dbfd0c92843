#pragma once

#include "core/base/clock.h"
#include "core/base/ids.h"

#include <QList>
#include <QObject>
#include <QSet>

namespace sheaf {

// Gathers what changed and tells it at most once in an interval, so that thousands of events become a few signals.
// Nothing is told twice and nothing is lost: the last change is always followed by a report.
class ChangeFeed final : public QObject
{
    Q_OBJECT

public:
    ChangeFeed(Clock& clock, Duration interval)
        : m_clock(clock)
        , m_interval(interval)
    {}

    void change(DocumentId document);
    void remove(DocumentId document); // what was to be said about its changes is moot
    void progress();

Q_SIGNALS:
    void reported(const QList<sheaf::DocumentId>& changed, const QList<sheaf::DocumentId>& removed);

private:
    void schedule();
    void report();

    Clock& m_clock;
    const Duration m_interval;
    TimerHandle m_timer; // holds no pointer, so it does not tell whether it is set
    bool m_scheduled = false;
    QList<DocumentId> m_changed; // in the order of their first change
    QSet<DocumentId> m_changedSet;
    QList<DocumentId> m_removed;
};

} // namespace sheaf
