#pragma once

#include "core/ask/retriever.h"
#include "core/concurrency/stop.h"

#include <QSet>

namespace sheaf {

// One retrieval on its way; Retriever's doing. `pump` is the whole schedule: it starts what may start now and finishes
// when nothing is left.
class RetrievalJob final : public QObject
{
    Q_OBJECT

public:
    RetrievalJob(AskEngines engines, const QString& question, const AskOptions& options, const CallContext& call,
                 LaneSink sink, const std::optional<HeldBack>& held, QObject* parent);

    Future<Retrieval> start();

private:
    enum class Expansion { NotBegun, Running, Done };
    struct Lane
    {
        QueryLane view;
        int after = 0; // the span that ended with this query's arrival
        RankedList text;
        RankedList vector;
        bool textKnown = false; // a list came back, maybe an empty one
        bool vectorKnown = false;
        int parts = 0; // searches still to end
        Vector query = {};
        int searched = 0;   // the span of the first search by vector
        bool again = false; // was searched with what the first search found
        int group = 0;
        TimePoint begun{};
        TimePoint embedded{};
    };

    void limitTime();
    void released();
    void pump();
    void expand();
    void variantArrived(const QString& variant);
    void addLane(const QString& query);
    void runLanes(const QList<int>& group);
    void searchText(int index);
    void embed(const QList<int>& group);
    void embedded(int index, int span, const Result<Vector>& vector);
    void searchVector(int index, const Vector& vector, int embedSpan);
    void searchAgain(int index);
    void vectorFound(int index, Result<RankedList> result);
    void partEnded(int index);
    void tellLanes();
    void finish();
    bool allowed(int index) const;
    int beginSpan(const SpanScope& scope, const QString& kind, const QString& name);
    void endSpan(int id, Span::Outcome outcome);
    SpanScope scope(int index, QList<int> after = {}) const;

    AskEngines m_engines;
    QString m_question;
    AskOptions m_options;
    CallContext m_call;
    LaneSink m_sink;
    std::optional<HeldBack> m_held; // until somebody asks
    QList<QList<int>> m_heldGroups; // that are not embedded until then
    LinkedStop m_stop;
    TimerHandle m_timer;
    Promise<Retrieval> m_promise;
    TimePoint m_origin;
    QList<Lane> m_lanes;
    QSet<QString> m_keys;
    Expansion m_expansion = Expansion::NotBegun;
    int m_expandSpan = 0;  // until the next variant arrives
    int m_arrivalSpan = 0; // that ended with the last variants that arrived
    TimePoint m_arrival{};
    std::optional<Error> m_expandError;
    int m_next = 0;
    QList<int> m_groups; // lanes of each that are still on their way
    int m_active = 0;    // groups with any
    QSet<int> m_openSpans;
    QList<int> m_endedSpans;
    bool m_timedOut = false;
};

} // namespace sheaf
