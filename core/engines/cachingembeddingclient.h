#pragma once

#include "core/engines/cachestore.h"
#include "core/engines/embeddingclient.h"
#include "core/network/stopgroup.h"

#include <QObject>

namespace sheaf {

// Asks another client only for texts whose vectors are not kept yet, each once: equal texts of a call, and texts that
// another call is just now asking for, are not asked for again. Called in the thread it is made in.
//
// A call waits for another one's text only where that is at least as urgent and has no later deadline than its own.
// Stopping or failing of the call that asks does not reach those that wait for it: after a stop one of them asks for
// the rest, after a failure each asks for itself. A stopped call ends at once. Destroying the client stops what it
// asked for.
class CachingEmbeddingClient final : public EmbeddingClient
{
public:
    CachingEmbeddingClient(std::shared_ptr<EmbeddingClient> inner, std::shared_ptr<CacheStore> store);

    QString modelId() const override { return m_inner->modelId(); }
    int maxBatchTexts() const override { return m_inner->maxBatchTexts(); }
    int maxBatchChars() const override { return m_inner->maxBatchChars(); }
    int callsAtOnce() const override { return m_inner->callsAtOnce(); }
    Future<QList<Vector>> embed(const QStringList& texts, TextKind kind, const CallContext& call) override;

    int textsInAir() const { return int(m_air.size()); } // asked for and not answered yet

    // SHA-256 of model, kind and text; a vector as little-endian float32, and back. Empty where it is none: no bytes, a
    // part of a number, a number that is not finite.
    static QByteArray keyOf(const QString& modelId, TextKind kind, const QString& text);
    static QByteArray bytesOf(const Vector& vector);
    static Vector vectorOf(const QByteArray& bytes);

private:
    struct Job;
    using JobPtr = std::shared_ptr<Job>;
    // A text that is being asked for.
    struct Flight
    {
        const Job* leader = nullptr;
        Priority priority = Priority::Interactive;
        std::optional<TimePoint> deadline;
        QList<JobPtr> waiting;

        bool suits(const CallContext& call) const;
    };

    void look(const JobPtr& job);
    void obtain(const JobPtr& job, const QList<QByteArray>& keys);
    void answered(const JobPtr& job, const QList<QByteArray>& keys, Result<QList<Vector>> result);
    void handOn(const JobPtr& leader, const QList<QByteArray>& keys, const std::optional<Error>& error);
    void proceed(const JobPtr& job);
    void end(const JobPtr& job, Result<QList<Vector>> result);

    std::shared_ptr<EmbeddingClient> m_inner;
    std::shared_ptr<CacheStore> m_store;
    QHash<QByteArray, Flight> m_air;
    QObject m_context;
    StopGroup m_stops; // goes first, while what is in the air still hears of it
};

} // namespace sheaf
