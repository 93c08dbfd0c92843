#include "core/ask/askmodes.h"

#include "core/ask/exhaustive.h"
#include "core/ask/research.h"
#include "core/ask/retriever.h"

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

QueryLane::State laneState(ResearchStep::State state)
{
    switch (state) {
    case ResearchStep::State::Waiting:
        return QueryLane::State::Waiting;
    case ResearchStep::State::Searching:
    case ResearchStep::State::Reading:
        return QueryLane::State::Searching;
    case ResearchStep::State::Done:
        return QueryLane::State::Done;
    case ResearchStep::State::Failed:
        return QueryLane::State::Failed;
    case ResearchStep::State::Cancelled:
        return QueryLane::State::Cancelled;
    }
    return QueryLane::State::Waiting;
}

// Sub-questions as lanes; `begun` keeps when each of them did.
QList<QueryLane> lanesOf(const QList<ResearchStep>& steps, Duration elapsed, QHash<int, Duration>& begun)
{
    QList<QueryLane> lanes;
    for (const ResearchStep& step : steps) {
        QueryLane lane;
        lane.index = step.index;
        lane.text = step.question;
        lane.state = laneState(step.state);
        if (step.state == ResearchStep::State::Waiting)
            lane.waited = elapsed;
        else if (begun.contains(step.index))
            lane.waited = begun.value(step.index);
        else
            lane.waited = *begun.insert(step.index, std::max(Duration::zero(), elapsed - step.took));
        lane.searching = step.took;
        lane.hits = step.passages;
        lane.error = step.error;
        lane.round = step.round;
        lanes.append(lane);
    }
    return lanes;
}

QString findingsText(const QList<ResearchStep>& steps)
{
    QStringList parts;
    for (const ResearchStep& step : steps) {
        if (!step.finding.isEmpty())
            parts.append(step.question + u'\n' + step.finding);
    }
    return parts.join(u"\n\n"_s);
}

QueryLane laneOf(const ExhaustiveProgress& progress, Duration took)
{
    QueryLane lane;
    lane.text = coverageText(progress.coverage);
    lane.state =
        progress.state == ExhaustiveProgress::State::Done ? QueryLane::State::Done : QueryLane::State::Searching;
    lane.searching = took;
    lane.hits = progress.facts;
    if (progress.coverage.chunks > 0)
        lane.share = double(progress.coverage.chunksRead) / progress.coverage.chunks;
    return lane;
}

// Goes when what holds it has been told, and not while it is telling.
template<class T>
std::shared_ptr<T> untilItIsHeard(T* way)
{
    return std::shared_ptr<T>(way, [](T* done) { done->deleteLater(); });
}

// What is left of the ways themselves: they look things up by plain fan-out.
AskEngines plain(AskEngines engines)
{
    engines.research = {};
    engines.exhaustive = {};
    return engines;
}

} // namespace

FindPassages researchBy(const AskEngines& engines, std::shared_ptr<ChatClient> chat)
{
    return [engines = plain(engines), chat = std::move(chat)](const QString& question, const AskOptions& options,
                                                              const CallContext& call, const LaneSink& sink) {
        const TimePoint begun = engines.clock->now();
        const auto starts = std::make_shared<QHash<int, Duration>>();
        const auto research = untilItIsHeard(new Research(engines, chat));
        const auto found = research->run(
            question, options, call, [sink, begun, starts, clock = engines.clock](const QList<ResearchStep>& steps) {
                if (sink)
                    sink(lanesOf(steps, clock->now() - begun, *starts));
            });
        return then(found, research.get(),
                    [research, begun, starts, clock = engines.clock](const ResearchFindings& findings) {
                        Retrieval retrieval;
                        retrieval.lanes = lanesOf(findings.steps, clock->now() - begun, *starts);
                        retrieval.sources = findings.sources;
                        retrieval.findings = findingsText(findings.steps);
                        retrieval.notes = findings.notes;
                        retrieval.error = findings.error;
                        retrieval.took = clock->now() - begun;
                        return retrieval;
                    });
    };
}

FindPassages exhaustiveBy(const AskEngines& engines, std::shared_ptr<ChatClient> chat)
{
    return [engines = plain(engines), chat = std::move(chat)](const QString& question, const AskOptions& options,
                                                              const CallContext& call, const LaneSink& sink) {
        const auto clock = engines.clock;
        const TimePoint begun = clock->now();
        const auto reading = untilItIsHeard(new Exhaustive(engines, chat));
        const auto found =
            reading->read(question, options, call, [sink, clock, begun](const ExhaustiveProgress& progress) {
                if (sink)
                    sink({laneOf(progress, clock->now() - begun)});
            });
        return then(found, reading.get(), [=](const ExhaustiveFindings& findings) {
            Retrieval retrieval;
            retrieval.took = clock->now() - begun;
            ExhaustiveProgress end{ExhaustiveProgress::State::Done, findings.coverage, int(findings.facts.size()),
                                   findings.calls, 0};
            retrieval.lanes = {laneOf(end, retrieval.took)};
            retrieval.sources = findings.sources;
            retrieval.write = [reading, question, options, findings](const CallContext& own, TokenSink tokens) {
                const auto written = reading->write(question, options, findings, own, std::move(tokens));
                return then(written, reading.get(), [reading](Result<WrittenAnswer> answer) { return answer; });
            };
            retrieval.coverage = coverageText(findings.coverage);
            retrieval.notes = findings.notes;
            retrieval.error = findings.error;
            return retrieval;
        });
    };
}

} // namespace sheaf
