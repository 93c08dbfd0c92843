#pragma once

#include "ui/workspace.h"

#include <QHash>

namespace sheaf {

// How well the addresses in use do, from what the guard knows of them: whether a breaker is open, whether something
// needs the person, and how the last ten or so tries at each kind of call ended.
class EndpointHealth
{
public:
    struct Verdict
    {
        EngineStatus::Health health = EngineStatus::Health::Unknown;
        QString detail; // why, for the person; may be empty
    };

    // `now` is of the clock of the loads. Of several addresses the worst one counts.
    Verdict look(const QList<EndpointLoad>& loads, TimePoint now);

private:
    struct Recent
    {
        qint64 answeredEver = 0;
        qint64 failedEver = 0;
        double answered = 0; // of the last ten or so
        double failed = 0;
    };
    Recent& follow(const EndpointLoad& load);

    QHash<QString, Recent> m_recent; // by address and kind of call
};

} // namespace sheaf
