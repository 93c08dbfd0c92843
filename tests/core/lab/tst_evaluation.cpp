#include "core/lab/evaluation.h"

#include "core/concurrency/stop.h"
#include "core/index/hybridsearcher.h"
#include "core/index/mappedindex.h"
#include "support/await.h"
#include "support/fakeembedder.h"

#include <QDir>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace sheaf;
using namespace sheaf::test;
using namespace Qt::StringLiterals;

namespace {

// Everything an evaluation stands on.
struct Bench
{
    QTemporaryDir folder;
    QThreadPool pool;
    std::shared_ptr<Clock> clock = std::make_shared<SteadyClock>();
    std::shared_ptr<FakeEmbedder> embedder = std::make_shared<FakeEmbedder>();
    Database database{folder.path()};
    MappedIndex vectors{database, pool};
    std::unique_ptr<Evaluation> evaluation;
    QStringList told;

    Bench()
    {
        const auto opened = await(database.open());
        Q_ASSERT(opened.ok());
        AskEngines engines;
        engines.embedder = embedder;
        engines.searcher = std::make_shared<HybridSearcher>(database, vectors, *embedder);
        engines.pool = &pool;
        engines.clock = clock;
        evaluation = std::make_unique<Evaluation>(
            CollectionLibrary::Parts{database, vectors, *embedder, pool, *clock, {}}, engines);
    }
    ~Bench()
    {
        evaluation.reset();
        pool.waitForDone();
    }
    Future<EvaluationReport> run(const RetrievalCollection& collection, const std::stop_token& stop = {})
    {
        CallContext call;
        call.stop = stop;
        return evaluation->run(collection, 4, call, [this](qsizetype done, qsizetype total, const QString& what) {
            told.append(u"%1 %2/%3"_s.arg(what).arg(done).arg(total));
        });
    }
};

RetrievalCollection animals()
{
    RetrievalCollection collection;
    collection.name = u"animals"_s;
    collection.documents = {{u"w"_s, u"Whales"_s, u"The whale breathes air and sings below the sea."_s},
                            {u"b"_s, u"Bees"_s, u"A bee gathers pollen and dances in the hive."_s},
                            {u"b2"_s, u"Bees"_s, u"A bee gathers pollen and dances in the hive."_s},
                            {u"e"_s, {}, {}}};
    collection.queries = {{u"1"_s, u"whale sings"_s, {{u"w"_s, 1}}},
                          {u"2"_s, u"pollen hive"_s, {{u"b"_s, 1}, {u"b2"_s, 1}}}};
    return collection;
}

void write(const QDir& dir, const QString& name, const QByteArray& text)
{
    QFile file(dir.filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
}

const QByteArray twoDocs = "{\"id\":1,\"title\":\"One\",\"text\":\"first\"}\n\n{\"id\":\"2\",\"text\":\"second\"}\n";
const QByteArray twoQueries = "{\"id\":\"q1\",\"text\":\"one?\"}\n{\"id\":\"q2\",\"text\":\"two?\"}\n";

} // namespace

class TestEvaluation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsWhatIsThere()
    {
        Bench bench;
        const auto report = await(bench.run(animals()));
        QVERIFY2(report.ok(), report.ok() ? "" : qPrintable(report.error().message));
        QCOMPARE(report->documents, 4);
        QCOMPARE(report->chunks, 3);
        QCOMPARE(report->queries, 2);
        QVERIFY(!report->error);
        for (const RetrievalMetrics& metrics : {report->text, report->vector, report->hybrid})
            QCOMPARE(metrics, (RetrievalMetrics{1, 1, 1, 1, 1}));
        QCOMPARE(report->model, u"fake"_s);
        QVERIFY(bench.told.contains(u"documents 4/4"_s));
        QVERIFY(bench.told.contains(u"queries 2/2"_s));
        // Nothing but the title and the text is embedded: there is no file name.
        QVERIFY(bench.embedder->texts.contains(u"Whales\nThe whale breathes air and sings below the sea."_s));
        const QJsonObject json = toJson(*report);
        QCOMPARE(json[u"hybrid"_s].toObject()[u"ndcg@10"_s].toDouble(), 1.0);
        QCOMPARE(json[u"collection"_s].toString(), u"animals"_s);
        QVERIFY(!json.contains(u"error"_s));
    }
    void oneDocumentFails()
    {
        Bench bench;
        bench.embedder->fault = [](const QStringList& texts, int) -> std::optional<Error> {
            if (texts.join(u' ').contains(u"breathes"_s))
                return Error::make(ErrorCode::BadResponse, u"no whales"_s);
            return std::nullopt;
        };
        const auto report = await(bench.run(animals()));
        QVERIFY(report.ok());
        QCOMPARE(report->documentsFailed, 1);
        QVERIFY(report->error->message.contains(u"no whales"_s));
        QCOMPARE(report->text.ndcg10, 1.0);
        QVERIFY(report->vector.recall10 < 1.0);
        QCOMPARE(toJson(*report)[u"documents_failed"_s].toInt(), 1);
    }
    void oneQueryFails()
    {
        Bench bench;
        bench.embedder->fault = [](const QStringList& texts, int) -> std::optional<Error> {
            if (texts.contains(u"pollen hive"_s))
                return Error::make(ErrorCode::ServerError, u"no pollen"_s);
            return std::nullopt;
        };
        const auto report = await(bench.run(animals()));
        QVERIFY(report.ok());
        QCOMPARE(report->queries, 1);
        QCOMPARE(report->queriesFailed, 1);
        QCOMPARE(report->error->message, u"no pollen"_s);
        QCOMPARE(report->hybrid.ndcg10, 1.0);
    }
    void everyQueryFails()
    {
        Bench bench;
        bench.embedder->fault = [](const QStringList& texts, int) -> std::optional<Error> {
            if (texts.size() == 1 && texts[0].size() < 20)
                return Error::make(ErrorCode::ServerError, u"no"_s);
            return std::nullopt;
        };
        const auto report = await(bench.run(animals()));
        QVERIFY(!report.ok());
        QCOMPARE(report.error().code, ErrorCode::ServerError);
    }
    void everyDocumentFails()
    {
        Bench bench;
        bench.embedder->fault = [](const QStringList&, int) {
            return std::optional(Error::make(ErrorCode::Unauthorized, u"a key is wanted"_s));
        };
        RetrievalCollection collection = animals();
        collection.documents.removeLast(); // the empty one needs no vectors
        const auto report = await(bench.run(collection));
        QVERIFY(!report.ok());
        QCOMPARE(report.error().code, ErrorCode::Unauthorized);
    }
    void stops_data()
    {
        QTest::addColumn<bool>("before");
        QTest::newRow("before") << true;
        QTest::newRow("while embedding") << false;
    }
    void stops()
    {
        QFETCH(bool, before);
        Bench bench;
        bench.embedder->hold = true;
        std::stop_source stop;
        if (before)
            stop.request_stop();
        const auto future = bench.run(animals(), stop.get_token());
        if (!before) {
            QTRY_VERIFY(bench.embedder->inFlight > 0);
            stop.request_stop();
        }
        const auto report = await(future);
        QVERIFY(!report.ok());
        QCOMPARE(report.error().code, ErrorCode::Cancelled);
        QTRY_COMPARE(bench.embedder->inFlight, 0);
    }
    void destroyedWhileRunning()
    {
        Bench bench;
        bench.embedder->hold = true;
        const auto future = bench.run(animals());
        QTRY_VERIFY(bench.embedder->inFlight > 0);
        bench.evaluation.reset();
        QCOMPARE(await(future).error().code, ErrorCode::Cancelled);
        QTRY_COMPARE(bench.embedder->inFlight, 0);
    }

    void reads()
    {
        QTemporaryDir folder;
        const QDir dir(folder.path());
        write(dir, u"docs.jsonl"_s, twoDocs);
        write(dir, u"queries.jsonl"_s, twoQueries);
        write(dir, u"qrels.tsv"_s, "query\tdocument\trelevance\nq1\t1\t2\nq1\t2\t0\nq2\t9\t1\n");
        write(dir, u"other.txt"_s, "q2 0 2 1\n");
        const auto collection = readCollection(dir.path());
        QVERIFY2(collection.ok(), collection.ok() ? "" : qPrintable(collection.error().message));
        QCOMPARE(collection->name, dir.dirName());
        QCOMPARE(collection->documents.size(), 2);
        QCOMPARE(collection->documents[0].title, u"One"_s);
        QCOMPARE(collection->documents[1].text, u"second"_s);
        QCOMPARE(collection->queries.size(), 1); // q2 is answered by a document that is not there
        QCOMPARE(collection->queries[0].id, u"q1"_s);
        QCOMPARE(collection->queries[0].grades, (Grades{{u"1"_s, 2}, {u"2"_s, 0}}));
        for (const QString& other : {u"other.txt"_s, dir.filePath(u"other.txt"_s)}) {
            const auto judged = readCollection(dir.path(), other);
            QCOMPARE(judged->queries.size(), 1);
            QCOMPARE(judged->queries[0].grades, (Grades{{u"2"_s, 1}}));
        }
    }
    void refuses_data()
    {
        QTest::addColumn<QByteArray>("docs");
        QTest::addColumn<QByteArray>("queries");
        QTest::addColumn<QByteArray>("judgments");
        QTest::addColumn<QString>("says");
        const QByteArray good = "q1\t1\t1\n";
        QTest::newRow("no documents") << QByteArray() << twoQueries << good << u"docs.jsonl cannot be read"_s;
        QTest::newRow("no queries") << twoDocs << QByteArray() << good << u"queries.jsonl cannot be read"_s;
        QTest::newRow("no judgments") << twoDocs << twoQueries << QByteArray() << u"qrels.tsv cannot be read"_s;
        QTest::newRow("not JSON") << twoDocs + "{" << twoQueries << good << u"Line 4 of"_s;
        QTest::newRow("no id") << QByteArray("{\"text\":\"a\"}\n") << twoQueries << good << u"has no \"id\""_s;
        QTest::newRow("no text") << QByteArray("{\"id\":\"a\"}\n") << twoQueries << good << u"has no \"text\""_s;
        QTest::newRow("twice") << twoDocs + twoDocs << twoQueries << good << u"“1” of an earlier line"_s;
        QTest::newRow("two words") << twoDocs << twoQueries << good + "q1 2\n" << u"Line 2 of"_s;
        QTest::newRow("no grade") << twoDocs << twoQueries << good + "q1 2 much\n" << u"Line 2 of"_s;
        QTest::newRow("nothing relevant") << twoDocs << twoQueries << QByteArray("q1 1 0\n") << u"no query"_s;
    }
    void refuses()
    {
        QFETCH(QByteArray, docs);
        QFETCH(QByteArray, queries);
        QFETCH(QByteArray, judgments);
        QFETCH(QString, says);
        QTemporaryDir folder;
        const QDir dir(folder.path());
        if (!docs.isEmpty())
            write(dir, u"docs.jsonl"_s, docs);
        if (!queries.isEmpty())
            write(dir, u"queries.jsonl"_s, queries);
        if (!judgments.isEmpty())
            write(dir, u"qrels.tsv"_s, judgments);
        const auto collection = readCollection(dir.path());
        QVERIFY(!collection.ok());
        QVERIFY2(collection.error().message.contains(says), qPrintable(collection.error().message));
    }
};

QTEST_GUILESS_MAIN(TestEvaluation)
#include "tst_evaluation.moc"
