#include "core/index/samplestore.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr qint64 samplesKept = 50'000;
constexpr qint64 minuteOfSampleMs = 60'000;

const QString sampleColumns =
    u"minute, endpoint, task, answered, failed, retries, latency, prompt_tokens, completion_tokens,"
    " cost, tokens_unpriced, window_size, in_flight, queued, breaker, cache_hits, cache_misses"_s;

QString failuresText(const QMap<QString, qint64>& failed)
{
    QJsonObject object;
    for (auto each = failed.begin(); each != failed.end(); ++each)
        object[each.key()] = each.value();
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QMap<QString, qint64> failuresOf(const QString& text)
{
    QMap<QString, qint64> failed;
    const QJsonObject object = QJsonDocument::fromJson(text.toUtf8()).object();
    for (auto each = object.begin(); each != object.end(); ++each)
        failed[each.key()] = each.value().toInteger();
    return failed;
}

CallSample toSample(const QSqlQuery& row)
{
    CallSample sample;
    sample.minute = QDateTime::fromMSecsSinceEpoch(row.value(0).toLongLong() * minuteOfSampleMs, Qt::UTC);
    sample.endpoint = row.value(1).toString();
    sample.task = row.value(2).toString();
    sample.answered = row.value(3).toLongLong();
    sample.failed = failuresOf(row.value(4).toString());
    sample.retries = row.value(5).toLongLong();
    sample.latency = LatencyHistogram::fromText(row.value(6).toString().toLatin1());
    sample.promptTokens = row.value(7).toLongLong();
    sample.completionTokens = row.value(8).toLongLong();
    sample.cost = row.value(9).toDouble();
    sample.tokensUnpriced = row.value(10).toLongLong();
    sample.window = row.value(11).toInt();
    sample.inFlight = row.value(12).toInt();
    sample.queued = row.value(13).toInt();
    sample.breaker = row.value(14).toInt();
    sample.cacheHits = row.value(15).toLongLong();
    sample.cacheMisses = row.value(16).toLongLong();
    return sample;
}

Result<qint64> addOne(Connection& connection, CallSample sample)
{
    const qint64 minute = sample.minute.toMSecsSinceEpoch() / minuteOfSampleMs;
    const auto read = connection.each(
        u"SELECT %1 FROM call_samples WHERE minute = ? AND endpoint = ? AND task = ?"_s.arg(sampleColumns),
        {minute, sample.endpoint, sample.task}, [&sample](const QSqlQuery& row) { sample.add(toSample(row)); });
    if (!read.ok())
        return read.error();
    return connection.insert(
        u"INSERT OR REPLACE INTO call_samples(%1) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s.arg(
            sampleColumns),
        {minute, sample.endpoint, sample.task, sample.answered, failuresText(sample.failed), sample.retries,
         QString::fromLatin1(sample.latency.text()), sample.promptTokens, sample.completionTokens, sample.cost,
         sample.tokensUnpriced, sample.window, sample.inFlight, sample.queued, sample.breaker, sample.cacheHits,
         sample.cacheMisses});
}

} // namespace

Future<void> SampleStore::add(const QList<CallSample>& samples, const CallContext& call)
{
    if (samples.isEmpty())
        return readyFuture<void>({});
    return m_database.write(call, [samples](Connection& connection) -> Result<void> {
        qint64 last = 0;
        for (const CallSample& sample : samples) {
            const auto id = addOne(connection, sample);
            if (!id.ok())
                return id.error();
            last = *id;
        }
        const auto pruned = connection.run(u"DELETE FROM call_samples WHERE id <= ?"_s, {last - samplesKept});
        return pruned.ok() ? Result<void>() : Result<void>(pruned.error());
    });
}

Future<QList<CallSample>> SampleStore::since(const QDateTime& from, const CallContext& call) const
{
    return m_database.read(
        call,
        [minute = from.toMSecsSinceEpoch() / minuteOfSampleMs](Connection& connection) -> Result<QList<CallSample>> {
            QList<CallSample> samples;
            const auto done = connection.each(
                u"SELECT %1 FROM call_samples WHERE minute >= ? ORDER BY minute, endpoint, task"_s.arg(sampleColumns),
                {minute}, [&samples](const QSqlQuery& row) { samples.append(toSample(row)); });
            if (!done.ok())
                return done.error();
            return samples;
        });
}

} // namespace sheaf
