#include "core/index/qdrantindex.h"
#include "core/network/qnamtransport.h"
#include "support/fakeclock.h"
#include "support/fakeqdrant.h"
#include "support/vectorlibrary.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace sheaf;
using namespace sheaf::test;
using namespace Qt::StringLiterals;

// What only a store on the other side of a network does: outages, losses, strangers, keys. The rest is in
// tst_vectorindex.
class TestQdrantIndex : public QObject
{
    Q_OBJECT

    const VectorSpace m_space{u"m"_s, 8};
    QThreadPool m_pool;
    std::unique_ptr<VectorLibrary> m_library;
    std::unique_ptr<FakeQdrant> m_server;
    std::unique_ptr<QnamTransport> m_transport;
    FakeClock m_clock;
    std::unique_ptr<QdrantIndex> m_index;
    QRandomGenerator m_random{5};

    void make(const QByteArray& requiredKey = {}, const Secret& key = {})
    {
        m_server = std::make_unique<FakeQdrant>(requiredKey);
        QdrantOptions options;
        options.url = m_server->url();
        options.key = key;
        options.pagePoints = 100;
        options.readPoints = 64;
        m_index = std::make_unique<QdrantIndex>(*m_library->database, *m_transport, m_pool, m_clock, options);
    }
    QString collection() const { return m_server->collections().value(0); }
    Future<void> add(int count) { return m_index->add(m_space, m_library->addVectors(m_space, count, m_random)); }
    static void expectOutage()
    {
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"The vectors are sent again in"_s));
    }
    Result<RankedList> search() { return await(m_index->search(Vector(8, 0.5F), 5, {}, CallContext{})); }

private Q_SLOTS:
    void init()
    {
        m_library = std::make_unique<VectorLibrary>();
        m_transport = std::make_unique<QnamTransport>();
        make();
    }
    void cleanup()
    {
        m_index.reset();
        m_transport.reset();
        m_server.reset();
        m_library.reset();
    }

    void whatAnOutageHeldBackIsSent()
    {
        QVERIFY(await(m_index->load()).ok());
        QVERIFY(await(add(100)).ok());
        m_server->away = true;
        expectOutage();
        QVERIFY(await(add(50)).ok()); // in the library, and that is what counts
        QCOMPARE(search().error().code, ErrorCode::ConnectionFailed);
        QCOMPARE(m_server->points(collection()).size(), 100);
        for (const int seconds : {1, 2, 4}) { // longer and longer
            QTRY_COMPARE(m_clock.pending(), 1);
            QCOMPARE(m_clock.nextIn(), Duration(std::chrono::seconds(seconds)));
            expectOutage();
            m_clock.advance(std::chrono::seconds(seconds));
            QTRY_VERIFY(m_clock.nextIn() != Duration(std::chrono::seconds(seconds)) && m_clock.pending() == 1);
        }
        m_server->away = false;
        m_clock.advance(std::chrono::seconds(8));
        QTRY_COMPARE(m_server->points(collection()).size(), 150);
        QTRY_COMPARE(m_index->size(), 150);
        QCOMPARE(search()->size(), 5);
        QCOMPARE(m_clock.pending(), 0);
        QCOMPARE(m_server->complaints(), QStringList());
    }
    void startedWithoutAServer()
    {
        m_library->addVectors(m_space, 300, m_random);
        m_server->away = true;
        expectOutage();
        QCOMPARE(await(m_index->load()).error().code, ErrorCode::ConnectionFailed);
        QCOMPARE(search().error().code, ErrorCode::ConnectionFailed); // not “nothing found”
        m_server->away = false;
        m_clock.advance(std::chrono::seconds(1));
        QTRY_COMPARE(m_index->size(), 300);
        QTRY_COMPARE(search().valueOr({}).size(), 5);
        QCOMPARE(m_server->points(collection()).size(), 300);
    }
    void reconciled()
    {
        m_library->addVectors(m_space, 500, m_random);
        QVERIFY(await(m_index->load()).ok());
        const QString name = collection();
        m_index.reset();
        // Behind our back: some lost, some put under another document, some that nobody knows.
        for (qint64 id = 100; id < 200; ++id)
            m_server->removePoint(name, id);
        m_server->setPoint(name, 7, {QList<float>(8, 1.0F), 999});
        for (qint64 id = 10'000; id < 10'250; ++id)
            m_server->setPoint(name, id, {QList<float>(8, 1.0F), 1});
        QdrantOptions options;
        options.url = m_server->url();
        options.pagePoints = 100;
        m_index = std::make_unique<QdrantIndex>(*m_library->database, *m_transport, m_pool, m_clock, options);
        m_server->server().resetCounts();
        QVERIFY(await(m_index->load()).ok());
        QCOMPARE(m_server->points(name).size(), 500);
        QCOMPARE(m_server->points(name).value(7).document, 1);
        QCOMPARE(await(m_index->check(CallContext{})).valueOr({u"failed"_s}), QStringList());
        // Only what was missing has been sent.
        qsizetype sent = 0;
        for (const ReceivedRequest& request : m_server->server().received()) {
            if (request.method == "PUT")
                sent += request.json().value(u"points"_s).toArray().size();
        }
        QCOMPARE(sent, 101);
        m_server->removePoint(name, 5);
        m_server->setPoint(name, 20'000, {QList<float>(8, 1.0F), 1});
        const auto findings = await(m_index->check(CallContext{}));
        QCOMPARE(findings->size(), 2);
        QVERIFY(await(m_index->clear()).ok()); // the repair
        QCOMPARE(await(m_index->check(CallContext{})).valueOr({u"failed"_s}), QStringList());
        QCOMPARE(m_server->complaints(), QStringList());
    }
    void aReaderSendsNothing()
    {
        m_library->addVectors(m_space, 100, m_random);
        QVERIFY(await(m_index->load()).ok());
        const QString name = collection();
        m_index.reset();
        m_server->setPoint(name, 20'000, {QList<float>(8, -1.0F), 1}); // as the one that writes has just stored it
        m_library->open(Database::Access::ReadOnly);
        QdrantOptions options;
        options.url = m_server->url();
        m_index = std::make_unique<QdrantIndex>(*m_library->database, *m_transport, m_pool, m_clock, options);
        m_server->server().resetCounts();
        QVERIFY(await(m_index->load()).ok());
        QCOMPARE(search()->size(), 5);
        QCOMPARE(m_server->server().requests(), 1);
        QCOMPARE(m_server->points(name).size(), 101);
    }
    void aLostCollectionIsFilledAgain()
    {
        m_library->addVectors(m_space, 200, m_random);
        QVERIFY(await(m_index->load()).ok());
        m_server->lose();
        QCOMPARE(search().error().code, ErrorCode::NotFound);
        QTRY_COMPARE(m_server->points(collection()).size(), 200);
        QTRY_COMPARE(search().valueOr({}).size(), 5);
    }
    void onlyTheLibrarysOwnCollectionsAreDropped()
    {
        m_library->addVectors(m_space, 10, m_random);
        QVERIFY(await(m_index->load()).ok());
        const QString own = collection();
        const QString former = own.section(u'-', 0, 1) + u"-former-model-12345678-4"_s;
        m_server->addCollection(former);
        m_server->addCollection(u"sheaf-0123456789ab-m-12345678-8"_s); // another library's
        m_server->addCollection(u"somebody-elses"_s);
        QVERIFY(await(m_index->clear()).ok());
        QCOMPARE(m_server->collections().size(), 3);
        QVERIFY(!m_server->collections().contains(former));
        QVERIFY(m_server->collections().contains(own));
    }
    void keys_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<bool>("accepted");
        QTest::newRow("right") << u"right"_s << true;
        QTest::newRow("wrong") << u"wrong"_s << false;
        QTest::newRow("none") << QString() << false;
    }
    void keys()
    {
        QFETCH(QString, key);
        QFETCH(bool, accepted);
        m_index.reset();
        make("right", Secret(key));
        if (!accepted)
            expectOutage();
        const auto loaded = await(m_index->load());
        QCOMPARE(loaded.ok(), accepted);
        if (!accepted) {
            QCOMPARE(loaded.error().code, ErrorCode::Unauthorized);
            QVERIFY(loaded.error().message.contains(u"127.0.0.1"_s));
            QVERIFY(!loaded.error().message.contains(u"wrong"_s));
        }
    }
    void answersThatAreNone_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("a page") << QByteArray("<html>hello</html>");
        QTest::newRow("no result") << QByteArray(R"({"status":"ok"})");
        QTest::newRow("too few lists") << QByteArray(R"({"result":[]})");
        QTest::newRow("no points") << QByteArray(R"({"result":[{}]})");
        QTest::newRow("no score") << QByteArray(R"({"result":[{"points":[{"id":1}]}]})");
    }
    void answersThatAreNone()
    {
        QFETCH(QByteArray, body);
        m_library->addVectors(m_space, 10, m_random);
        QVERIFY(await(m_index->load()).ok());
        const QByteArray path = "/collections/" + collection().toLatin1() + "/points/query/batch";
        m_server->server().next(path, {ServerReply::text(body, "application/json")});
        const auto found = search();
        QCOMPARE(found.error().code, ErrorCode::BadResponse);
        QCOMPARE(search()->size(), 5); // and the next is asked again
    }
    void answersCutAnywhereAreRefusedOrWhole()
    {
        const QByteArray whole = R"({"result":[{"points":[{"id":3,"score":0.5},{"id":2,"score":0.5}]}],"status":"ok"})";
        const auto lists = parseQdrantLists(whole, 1, u"o"_s);
        QCOMPARE(lists->first().size(), 2);
        QCOMPARE(lists->first().first().chunk.value, 2); // equal scores by id
        for (qsizetype length = 0; length < whole.size(); ++length)
            QCOMPARE(parseQdrantLists(whole.left(length), 1, u"o"_s).error().code, ErrorCode::BadResponse);
    }
    void refusals_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("redirect") << 307 << ErrorCode::BadResponse;
        QTest::newRow("bad request") << 400 << ErrorCode::InvalidInput;
        QTest::newRow("no key") << 401 << ErrorCode::Unauthorized;
        QTest::newRow("forbidden") << 403 << ErrorCode::Unauthorized;
        QTest::newRow("not there") << 404 << ErrorCode::NotFound;
        QTest::newRow("slow") << 408 << ErrorCode::TimedOut;
        QTest::newRow("large") << 413 << ErrorCode::TooLarge;
        QTest::newRow("many") << 429 << ErrorCode::RateLimited;
        QTest::newRow("broken") << 503 << ErrorCode::ServerError;
    }
    void refusals()
    {
        QFETCH(int, status);
        QFETCH(ErrorCode, code);
        HttpRequest request;
        request.url = QUrl(u"http://127.0.0.1:6333/collections"_s);
        HttpResponse response;
        response.status = status;
        response.body = R"({"status":{"error":"the reason"},"time":0})";
        const Error error = qdrantError(request, response);
        QCOMPARE(error.code, code);
        QCOMPARE(error.httpStatus, status);
        QVERIFY(error.message.contains(u"http://127.0.0.1:6333"_s) && error.message.contains(u"“the reason”"_s));
    }
    void batchesStayBelowTheLimit_data()
    {
        QTest::addColumn<int>("limit");
        for (const int limit : {1, 200, 1000, 100'000})
            QTest::addRow("%d bytes", limit) << limit;
    }
    void batchesStayBelowTheLimit()
    {
        QFETCH(int, limit);
        QList<ChunkVector> vectors;
        for (int i = 1; i <= 100; ++i)
            vectors.append({{i}, {i % 7 + 1}, VectorLibrary::randomVector(m_random, 8)});
        QList<ChunkVector> read;
        for (const QByteArray& body : qdrantUpsertBodies(vectors, limit)) {
            const QJsonArray points = QJsonDocument::fromJson(body).object().value(u"points"_s).toArray();
            QVERIFY(body.size() <= limit || points.size() == 1);
            for (const QJsonValue& each : points) {
                Vector vector;
                for (const QJsonValue& number : each.toObject().value(u"vector"_s).toArray())
                    vector.append(float(number.toDouble()));
                read.append({{each.toObject().value(u"id"_s).toInteger()},
                             {each.toObject().value(u"payload"_s).toObject().value(u"document"_s).toInteger()},
                             vector});
            }
        }
        QCOMPARE(read.size(), vectors.size());
        for (qsizetype i = 0; i < read.size(); ++i) {
            QCOMPARE(read[i].chunk, vectors[i].chunk);
            QCOMPARE(read[i].document, vectors[i].document);
            QCOMPARE(read[i].vector, vectors[i].vector); // to the last bit
        }
        QVERIFY(qdrantUpsertBodies({}, limit).isEmpty());
    }
    void collectionsAreToldApart()
    {
        QSet<QString> names;
        for (const QByteArray library : {"aaaa", "bbbb"}) {
            for (const QString& model :
                 {u"openai:http://h:1/a b"_s, u"openai:http://h:1/a-b"_s, u"ü"_s, QString(200, u'x')}) {
                for (const int dimension : {4, 384}) {
                    const QString name = qdrantCollection(library, {model, dimension});
                    static const QRegularExpression allowed(u"^[a-z0-9-]{1,100}$"_s);
                    QVERIFY2(allowed.match(name).hasMatch(), qPrintable(name));
                    QVERIFY(name.startsWith(qdrantPrefix(library)));
                    names.insert(name);
                }
            }
        }
        QCOMPARE(names.size(), 16);
    }
    void theDoubleComplains()
    {
        if (!m_server->isChecked())
            QSKIP("the file ../shared/data/api/qdrant-openapi.json is not here");
        HttpRequest request;
        request.method = "PUT";
        request.url = m_server->server().url(u"/collections/x"_s);
        request.headers = {{"Content-Type", "application/json"}};
        for (const QByteArray body : {R"({"vectors":{"size":4}})", R"({"vectors":{"size":4,"distance":"Near"}})",
                                      R"({"vectors":{"size":4,"distance":"Dot","extra":1}})"}) {
            const qsizetype before = m_server->complaints().size();
            request.body = body;
            QVERIFY(await(m_transport->send(request, CallContext{})).ok());
            QCOMPARE(m_server->complaints().size(), before + 1);
        }
        request.body = qdrantCreateBody(4);
        QVERIFY(await(m_transport->send(request, CallContext{})).ok());
        QCOMPARE(m_server->complaints().size(), 3);
    }
};

QTEST_GUILESS_MAIN(TestQdrantIndex)
#include "tst_qdrantindex.moc"
