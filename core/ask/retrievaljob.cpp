#include "core/ask/retrievaljob.h"

#include "core/ask/queryfeedback.h"
#include "core/engines/builtin/queryvariants.h"

#include <numeric>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

Span::Outcome outcomeOf(const std::optional<Error>& error)
{
    if (!error)
        return Span::Outcome::Done;
    return error->code == ErrorCode::Cancelled ? Span::Outcome::Cancelled : Span::Outcome::Failed;
}

template<class T>
std::optional<Error> errorOf(const Result<T>& result)
{
    return result.ok() ? std::nullopt : std::optional(result.error());
}

} // namespace

RetrievalJob::RetrievalJob(AskEngines engines, const QString& question, const AskOptions& options,
                           const CallContext& call, LaneSink sink, const std::optional<HeldBack>& held, QObject* parent)
    : QObject(parent)
    , m_engines(std::move(engines))
    , m_question(question)
    , m_options(options)
    , m_call(call)
    , m_sink(std::move(sink))
    , m_held(held)
    , m_stop(call.stop)
    , m_origin(m_engines.clock->now())
{
    m_call.stop = m_stop.token();
}

Future<Retrieval> RetrievalJob::start()
{
    addLane(m_question);
    if (m_options.variants) {
        m_expansion = Expansion::Done;
        for (const QString& variant : *m_options.variants)
            addLane(variant);
    } else if (m_options.queryCount <= 1) {
        m_expansion = Expansion::Done;
    }
    if (m_held)
        observe(m_held->until, this, [this](const Result<void>&) { released(); });
    else
        limitTime();
    pump();
    return m_promise.future();
}

void RetrievalJob::limitTime()
{
    m_timer = m_engines.clock->after(m_options.maxProcessingTime, this, [this] {
        m_timedOut = true;
        finish();
        m_stop.requestStop();
    });
}

// Somebody waits for it now.
void RetrievalJob::released()
{
    m_held.reset();
    if (m_promise.isSettled())
        return;
    m_call.priority = Priority::Interactive;
    limitTime();
    for (const QList<int>& group : std::exchange(m_heldGroups, {}))
        embed(group);
    pump();
}

void RetrievalJob::pump()
{
    if (m_promise.isSettled())
        return;
    const bool stopped = m_stop.token().stop_requested();
    const int window = m_options.parallel ? std::max(1, m_options.maxConcurrentQueries) : 1;
    const bool expanding = m_expansion == Expansion::Running;
    // More than there is room for share the calls that may begin, instead of waiting for one each.
    const qsizetype most = m_options.parallel ? std::max(1, m_engines.embedder->maxBatchTexts()) : 1;
    while (!stopped && m_next < m_lanes.size() && m_active < window && (m_options.parallel || !expanding)) {
        const qsizetype waiting = m_lanes.size() - m_next;
        const qsizetype room = window - m_active;
        const qsizetype count = std::clamp<qsizetype>((waiting + room - 1) / room, 1, most);
        QList<int> group(count);
        std::iota(group.begin(), group.end(), m_next);
        m_next += int(count);
        runLanes(group);
    }
    if (!stopped && m_expansion == Expansion::NotBegun && !(m_held && m_held->expansion) &&
        (m_options.parallel || (m_active == 0 && m_next == m_lanes.size())))
        expand();
    const bool nothingLeft = m_next == m_lanes.size() && m_expansion == Expansion::Done;
    if (m_active == 0 && (nothingLeft || stopped))
        finish();
}

void RetrievalJob::expand()
{
    m_expansion = Expansion::Running;
    m_expandSpan = beginSpan(m_call.span, u"expand"_s, tr("other ways to ask"));
    const auto done = m_engines.expander->expand(m_question, m_options.queryCount - 1, m_call.withSpan({}),
                                                 [guard = QPointer<RetrievalJob>(this)](const QString& variant) {
                                                     if (guard)
                                                         guard->variantArrived(variant);
                                                 });
    observe(done, this, [this](Result<void> result) {
        m_expansion = Expansion::Done;
        m_expandError = errorOf(result);
        endSpan(m_expandSpan, outcomeOf(m_expandError));
        pump();
    });
}

// A lane waits for its own variant and not for the whole expansion, so each arrival ends a span and begins the next;
// those that arrive together share one.
void RetrievalJob::variantArrived(const QString& variant)
{
    constexpr Microseconds together{500};
    const TimePoint now = m_engines.clock->now();
    if (!m_arrivalSpan || now - m_arrival > together) {
        endSpan(m_expandSpan, Span::Outcome::Done);
        m_arrivalSpan = m_expandSpan;
        m_arrival = now;
        SpanScope next = m_call.span;
        next.after.append(m_arrivalSpan);
        m_expandSpan = beginSpan(next, u"expand"_s, tr("more of them"));
    }
    addLane(variant);
    pump();
}

void RetrievalJob::addLane(const QString& query)
{
    const QString text = query.simplified();
    const QString key = queryKey(text);
    if (m_promise.isSettled() ||
        (!m_lanes.isEmpty() && (text.isEmpty() || m_keys.contains(key) || !allowed(int(m_lanes.size())))))
        return;
    m_keys.insert(key);
    Lane lane;
    lane.view.index = int(m_lanes.size());
    lane.view.text = text;
    lane.after = m_arrivalSpan;
    m_lanes.append(lane);
    tellLanes();
}

bool RetrievalJob::allowed(int index) const
{
    return m_options.variants || index < m_options.queryCount;
}

SpanScope RetrievalJob::scope(int index, QList<int> after) const
{
    SpanScope scope = m_call.span;
    scope.lane = index + 1;
    if (m_lanes[index].after)
        after.append(m_lanes[index].after);
    scope.after += after;
    return scope;
}

int RetrievalJob::beginSpan(const SpanScope& scope, const QString& kind, const QString& name)
{
    const int id = scope.begin(kind, name);
    m_openSpans.insert(id);
    return id;
}

void RetrievalJob::endSpan(int id, Span::Outcome outcome)
{
    if (!m_openSpans.remove(id))
        return;
    m_call.span.end(id, outcome);
    m_endedSpans.append(id);
}

void RetrievalJob::runLanes(const QList<int>& group)
{
    ++m_active;
    m_groups.append(int(group.size()));
    for (const int index : group) {
        Lane& lane = m_lanes[index];
        lane.group = int(m_groups.size()) - 1;
        lane.begun = m_engines.clock->now();
        lane.view.waited = lane.begun - m_origin;
        lane.view.state = QueryLane::State::Embedding;
        lane.parts = 2;
    }
    tellLanes();
    if (m_held && m_held->embedding)
        m_heldGroups.append(group);
    else
        embed(group);
    if (m_options.parallel) {
        for (const int index : group)
            searchText(index);
    }
}

// One call for the group. Its attempts are measured in the span of the first.
void RetrievalJob::embed(const QList<int>& group)
{
    QStringList texts;
    QList<int> spans;
    for (const int index : group) {
        texts.append(m_lanes[index].view.text);
        spans.append(beginSpan(scope(index), u"embed"_s, texts.last()));
    }
    const auto vectors = m_engines.embedder->embed(texts, TextKind::Query,
                                                   m_call.withSpan(scope(group.first()).measuring(spans.first())));
    observe(vectors, this, [this, group, spans](const Result<QList<Vector>>& result) {
        for (qsizetype i = 0; i < group.size(); ++i)
            embedded(group[i], spans[i], result.ok() ? Result<Vector>(result->value(i)) : result.error());
    });
}

void RetrievalJob::embedded(int index, int span, const Result<Vector>& vector)
{
    endSpan(span, outcomeOf(errorOf(vector)));
    Lane& lane = m_lanes[index];
    lane.embedded = m_engines.clock->now();
    lane.view.embedding = lane.embedded - lane.begun;
    if (vector.ok()) {
        lane.query = *vector;
        lane.view.state = QueryLane::State::Searching;
        tellLanes();
        searchVector(index, *vector, span);
    } else {
        lane.view.error = vector.error();
        partEnded(index);
    }
    if (!m_options.parallel && !vector.ok())
        searchText(index);
}

void RetrievalJob::searchVector(int index, const Vector& vector, int embedSpan)
{
    const SpanScope span = scope(index, {embedSpan});
    const int id = beginSpan(span, u"search"_s, m_lanes[index].view.text);
    m_lanes[index].searched = id;
    const auto list = m_engines.searcher->searchVector(vector, m_options.hitsPerQuery, m_options.scope,
                                                       m_call.withSpan(span.measuring(id)));
    observe(list, this, [this, index, id](Result<RankedList> result) {
        endSpan(id, outcomeOf(errorOf(result)));
        vectorFound(index, std::move(result));
        if (!m_options.parallel)
            searchText(index);
        partEnded(index);
    });
}

void RetrievalJob::vectorFound(int index, Result<RankedList> result)
{
    Lane& lane = m_lanes[index];
    lane.vectorKnown = lane.vectorKnown || result.ok();
    if (result.ok())
        lane.vector = *std::move(result);
    else if (!lane.view.error)
        lane.view.error = result.error();
}

// The question alone: a variant is near to it anyway, and its lists count less.
void RetrievalJob::searchAgain(int index)
{
    Lane& lane = m_lanes[index];
    lane.again = true;
    lane.parts = 1;
    const QList<FusedChunk> likely =
        fuseScores({lane.text, lane.vector}, {textWeight, vectorWeight}).mid(0, likelyPassages);
    QList<ChunkId> ids;
    for (const FusedChunk& hit : likely)
        ids.append(hit.chunk);
    const auto vectors = m_engines.searcher->vectors(ids, m_call.withSpan({}));
    observe(vectors, this, [this, index, likely](const Result<QHash<ChunkId, Vector>>& found) {
        if (!found.ok() || found->isEmpty()) {
            partEnded(index);
            return;
        }
        const SpanScope span = scope(index, {m_lanes[index].searched});
        const int id = beginSpan(span, u"search"_s, tr("nearer to what was found"));
        const auto list =
            m_engines.searcher->searchVector(movedTowards(m_lanes[index].query, likely, *found), m_options.hitsPerQuery,
                                             m_options.scope, m_call.withSpan(span.measuring(id)));
        observe(list, this, [this, index, id](Result<RankedList> result) {
            endSpan(id, outcomeOf(errorOf(result)));
            vectorFound(index, std::move(result));
            partEnded(index);
        });
    });
}

void RetrievalJob::searchText(int index)
{
    const SpanScope span = scope(index);
    const int id = beginSpan(span, u"text"_s, m_lanes[index].view.text);
    const auto list = m_engines.searcher->searchText(m_lanes[index].view.text, m_options.hitsPerQuery, m_options.scope,
                                                     m_call.withSpan(span.measuring(id)));
    observe(list, this, [this, index, id](Result<RankedList> result) {
        endSpan(id, outcomeOf(errorOf(result)));
        Lane& lane = m_lanes[index];
        lane.textKnown = result.ok();
        if (result.ok())
            lane.text = *std::move(result);
        else if (!lane.view.error)
            lane.view.error = result.error();
        partEnded(index);
    });
}

void RetrievalJob::partEnded(int index)
{
    Lane& lane = m_lanes[index];
    if (--lane.parts > 0)
        return;
    if (index == 0 && !lane.again && lane.textKnown && !lane.vector.isEmpty() && !m_stop.token().stop_requested())
        return searchAgain(index);
    const TimePoint now = m_engines.clock->now();
    lane.view.searching = now - lane.embedded;
    QSet<ChunkId> found;
    for (const RankedList& list : {lane.text, lane.vector}) {
        for (const RankedChunk& hit : list)
            found.insert(hit.chunk);
    }
    lane.view.hits = int(found.size());
    lane.view.state = !lane.view.error                                ? QueryLane::State::Done
                      : lane.view.error->code == ErrorCode::Cancelled ? QueryLane::State::Cancelled
                                                                      : QueryLane::State::Failed;
    if (--m_groups[lane.group] == 0)
        --m_active;
    tellLanes();
    pump();
}

void RetrievalJob::tellLanes()
{
    if (!m_sink)
        return;
    QList<QueryLane> views;
    views.reserve(m_lanes.size());
    for (const Lane& lane : std::as_const(m_lanes))
        views.append(lane.view);
    m_sink(views);
}

void RetrievalJob::finish()
{
    if (m_promise.isSettled())
        return;
    m_timer.reset();
    if (m_stop.token().stop_requested() && !m_timedOut) {
        m_promise.settle(Error::cancelled());
        return;
    }
    // What is still under way when the time is up counts until now.
    for (const int open : std::exchange(m_openSpans, {}))
        m_call.span.end(open, Span::Outcome::Cancelled);
    Retrieval found;
    SpanScope joining = m_call.span;
    joining.after += m_endedSpans;
    found.lastSpan = joining.begin(u"fuse"_s, tr("join the lists"));
    QList<RankedList> lists;
    QList<double> weights;
    int unfinished = 0;
    int failed = 0;
    bool anyList = false;
    std::optional<Error> first;
    std::optional<Error> firstFailed;
    const TimePoint now = m_engines.clock->now();
    for (Lane& lane : m_lanes) {
        if (!lane.view.ended()) {
            ++unfinished;
            lane.view.state = QueryLane::State::Cancelled;
            if (!lane.view.error)
                lane.view.error =
                    Error::make(ErrorCode::TimedOut, tr("Not done within the time allowed for a question."));
            if (lane.begun != TimePoint())
                (lane.embedded == TimePoint() ? lane.view.embedding : lane.view.searching) =
                    now - (lane.embedded == TimePoint() ? lane.begun : lane.embedded);
        } else if (lane.view.error) {
            ++failed;
            if (!firstFailed)
                firstFailed = lane.view.error;
        }
        if (lane.view.error && !first)
            first = lane.view.error;
        anyList = anyList || lane.textKnown || lane.vectorKnown;
        lists << lane.text << lane.vector;
        const double weight = lane.view.index == 0 ? questionWeight : 1.0;
        weights << weight * textWeight << weight * vectorWeight;
        found.lanes.append(lane.view);
    }
    found.fused = fuseScores(lists, weights);
    if (failed > 0)
        found.notes.append(
            tr("%1 of %2 queries failed in part: %3").arg(failed).arg(m_lanes.size()).arg(firstFailed->message));
    if (unfinished > 0)
        found.notes.append(tr("%1 of %2 queries were not done within %3 s; the answer rests on the others.")
                               .arg(unfinished)
                               .arg(m_lanes.size())
                               .arg(toMs(m_options.maxProcessingTime) / 1000.0));
    if (m_expandError && m_expandError->code != ErrorCode::Cancelled)
        found.notes.append(tr("No variants of the question could be made: %1").arg(m_expandError->message));
    if (!anyList)
        found.error = first;
    m_call.span.end(found.lastSpan);
    found.took = m_engines.clock->now() - m_origin;
    tellLanes();
    m_promise.settle(std::move(found));
}

} // namespace sheaf
