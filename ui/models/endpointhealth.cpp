#include "ui/models/endpointhealth.h"

#include "ui/models/callwords.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr double remembered = 10; // tries

} // namespace

EndpointHealth::Recent& EndpointHealth::follow(const EndpointLoad& load)
{
    Recent& recent = m_recent[load.origin + u'\n' + load.task];
    const auto answered = double(load.answered - recent.answeredEver);
    const auto failed = double(load.failed - recent.failedEver);
    const double fresh = answered + failed;
    if (fresh > 0) {
        // What is new pushes out as much of the old, and counts for no more than there is room for.
        const double old = recent.answered + recent.failed;
        const double keep = old > 0 ? std::clamp((remembered - fresh) / old, 0.0, 1.0) : 0;
        const double share = std::min(1.0, remembered / fresh);
        recent.answered = recent.answered * keep + answered * share;
        recent.failed = recent.failed * keep + failed * share;
        recent.answeredEver = load.answered;
        recent.failedEver = load.failed;
    }
    return recent;
}

EndpointHealth::Verdict EndpointHealth::look(const QList<EndpointLoad>& loads, TimePoint now)
{
    using Health = EngineStatus::Health;
    Verdict worst;
    const auto offer = [&worst](Health health, const QString& detail) {
        if (int(health) > int(worst.health)) // in the order of their weight
            worst = {health, detail};
    };
    for (const EndpointLoad& load : loads) {
        const Recent& recent = follow(load);
        const QString who =
            QCoreApplication::translate("sheaf::EndpointHealth", "%1 (%2)").arg(load.origin, taskText(load.task));
        if (load.breaker == CircuitBreaker::State::Open) {
            offer(Health::Down,
                  load.reopens && *load.reopens > now
                      ? QCoreApplication::translate("sheaf::EndpointHealth",
                                                    "%1 does not work at the moment and is asked again in %2.")
                            .arg(load.origin, countdownText(*load.reopens - now))
                      : QCoreApplication::translate("sheaf::EndpointHealth", "%1 does not work at the moment.")
                            .arg(load.origin));
        } else if (!load.attention && recent.failed > 0 && recent.answered < 0.5) {
            offer(
                Health::Down,
                QCoreApplication::translate("sheaf::EndpointHealth", "%1: the last tries were not answered.").arg(who));
        }
        if (load.attention)
            offer(Health::Degraded, load.attention->message);
        if (load.breaker == CircuitBreaker::State::HalfOpen)
            offer(Health::Degraded,
                  QCoreApplication::translate("sheaf::EndpointHealth", "%1 did not work and is asked again now.")
                      .arg(load.origin));
        if (recent.failed >= 0.5)
            offer(Health::Degraded,
                  QCoreApplication::translate("sheaf::EndpointHealth", "%1: some of the last tries failed.").arg(who));
        if (recent.answered > 0)
            offer(Health::Good, {});
    }
    return worst;
}

} // namespace sheaf
