#include "core/index/documentstore.h"
#include "core/index/librarycheck.h"
#include "core/index/migrations.h"
#include "core/index/runstore.h"
#include "core/index/textindex.h"
#include "core/index/vectorstore.h"
#include "support/await.h"

#include <QTemporaryDir>

using namespace sheaf;
using namespace sheaf::test;
using namespace Qt::StringLiterals;

class TestStores : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Connection> m_connection;
    const QDateTime m_added = QDateTime::fromMSecsSinceEpoch(1'700'000'000'123, Qt::UTC);

    static DocumentContent content(const QString& hash, const QStringList& texts)
    {
        DocumentContent made;
        made.hash = hash;
        made.size = 1234;
        made.title = u"Title of "_s + hash;
        made.pages = 2;
        made.note = u"a note"_s;
        made.stages = {Milliseconds(3), Milliseconds(60), Milliseconds(8)};
        for (const QString& text : texts)
            made.chunks.append({int(made.chunks.size()), 1, 10, 10 + int(text.size()), 7, text});
        return made;
    }
    DocumentId document(const QString& path)
    {
        const auto ids = DocumentStore(*m_connection).insertWaiting({path}, m_added);
        return ids.ok() ? ids->first() : DocumentId();
    }
    DocumentRecord record(DocumentId id)
    {
        for (const DocumentRecord& each : DocumentStore(*m_connection).all().valueOr({})) {
            if (each.id == id)
                return each;
        }
        return {};
    }
    bool store(DocumentId id, const DocumentContent& made)
    {
        const auto stored = DocumentStore(*m_connection).storeContent(id, made, Milliseconds(77));
        return stored.ok() && stored->outcome == StoredContent::Outcome::Stored;
    }
    QList<ChunkId> find(const QString& text, const Scope& scope = {})
    {
        QList<ChunkId> ids;
        for (const RankedChunk& hit : TextIndex(*m_connection).search(text, 100, scope).valueOr({}))
            ids.append(hit.chunk);
        return ids;
    }
    QList<ChunkVector> vectorsFor(DocumentId id, int dimension = 4)
    {
        QList<ChunkVector> vectors;
        for (const MissingChunk& chunk : VectorStore(*m_connection).missing(id, -1, 1000).valueOr({}))
            vectors.append({chunk.chunk, id, Vector(dimension, 0.5F)});
        return vectors;
    }
    QStringList findings() { return checkLibrary(*m_connection).valueOr({u"the check failed"_s}); }

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        QFile file(m_dir->filePath(u"sheaf.db"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        auto opened = Connection::open(file.fileName(), Connection::Mode::Write);
        QVERIFY(opened.ok());
        m_connection = std::move(opened).value();
        QVERIFY(migrate(*m_connection).ok());
        QVERIFY(migrate(*m_connection).ok()); // the second time does nothing
    }
    void cleanup()
    {
        QCOMPARE(findings(), QStringList());
        m_connection.reset();
    }

    void rows()
    {
        const auto ids = DocumentStore(*m_connection).insertWaiting({u"/b.pdf"_s, u"/a.pdf"_s}, m_added);
        QCOMPARE(ids->size(), 2);
        const auto again = DocumentStore(*m_connection).insertWaiting({u"/a.pdf"_s, u"/c.pdf"_s}, m_added);
        QCOMPARE(again->first(), ids->last());
        const auto all = *DocumentStore(*m_connection).all();
        QCOMPARE(all.size(), 3);
        QCOMPARE(all[0].path, u"/b.pdf"_s); // in the order they were added
        QCOMPARE(all[0].title, u"b.pdf"_s);
        QCOMPARE(all[0].state, DocumentState::Waiting);
        QCOMPARE(all[0].stage, Stage::Read);
        QCOMPARE(all[0].added, m_added);
        QVERIFY(all[0].hash.isEmpty());
        QVERIFY(!all[0].error);
    }
    void contentIsStoredAndReplaced()
    {
        const DocumentId id = document(u"/a.pdf"_s);
        QVERIFY(store(id, content(u"h1"_s, {u"red apples"_s, u"green pears"_s})));
        DocumentRecord row = record(id);
        QCOMPARE(row.hash, u"h1"_s);
        QCOMPARE(row.title, u"Title of h1"_s);
        QCOMPARE(row.size, 1234);
        QCOMPARE(row.pages, 2);
        QCOMPARE(row.chunks, 2);
        QCOMPARE(row.embedded, 0);
        QCOMPARE(row.stage, Stage::Embed);
        QCOMPARE(row.note, u"a note"_s);
        QCOMPARE(row.time, Milliseconds(77));
        QCOMPARE(row.stages, (StageTimes{Milliseconds(3), Milliseconds(60), Milliseconds(8)}));
        const auto chunks = *DocumentStore(*m_connection).chunks(find(u"pear"_s)); // stemmed
        QCOMPARE(chunks.size(), 1);
        QCOMPARE(chunks[0].text, u"green pears"_s);
        QCOMPARE(chunks[0].ordinal, 1);
        QCOMPARE(chunks[0].page, 1);
        QCOMPARE(chunks[0].begin, 10);
        QCOMPARE(chunks[0].end, 21);
        QCOMPARE(chunks[0].document, id);
        QVERIFY(VectorStore(*m_connection).store({u"m"_s, 4}, vectorsFor(id), {}).ok());
        QCOMPARE(record(id).state, DocumentState::Searchable);

        QVERIFY(store(id, content(u"h2"_s, {u"blue plums"_s})));
        row = record(id);
        QCOMPARE(row.chunks, 1);
        QCOMPARE(row.embedded, 0);
        QCOMPARE(row.state, DocumentState::Waiting);
        QVERIFY(find(u"apples"_s).isEmpty());
        QCOMPARE(find(u"plums"_s).size(), 1);
        QCOMPARE(m_connection->value(u"SELECT count(*) FROM vectors"_s)->toInt(), 0);
        QVERIFY(VectorStore(*m_connection).space()->isEmpty());
    }
    void contentThatIsElsewhereOrGone()
    {
        const DocumentId one = document(u"/a.pdf"_s);
        const DocumentId two = document(u"/b.pdf"_s);
        QVERIFY(store(one, content(u"h"_s, {u"text"_s})));
        const auto same = DocumentStore(*m_connection).storeContent(two, content(u"h"_s, {u"text"_s}), {});
        QCOMPARE(same->outcome, StoredContent::Outcome::SameElsewhere);
        QCOMPARE(same->same, one);
        const auto gone = DocumentStore(*m_connection).storeContent(DocumentId{99}, content(u"x"_s, {u"text"_s}), {});
        QCOMPARE(gone->outcome, StoredContent::Outcome::Gone);
        QCOMPARE(find(u"text"_s).size(), 1);
    }
    void states()
    {
        const DocumentId id = document(u"/a.pdf"_s);
        const Error error = Error::make(ErrorCode::WrongPassword, u"message"_s, u"detail"_s);
        QVERIFY(DocumentStore(*m_connection).markFailed(id, Stage::Parse, error).ok());
        QCOMPARE(record(id).state, DocumentState::Failed);
        QCOMPARE(record(id).stage, Stage::Parse);
        QCOMPARE(record(id).error, error);
        QVERIFY(DocumentStore(*m_connection).markWaiting(id, Stage::Read).ok());
        QCOMPARE(record(id).state, DocumentState::Waiting);
        QVERIFY(!record(id).error);
        QVERIFY(store(id, content(u"h"_s, {u"text"_s})));
        QVERIFY(DocumentStore(*m_connection).markSearchable(id, Milliseconds(5)).ok());
        QCOMPARE(record(id).state, DocumentState::Waiting); // not while a vector is missing
        for (int code = 0; code <= int(ErrorCode::Internal); ++code) {
            QVERIFY(
                DocumentStore(*m_connection).markFailed(id, Stage::Embed, Error::make(ErrorCode(code), u"m"_s)).ok());
            QCOMPARE(record(id).error->code, ErrorCode(code));
        }
        for (int stage = 0; stage < stageCount; ++stage) {
            QVERIFY(DocumentStore(*m_connection).markWaiting(id, Stage(stage)).ok());
            QCOMPARE(record(id).stage, Stage(stage));
        }
    }
    void chunksInTheOrderAsked()
    {
        const DocumentId id = document(u"/a.pdf"_s);
        QVERIFY(store(id, content(u"h"_s, {u"one"_s, u"two"_s, u"three"_s})));
        const auto chunks = *DocumentStore(*m_connection).chunks({ChunkId{3}, ChunkId{99}, ChunkId{1}});
        QCOMPARE(chunks.size(), 2);
        QCOMPARE(chunks[0].text, u"three"_s);
        QCOMPARE(chunks[1].text, u"one"_s);
        QVERIFY(DocumentStore(*m_connection).chunks({})->isEmpty());
    }
    void textScopeAndOrder()
    {
        const DocumentId one = document(u"/a.pdf"_s);
        const DocumentId two = document(u"/b.pdf"_s);
        QVERIFY(store(
            one, content(u"1"_s, {u"the river runs"_s, u"a river and a river and rivers"_s, u"the river runs"_s})));
        QVERIFY(store(two, content(u"2"_s, {u"the river bends"_s, u"Über Flüsse"_s})));
        QCOMPARE(find(u"river"_s).size(), 4);
        QCOMPARE(find(u"river"_s, {one}), (QList<ChunkId>{{2}, {1}, {3}})); // most of it first, equal scores by id
        QCOMPARE(find(u"river"_s, {two}), QList<ChunkId>{ChunkId{4}});
        QCOMPARE(find(u"river"_s, {two, one}).size(), 4);
        QVERIFY(find(u"river"_s, {DocumentId{9}}).isEmpty());
        QCOMPARE(find(u"uber flusse"_s), QList<ChunkId>{ChunkId{5}}); // marks do not matter
        const auto best = *TextIndex(*m_connection).search(u"river"_s, 1, {});
        QCOMPARE(best.size(), 1);
        QVERIFY(best.first().score > 0);
        QVERIFY(TextIndex(*m_connection).search(u"river"_s, 0, {})->isEmpty());
        QVERIFY(TextIndex(*m_connection).search(QString(), 5, {})->isEmpty());
    }
    void vectors()
    {
        const DocumentId id = document(u"/a.pdf"_s);
        QVERIFY(store(id, content(u"h"_s, {u"one"_s, u"two"_s, u"three"_s, u"four"_s})));
        VectorStore store(*m_connection);
        QCOMPARE(store.missing(id, -1, 2)->size(), 2);
        // A chunk is embedded under its document's heading.
        QCOMPARE(store.missing(id, 1, 10)->first().text, u"a Title of h\nthree"_s);
        const auto vectors = vectorsFor(id);
        auto stored = store.store({u"m"_s, 4}, vectors.mid(0, 3), {{id, Milliseconds(500)}});
        QCOMPARE(stored->stored.size(), 3);
        QCOMPARE(stored->documents.size(), 1);
        QCOMPARE(stored->documents[0].embedded, 3);
        QVERIFY(!stored->documents[0].complete);
        QCOMPARE(record(id).state, DocumentState::Waiting);
        QCOMPARE(record(id).time, Milliseconds(500));
        QCOMPARE(store.missing(id, -1, 10)->size(), 1);
        // The same again adds nothing; the last one completes the document; what is gone is left out.
        stored = store.store({u"m"_s, 4},
                             QList<ChunkVector>{vectors[0], vectors[3], {ChunkId{99}, id, Vector(4, 1.0F)}}, {});
        QCOMPARE(stored->stored, QList<ChunkId>{vectors[3].chunk});
        QVERIFY(stored->documents[0].complete);
        QCOMPARE(record(id).state, DocumentState::Searchable);
        QCOMPARE(*store.space(), (VectorSpace{u"m"_s, 4}));
        QList<ChunkId> seen;
        QVERIFY(store
                    .each([&](ChunkId chunk, DocumentId owner, const float* numbers, int dimension) {
                        seen.append(chunk);
                        QCOMPARE(owner, id);
                        QCOMPARE(dimension, 4);
                        QCOMPARE(numbers[3], 0.5F);
                    })
                    .ok());
        QCOMPARE(seen.size(), 4);
    }
    void otherSpacesAreRefused()
    {
        const DocumentId id = document(u"/a.pdf"_s);
        QVERIFY(store(id, content(u"h"_s, {u"one"_s, u"two"_s})));
        VectorStore store(*m_connection);
        QVERIFY(store.store({u"m"_s, 4}, vectorsFor(id).mid(0, 1), {}).ok());
        QCOMPARE(store.store({u"n"_s, 4}, vectorsFor(id), {}).error().code, ErrorCode::ModelMismatch);
        QCOMPARE(store.store({u"m"_s, 5}, vectorsFor(id, 5), {}).error().code, ErrorCode::ModelMismatch);
        QVERIFY(m_connection->run(u"BEGIN IMMEDIATE"_s).ok());
        QCOMPARE(store.store({u"m"_s, 4}, vectorsFor(id, 5), {}).error().code,
                 ErrorCode::ModelMismatch); // not what it says
        QVERIFY(m_connection->run(u"ROLLBACK"_s).ok());
        QCOMPARE(record(id).embedded, 1);
        QVERIFY(store.removeAll().ok());
        QCOMPARE(record(id).embedded, 0);
        QVERIFY(store.store({u"n"_s, 5}, vectorsFor(id, 5), {}).ok());
    }
    void removing()
    {
        const DocumentId one = document(u"/a.pdf"_s);
        const DocumentId two = document(u"/b.pdf"_s);
        QVERIFY(store(one, content(u"1"_s, {u"apples"_s})));
        QVERIFY(store(two, content(u"2"_s, {u"apples and pears"_s})));
        QVERIFY(VectorStore(*m_connection).store({u"m"_s, 4}, vectorsFor(one) + vectorsFor(two), {}).ok());
        QVERIFY(!*TextIndex(*m_connection).holdsRemoved());
        QVERIFY(DocumentStore(*m_connection).remove({one, DocumentId{55}}).ok());
        QCOMPARE(find(u"apples"_s).size(), 1);
        QVERIFY(*TextIndex(*m_connection).holdsRemoved());
        QVERIFY(TextIndex(*m_connection).wipeRemoved().ok());
        QVERIFY(!*TextIndex(*m_connection).holdsRemoved());
        QVERIFY(!VectorStore(*m_connection).space()->isEmpty());
        QVERIFY(DocumentStore(*m_connection).remove({two}).ok());
        QVERIFY(VectorStore(*m_connection).space()->isEmpty());
        for (const auto& table : {u"documents"_s, u"chunks"_s, u"vectors"_s})
            QCOMPARE(m_connection->value(u"SELECT count(*) FROM "_s + table)->toInt(), 0);
    }
    void theCheckFindsWhatIsWrong_data()
    {
        QTest::addColumn<QString>("harm");
        QTest::newRow("text without a chunk") << u"INSERT INTO chunks_fts(rowid, text) VALUES (77, 'ghost')"_s;
        QTest::newRow("chunk without text")
            << u"INSERT INTO chunks(document, ordinal, page, first, last, tokens, text) VALUES (1, 9, 1, 0, 1, 1, 'x')"_s;
        QTest::newRow("count") << u"UPDATE documents SET chunks = 7"_s;
        QTest::newRow("embedded") << u"UPDATE documents SET embedded = 1"_s;
        QTest::newRow("state") << u"UPDATE documents SET state = 'searchable'"_s;
        QTest::newRow("vector size") << u"INSERT INTO vectors VALUES (1, x'00')"_s;
        QTest::newRow("hash") << u"UPDATE documents SET hash = ''"_s;
    }
    void theCheckFindsWhatIsWrong()
    {
        QFETCH(QString, harm);
        QVERIFY(store(document(u"/a.pdf"_s), content(u"1"_s, {u"apples"_s, u"pears"_s})));
        QVERIFY(m_connection->run(u"BEGIN"_s).ok());
        QVERIFY(m_connection->run(harm).ok());
        QVERIFY(!findings().isEmpty());
        QVERIFY(m_connection->run(u"ROLLBACK"_s).ok());
    }
    void runs()
    {
        Database database(m_dir->filePath(u"library"_s));
        QVERIFY(await(database.open()).ok());
        RunStore store(database);
        StoredRun run;
        run.asked = m_added;
        run.question = u"Why?"_s;
        run.pair = u"ab12"_s;
        run.parallel = false;
        run.queries = 8;
        run.wallMs = 1234.5;
        run.sequentialMs = 1200.25;
        run.criticalPathMs = 160.125;
        run.json = "{\"spans\":[],\"t\":\"ü\"}";
        const auto id = await(store.add(run, CallContext{}));
        QVERIFY(id.ok());
        run.parallel = true;
        const auto second = await(store.add(run, CallContext{}));
        const auto recent = *await(store.recent(10, CallContext{}));
        QCOMPARE(recent.size(), 2);
        QCOMPARE(recent[0].id, *second); // the newest first
        QVERIFY(recent[0].json.isEmpty());
        QVERIFY(!recent[1].parallel);
        QCOMPARE(recent[1].wallMs, 1234.5);
        QCOMPARE(recent[1].pair, u"ab12"_s);
        QCOMPARE(await(store.recent(1, CallContext{}))->size(), 1);
        QVERIFY(await(store.recent(-1, CallContext{}))->isEmpty());
        const auto found = *await(store.byId(*id, CallContext{}));
        QVERIFY(found.has_value());
        QCOMPARE(found->json, run.json);
        QCOMPARE(found->asked, m_added);
        QCOMPARE(found->question, u"Why?"_s);
        QCOMPARE(found->queries, 8);
        QCOMPARE(found->sequentialMs, 1200.25);
        QCOMPARE(found->criticalPathMs, 160.125);
        QVERIFY(await(store.remove({*id}, CallContext{})).ok());
        QVERIFY(!await(store.byId(*id, CallContext{}))->has_value());
    }
};

QTEST_GUILESS_MAIN(TestStores)
#include "tst_stores.moc"
