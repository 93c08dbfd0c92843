#include "core/engines/rerankclient.h"

#include "core/engines/rerankcodec.h"
#include "support/await.h"
#include "support/fakeclock.h"
#include "support/faketransport.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sheaf;
using namespace sheaf::test;

class TestRerankClient : public QObject
{
    Q_OBJECT

    struct Fixture
    {
        Fixture()
        {
            EndpointRuntime runtime{transport, pool, clock, [] { return 0.5; }, {}};
            client = std::make_unique<RerankClient>(Endpoint{QUrl(u"http://127.0.0.1:1/v1"_s), u"m"_s, Secret(u"sk"_s)},
                                                    runtime);
        }
        FakeClock clock;
        QThreadPool pool;
        FakeTransport transport;
        std::unique_ptr<RerankClient> client;
    };

    static QByteArray json(QByteArray text) { return text.replace('\'', '"'); }
    static QByteArray results(const QList<QByteArray>& each)
    {
        return json("{'model':'m','results':[" + each.join(',') + "],'usage':{'total_tokens':3}}");
    }

private Q_SLOTS:
    void answers_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QList<double>>("scores"); // empty: an error
        const auto row = [](const char* name, const QByteArray& body, const QList<double>& scores) {
            QTest::newRow(name) << body << scores;
        };
        const QByteArray one = "{'index':0,'relevance_score':-3}";
        const QByteArray two = "{'index':1,'relevance_score':0.9}";
        const QByteArray judged = "{'index':0,'relevance_score':1,'document':{'text':'a'}}";
        row("any order", results({two, one}), {-3, 0.9});
        row("with documents", results({judged, two}), {1, 0.9});
        row("one is missing", results({one}), {});
        row("one twice", results({one, one}), {});
        row("one too far", results({one, "{'index':2,'relevance_score':1}"}), {});
        row("no score", results({one, "{'index':1}"}), {});
        row("no index", results({one, "{'relevance_score':1}"}), {});
        row("no results", json("{'data':[]}"), {});
        row("an error", json("{'error':{'message':'no such model'}}"), {});
        row("not JSON", "oops", {});
        row("empty", "", {});
    }
    void answers()
    {
        QFETCH(QByteArray, body);
        QFETCH(QList<double>, scores);
        const auto parsed = parseRerankAnswer(body, 2, u"there"_s);
        QCOMPARE(parsed.ok(), !scores.isEmpty());
        if (parsed.ok())
            QCOMPARE(*parsed, scores);
        else
            QVERIFY(parsed.error().message.contains(u"there"_s));
        for (qsizetype i = 0; i < body.size(); ++i)
            QVERIFY(!parseRerankAnswer(body.left(i), 2, u"there"_s).ok());
    }
    void asksAndReads()
    {
        Fixture f;
        f.transport.answers = {
            FakeTransport::response(results({"{'index':1,'relevance_score':2}", "{'index':0,'relevance_score':1}"}))};
        const auto scores = await(f.client->rerank(u"why"_s, {u"a"_s, u"b"_s}, {}));
        QVERIFY(scores.ok());
        QCOMPARE(*scores, (QList<double>{1, 2}));
        const HttpRequest& sent = f.transport.sent[0].request;
        QCOMPARE(sent.url.toString(), u"http://127.0.0.1:1/v1/rerank"_s);
        QVERIFY(sent.headers.contains({"Authorization", "Bearer sk"}));
        const QJsonObject body = QJsonDocument::fromJson(sent.body).object();
        QCOMPARE(body["model"_L1].toString(), u"m"_s);
        QCOMPARE(body["query"_L1].toString(), u"why"_s);
        QCOMPARE(body["documents"_L1].toArray(), (QJsonArray{u"a"_s, u"b"_s}));
        QCOMPARE(body["top_n"_L1].toInt(), 2);
    }
    void nothingToDo()
    {
        Fixture f;
        QVERIFY(await(f.client->rerank(u"why"_s, {}, {}))->isEmpty());
        QVERIFY(f.transport.sent.empty());
    }
    void failing()
    {
        Fixture f;
        f.transport.answers = {FakeTransport::response("{}", 401)};
        QCOMPARE(await(f.client->rerank(u"why"_s, {u"a"_s}, {})).error().code, ErrorCode::Unauthorized);
    }
    void stopping()
    {
        Fixture f;
        std::stop_source stop;
        CallContext call;
        call.stop = stop.get_token();
        const auto scores = f.client->rerank(u"why"_s, {u"a"_s}, call);
        stop.request_stop();
        QCOMPARE(await(scores).error().code, ErrorCode::Cancelled);
    }
    void destroying()
    {
        Fixture f;
        const auto scores = f.client->rerank(u"why"_s, {u"a"_s}, {});
        f.client.reset();
        QCOMPARE(await(scores).error().code, ErrorCode::Cancelled);
        QVERIFY(f.transport.sent[0].call.stop.stop_requested());
    }
};

QTEST_GUILESS_MAIN(TestRerankClient)
#include "tst_rerankclient.moc"
