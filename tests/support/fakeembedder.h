#pragma once

#include "core/concurrency/stop.h"
#include "core/engines/embeddingclient.h"

#include <cmath>
#include <vector>

namespace sheaf::test {

// Vectors made from a text's words, so that a text is nearest to itself. Answers from the event loop, at once or when
// released.
class FakeEmbedder final : public EmbeddingClient
{
public:
    QString model = QStringLiteral("fake");
    int dimension = 64;
    int maxTexts = 8;
    int maxChars = 100'000;
    int atOnce = 4;
    bool hold = false; // answers wait for release()
    // What is wrong with the call, if anything; `number` counts from 1.
    std::function<std::optional<Error>(const QStringList& texts, int number)> fault;
    // The answer instead of the true one.
    std::function<QList<Vector>(const QStringList& texts)> answer;

    int calls = 0;
    int inFlight = 0;
    int peak = 0;
    int stopped = 0;
    QStringList texts; // all that were asked for, in order
    QList<int> sizes;  // of the calls

    // FNV-1a: qHash() is seeded anew in every process, also where a seed is given.
    static quint64 hashOf(const QString& word)
    {
        quint64 hash = 14695981039346656037ULL;
        for (const QChar c : word)
            hash = (hash ^ c.unicode()) * 1099511628211ULL;
        return hash;
    }
    static Vector vectorOf(const QString& text, int dimension)
    {
        Vector vector(dimension, 0.01F);
        for (const QString& word : text.toLower().split(QLatin1Char(' '), Qt::SkipEmptyParts))
            vector[qsizetype((hashOf(word) >> 7) % quint64(dimension))] += 1.0F;
        float sum = 0;
        for (const float number : std::as_const(vector))
            sum += number * number;
        for (float& number : vector)
            number /= std::sqrt(sum);
        return vector;
    }

    QString modelId() const override { return model; }
    int maxBatchTexts() const override { return maxTexts; }
    int maxBatchChars() const override { return maxChars; }
    int callsAtOnce() const override { return atOnce; }
    Future<QList<Vector>> embed(const QStringList& batch, TextKind, const CallContext& call) override
    {
        ++calls;
        peak = std::max(peak, ++inFlight);
        texts += batch;
        sizes.append(int(batch.size()));
        auto pending = std::make_shared<Pending>();
        pending->texts = batch;
        pending->fault = fault ? fault(batch, calls) : std::nullopt;
        const Future<QList<Vector>> future = pending->promise.future();
        pending->onStop = onStop(call.stop, &m_guard, [this, weak = std::weak_ptr(pending)] {
            if (const auto held = weak.lock()) {
                ++stopped;
                settle(held, Error::cancelled());
            }
        });
        m_pending.push_back(pending);
        if (!hold)
            QMetaObject::invokeMethod(
                &m_guard, [this, pending] { answerTo(pending); }, Qt::QueuedConnection);
        return future;
    }
    void release()
    {
        hold = false;
        for (const auto& pending : std::vector(m_pending))
            answerTo(pending);
    }

private:
    struct Pending
    {
        Promise<QList<Vector>> promise;
        QStringList texts;
        std::optional<Error> fault;
        StopHandle onStop;
    };
    void answerTo(const std::shared_ptr<Pending>& pending)
    {
        QList<Vector> vectors;
        for (const QString& text : std::as_const(pending->texts))
            vectors.append(vectorOf(text, dimension));
        if (pending->fault)
            settle(pending, *pending->fault);
        else
            settle(pending, answer ? answer(pending->texts) : vectors);
    }
    void settle(const std::shared_ptr<Pending>& pending, const Result<QList<Vector>>& result)
    {
        if (!pending->promise.settle(result))
            return;
        --inFlight;
        pending->onStop.reset();
        std::erase(m_pending, pending);
    }

    std::vector<std::shared_ptr<Pending>> m_pending;
    QObject m_guard;
};

} // namespace sheaf::test
