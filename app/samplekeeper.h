#pragma once

#include "core/base/clock.h"
#include "core/index/samplecollector.h"
#include "core/index/samplestore.h"

#include <QObject>

namespace sheaf {

// Keeps what the dashboards show: looks at the endpoints every five seconds, and writes what was collected into the
// library once a minute, and at the end. Lives in one thread; the collector hears from any.
class SampleKeeper final : public QObject
{
    Q_OBJECT

public:
    // What is asked every five seconds.
    struct Sources
    {
        std::function<QList<EndpointLoad>()> loads;
        std::function<std::pair<qint64, qint64>()> cache; // hits and misses so far
    };

    // What is given outlives it.
    SampleKeeper(Database& database, Clock& clock, Sources sources, QObject* parent = nullptr);
    ~SampleKeeper() override; // writes what is left, and waits for that

    SampleCollector& collector() { return m_collector; }
    // The library is open for writing; before that nothing is written.
    void start();
    // What is stored from then on, and behind it all that is not yet. For the moment of a write something may be
    // missing or stand there twice.
    Future<QList<CallSample>> since(const QDateTime& from);

private:
    void look();
    Future<void> write(Priority priority);

    Clock& m_clock;
    Sources m_sources;
    SampleStore m_store;
    SampleCollector m_collector;
    TimerHandle m_timer;
    int m_looks = 0;
};

} // namespace sheaf
