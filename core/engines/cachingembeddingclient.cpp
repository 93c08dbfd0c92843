#include "core/engines/cachingembeddingclient.h"

#include "core/base/wording.h"

#include <QCryptographicHash>
#include <QtEndian>
#include <cmath>

using namespace Qt::StringLiterals;

namespace sheaf {

struct CachingEmbeddingClient::Job
{
    Promise<QList<Vector>> promise;
    QList<QByteArray> keys; // of the texts, in order
    QHash<QByteArray, QString> texts;
    QHash<QByteArray, Vector> vectors;
    TextKind kind = TextKind::Passage;
    CallContext call;
    StopHandle onStop;
    int open = 0;       // answers it waits for, its own and others'
    bool alone = false; // it waits for others no more
    bool anew = false;  // the kept vectors did not fit and everything is asked for
};

namespace {

const QString embeddingKind = u"embedding"_s;

} // namespace

bool CachingEmbeddingClient::Flight::suits(const CallContext& call) const
{
    return priority <= call.priority && (!call.deadline || (deadline && *deadline <= *call.deadline));
}

CachingEmbeddingClient::CachingEmbeddingClient(std::shared_ptr<EmbeddingClient> inner,
                                               std::shared_ptr<CacheStore> store)
    : m_inner(std::move(inner))
    , m_store(std::move(store))
{}

QByteArray CachingEmbeddingClient::keyOf(const QString& modelId, TextKind kind, const QString& text)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(modelId.toUtf8());
    hash.addData(kind == TextKind::Query ? QByteArrayView("\0query\0", 7) : QByteArrayView("\0passage\0", 9));
    hash.addData(text.toUtf8());
    return hash.result();
}

QByteArray CachingEmbeddingClient::bytesOf(const Vector& vector)
{
    QByteArray bytes(vector.size() * qsizetype(sizeof(float)), Qt::Uninitialized);
    qToLittleEndian<float>(vector.constData(), vector.size(), bytes.data());
    return bytes;
}

Vector CachingEmbeddingClient::vectorOf(const QByteArray& bytes)
{
    if (bytes.isEmpty() || bytes.size() % qsizetype(sizeof(float)) != 0)
        return {};
    Vector vector(bytes.size() / qsizetype(sizeof(float)));
    qFromLittleEndian<float>(bytes.constData(), vector.size(), vector.data());
    const bool finite = std::all_of(vector.cbegin(), vector.cend(), [](float n) { return std::isfinite(n); });
    return finite ? vector : Vector();
}

Future<QList<Vector>> CachingEmbeddingClient::embed(const QStringList& texts, TextKind kind, const CallContext& call)
{
    if (texts.isEmpty())
        return readyFuture<QList<Vector>>(QList<Vector>());
    if (call.stopRequested())
        return failedFuture<QList<Vector>>(Error::cancelled());
    auto job = std::make_shared<Job>();
    job->kind = kind;
    job->call = call;
    const QString model = m_inner->modelId();
    for (const QString& text : texts) {
        job->keys.append(keyOf(model, kind, text));
        job->texts.insert(job->keys.last(), text);
    }
    job->onStop = onStop(call.stop, &m_context, [this, weak = std::weak_ptr(job)] {
        if (const auto held = weak.lock())
            end(held, Error::cancelled());
    });
    const auto future = job->promise.future();
    look(job);
    return future;
}

void CachingEmbeddingClient::look(const JobPtr& job)
{
    observe(m_store->get(embeddingKind, job->keys), &m_context,
            [this, job](Result<QHash<QByteArray, QByteArray>> kept) {
                if (job->promise.isSettled())
                    return;
                const auto found = kept.valueOr({});
                for (auto it = found.begin(); it != found.end(); ++it) {
                    if (const Vector vector = vectorOf(it.value()); !vector.isEmpty())
                        job->vectors.insert(it.key(), vector);
                }
                proceed(job);
            });
}

// What is left to get, else the end.
void CachingEmbeddingClient::proceed(const JobPtr& job)
{
    if (job->open > 0 || job->promise.isSettled())
        return;
    QList<QByteArray> missing;
    for (const QByteArray& key : std::as_const(job->keys)) { // in the order of the texts
        if (!job->vectors.contains(key) && !missing.contains(key))
            missing.append(key);
    }
    if (!missing.isEmpty()) {
        obtain(job, missing);
        return;
    }
    QList<Vector> vectors;
    bool even = true;
    for (const QByteArray& key : std::as_const(job->keys)) {
        vectors.append(job->vectors.value(key));
        even = even && vectors.last().size() == vectors.first().size();
    }
    if (!even && !job->anew) {
        // Kept by a model of the same name that has another dimension by now.
        job->anew = job->alone = true;
        job->vectors.clear();
        proceed(job);
        return;
    }
    if (even)
        end(job, std::move(vectors));
    else
        end(job,
            Error::make(ErrorCode::BadResponse,
                        Wording::tr("%1 gave vectors of different lengths for one call.").arg(m_inner->modelId())));
}

void CachingEmbeddingClient::obtain(const JobPtr& job, const QList<QByteArray>& keys)
{
    QList<QByteArray> own;
    for (const QByteArray& key : keys) {
        const auto flight = m_air.find(key);
        if (flight == m_air.end()) {
            m_air.insert(key, {job.get(), job->call.priority, job->call.deadline, {}});
            own.append(key);
        } else if (job->alone || !flight->suits(job->call)) {
            own.append(key);
        } else {
            flight->waiting.append(job);
            ++job->open;
        }
    }
    if (own.isEmpty())
        return;
    ++job->open;
    const auto stop = m_stops.join(job->call);
    QStringList texts;
    for (const QByteArray& key : std::as_const(own))
        texts.append(job->texts.value(key));
    observe(m_inner->embed(texts, job->kind, job->call.withStop(stop->token())), &m_context,
            [this, job, own, stop](Result<QList<Vector>> result) { answered(job, own, std::move(result)); });
}

void CachingEmbeddingClient::answered(const JobPtr& job, const QList<QByteArray>& keys, Result<QList<Vector>> result)
{
    if (result.ok() && result->size() != keys.size())
        result = Error::make(ErrorCode::BadResponse, Wording::tr("%1 gave %2 vectors for %3 texts.")
                                                         .arg(m_inner->modelId())
                                                         .arg(result->size())
                                                         .arg(keys.size()));
    if (!result.ok()) {
        handOn(job, keys, result.error());
        end(job, result.error());
        return;
    }
    QList<CacheEntry> entries;
    for (qsizetype i = 0; i < keys.size(); ++i) {
        job->vectors.insert(keys[i], result->at(i));
        const QByteArray bytes = bytesOf(result->at(i));
        if (!vectorOf(bytes).isEmpty())
            entries.append({keys[i], bytes});
    }
    m_store->put(embeddingKind, entries);
    handOn(job, keys, std::nullopt);
    --job->open;
    proceed(job);
}

// Those that waited for the leader's texts go on, with a vector or without.
void CachingEmbeddingClient::handOn(const JobPtr& leader, const QList<QByteArray>& keys,
                                    const std::optional<Error>& error)
{
    QList<JobPtr> waited;
    for (const QByteArray& key : keys) {
        const auto flight = m_air.constFind(key);
        if (flight == m_air.cend() || flight->leader != leader.get())
            continue;
        const QList<JobPtr> waiting = flight->waiting;
        m_air.erase(flight);
        for (const JobPtr& job : waiting) {
            --job->open;
            if (!error)
                job->vectors.insert(key, leader->vectors.value(key));
            else if (error->code != ErrorCode::Cancelled)
                job->alone = true;
            if (!waited.contains(job))
                waited.append(job);
        }
    }
    for (const JobPtr& job : std::as_const(waited))
        proceed(job);
}

void CachingEmbeddingClient::end(const JobPtr& job, Result<QList<Vector>> result)
{
    if (!job->promise.settle(std::move(result)))
        return;
    job->onStop.reset();
    QList<QByteArray> led;
    for (auto it = m_air.begin(); it != m_air.end(); ++it) {
        it->waiting.removeAll(job);
        if (it->leader == job.get())
            led.append(it.key());
    }
    handOn(job, led, Error::cancelled());
}

} // namespace sheaf
