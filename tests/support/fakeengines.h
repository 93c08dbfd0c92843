#pragma once

#include "core/engines/answerwriter.h"
#include "core/engines/embeddingclient.h"
#include "core/index/searcher.h"
#include "support/fakeclock.h"

#include <QHash>
#include <QObject>

namespace sheaf::test {

// An embedder whose calls end when the test says so, or at once. A text's vector is {length, 1}.
class HeldEmbedder final : public EmbeddingClient
{
public:
    bool immediate = true;
    std::optional<Error> failure;
    QSet<QString> failFor;
    QStringList asked;
    QList<Promise<QList<Vector>>> held;
    QList<QStringList> heldTexts; // of each that is held
    QList<CallContext> calls;
    int inFlight = 0;
    int peak = 0;

    QString modelId() const override { return QStringLiteral("fake/2"); }
    int maxBatchTexts() const override { return 8; }
    int maxBatchChars() const override { return 100'000; }
    static QList<Vector> vectorsOf(const QStringList& texts)
    {
        QList<Vector> vectors;
        for (const QString& text : texts)
            vectors.append(Vector{float(text.size()), 1.0f});
        return vectors;
    }
    Future<QList<Vector>> embed(const QStringList& texts, TextKind, const CallContext& call) override
    {
        asked += texts;
        calls.append(call);
        if (failure || failFor.contains(texts.value(0)))
            return failedFuture<QList<Vector>>(
                failure.value_or(Error::make(ErrorCode::ServerError, QStringLiteral("fails for this"))));
        if (immediate)
            return readyFuture<QList<Vector>>(vectorsOf(texts));
        peak = std::max(peak, ++inFlight);
        heldTexts.append(texts);
        held.append(Promise<QList<Vector>>());
        return held.last().future();
    }
    void release(int index)
    {
        --inFlight;
        held[index].settle(vectorsOf(heldTexts[index]));
    }
};

// Finds what it was told to, by query text or by vector.
class FakeSearcher final : public Searcher
{
public:
    QHash<QString, RankedList> text;
    RankedList vector;
    QHash<ChunkId, ChunkRecord> records;
    std::optional<Error> textFailure;
    std::optional<Error> vectorFailure;
    std::optional<Error> pageFailure;
    int largestPage = 0; // that was asked for
    QStringList log;

    Future<RankedList> searchText(const QString& query, int k, const Scope&, const CallContext&) override
    {
        log.append(QStringLiteral("text:") + query);
        if (textFailure)
            return failedFuture<RankedList>(*textFailure);
        return readyFuture<RankedList>(text.value(query, text.value(QStringLiteral("*"))).mid(0, k));
    }
    Future<RankedList> searchVector(const Vector& v, int k, const Scope&, const CallContext&) override
    {
        log.append(QStringLiteral("vector:%1").arg(double(v.value(0))));
        if (vectorFailure)
            return failedFuture<RankedList>(*vectorFailure);
        // A list that depends on the query, so that a mix-up of lanes shows.
        RankedList list = vector;
        if (!list.isEmpty())
            std::rotate(list.begin(), list.begin() + int(v.value(0)) % list.size(), list.end());
        return readyFuture<RankedList>(list.mid(0, k));
    }
    Future<QList<ChunkRecord>> chunks(const QList<ChunkId>& ids, const CallContext&) override
    {
        QList<ChunkRecord> found;
        for (const ChunkId id : ids) {
            if (records.contains(id))
                found.append(records[id]);
        }
        return readyFuture<QList<ChunkRecord>>(found);
    }
    Future<ScopeSize> sizeOf(const Scope& scope, const CallContext&) override
    {
        ScopeSize size;
        QSet<DocumentId> documents;
        for (const ChunkRecord& record : std::as_const(records)) {
            if (!scope.documents.isEmpty() && !scope.documents.contains(record.document))
                continue;
            ++size.chunks;
            size.tokens += record.text.size() / 4;
            documents.insert(record.document);
        }
        size.documents = int(documents.size());
        return readyFuture<ScopeSize>(size);
    }
    Future<QList<ChunkRecord>> chunksAfter(const Scope& scope, ChunkId after, int limit, const CallContext&) override
    {
        largestPage = std::max(largestPage, limit);
        if (pageFailure)
            return failedFuture<QList<ChunkRecord>>(*pageFailure);
        QList<ChunkId> ids = records.keys();
        std::sort(ids.begin(), ids.end());
        QList<ChunkRecord> page;
        for (const ChunkId id : std::as_const(ids)) {
            const bool inside = scope.documents.isEmpty() || scope.documents.contains(records[id].document);
            if (id > after && inside && page.size() < limit)
                page.append(records[id]);
        }
        return readyFuture<QList<ChunkRecord>>(page);
    }
    // n chunks of one document, one to a page.
    void fill(int n)
    {
        for (int i = 1; i <= n; ++i) {
            ChunkRecord record;
            record.id = {i};
            record.document = {1};
            record.title = QStringLiteral("bees.pdf");
            record.path = QStringLiteral("/library/bees.pdf");
            record.page = i;
            record.end = 40;
            record.text = QStringLiteral("Fact number %1 is that mites are counted in August.").arg(i);
            records.insert(record.id, record);
            vector.append({record.id, 1.0 / i});
            text[QStringLiteral("*")].append({record.id, double(n - i)});
        }
    }
};

// Gives its variants at once, or holds its end back.
class FakeExpander final : public QueryExpander
{
public:
    QStringList variants;
    std::optional<Error> failure;
    bool hold = false;
    Promise<void> held;
    VariantSink sink;
    int calls = 0;

    Future<void> expand(const QString&, int n, const CallContext&, VariantSink s) override
    {
        ++calls;
        sink = s;
        for (const QString& variant : variants.mid(0, n))
            s(variant);
        if (failure)
            return failedFuture<void>(*failure);
        return hold ? held.future() : readyFuture<void>({});
    }
};

class FakeWriter final : public AnswerWriter
{
public:
    QStringList pieces{QStringLiteral("Mites are counted "), QStringLiteral("in August [1].")};
    std::optional<Error> failure;
    bool hold = false;
    Promise<WrittenAnswer> held;
    QList<Passage> seen;
    AnswerTask task;
    CallContext call;

    QString engineName() const override { return QStringLiteral("fake writer"); }
    Future<WrittenAnswer> write(const AnswerTask& asked, const CallContext& c, TokenSink sink) override
    {
        task = asked;
        seen = task.passages;
        call = c;
        WrittenAnswer answer;
        for (const QString& piece : pieces) {
            sink(piece);
            answer.text += piece;
        }
        if (failure)
            return failedFuture<WrittenAnswer>(*failure);
        return hold ? held.future() : readyFuture<WrittenAnswer>(answer);
    }
};

} // namespace sheaf::test
