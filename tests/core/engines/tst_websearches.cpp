#include "core/engines/websearches.h"

#include "core/engines/bravecodec.h"
#include "core/engines/openaichatclient.h"
#include "core/engines/perplexitysearch.h"
#include "core/engines/searxngcodec.h"
#include "core/engines/webserviceclient.h"
#include "core/network/qnamtransport.h"
#include "support/await.h"
#include "support/fakeclock.h"
#include "support/faultserver.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sheaf;
using namespace sheaf::test;

class TestWebSearches : public QObject
{
    Q_OBJECT

    static QJsonObject searxng(const QString& path)
    {
        return {{u"results"_s,
                 QJsonArray{QJsonObject{
                     {u"url"_s, u"https://a.org/"_s + path}, {u"title"_s, u"S"_s}, {u"content"_s, u"from S"_s}}}}};
    }
    static QJsonObject brave(const QString& path)
    {
        return {{u"type"_s, u"search"_s},
                {u"web"_s, QJsonObject{{u"results"_s, QJsonArray{QJsonObject{{u"url"_s, u"https://a.org/"_s + path},
                                                                             {u"title"_s, u"B"_s},
                                                                             {u"description"_s, u"from B"_s}}}}}}};
    }
    static QJsonObject perplexity(const QString& path)
    {
        return {{u"choices"_s, QJsonArray{QJsonObject{{u"message"_s, QJsonObject{{u"content"_s, u"from P [1]."_s}}},
                                                      {u"finish_reason"_s, u"stop"_s}}}},
                {u"search_results"_s,
                 QJsonArray{QJsonObject{{u"title"_s, u"P"_s}, {u"url"_s, u"https://a.org/"_s + path}}}}};
    }

    static RetryPolicy once()
    {
        RetryPolicy policy;
        policy.maxAttempts = 1;
        return policy;
    }

    // All three services, each a real server on loopback.
    struct Fixture
    {
        Fixture()
        {
            // The transport goes by the steady clock: deadlines must not be past there.
            clock->advance(SteadyClock().now() - clock->now() + std::chrono::hours(1));
            const EndpointRuntime runtime{transport, pool, *clock, [] { return 0.5; }, once()};
            const QUrl s = searxngServer.url();
            const QUrl b = braveServer.url();
            QList<std::shared_ptr<WebSearch>> services{
                std::make_shared<WebServiceClient>(searxngProtocol(s), s, Secret(), runtime),
                std::make_shared<WebServiceClient>(braveProtocol(b), b, Secret(u"bk"_s), runtime),
                std::make_shared<PerplexitySearch>(std::make_shared<OpenAiChatClient>(
                    Endpoint{perplexityServer.url(), u"sonar"_s, Secret(u"pk"_s)}, runtime))};
            searches = std::make_unique<WebSearches>(services, clock);
            searxngServer.route("/search", ServerReply::json(searxng(u"1"_s)));
            braveServer.route("/res/v1/web/search", ServerReply::json(brave(u"2"_s)));
            perplexityServer.route("/v1/chat/completions", ServerReply::json(perplexity(u"3"_s)));
        }
        FaultServer searxngServer;
        FaultServer braveServer;
        FaultServer perplexityServer;
        std::shared_ptr<FakeClock> clock = std::make_shared<FakeClock>();
        QThreadPool pool;
        QnamTransport transport;
        std::unique_ptr<WebSearches> searches;
    };

private Q_SLOTS:
    void all()
    {
        Fixture f;
        const auto found = await(f.searches->searchAll(u"why is it?"_s, 10, {}));
        QVERIFY(found.ok());
        QCOMPARE(found->results.size(), 3);
        QCOMPARE(found->answered, 3);
        QVERIFY(found->errors.isEmpty());
        const ReceivedRequest s = f.searxngServer.received().first();
        QVERIFY(s.path.contains("q=why%20is%20it%3F"));
        QVERIFY(s.header("Authorization").isEmpty());
        const ReceivedRequest b = f.braveServer.received().first();
        QCOMPARE(b.header("X-Subscription-Token"), QByteArray("bk"));
        QVERIFY(!b.path.contains("bk"));
        const ReceivedRequest p = f.perplexityServer.received().first();
        QCOMPARE(p.header("Authorization"), QByteArray("Bearer pk"));
        const QJsonArray messages = p.json()["messages"_L1].toArray();
        QCOMPARE(messages.last()["content"_L1].toString(), u"why is it?"_s);
    }
    void oneHangsOneFails()
    {
        Fixture f;
        f.searxngServer.route("/search", ServerReply::broken(ServerReply::Fault::NeverAnswer));
        f.braveServer.route("/res/v1/web/search", ServerReply::json({{u"error"_s, u"no"_s}}, 500));
        QList<int> heard; // results there were
        const auto found = f.searches->searchAll(u"why"_s, 10, {}, [&](const WebFindings& now) {
            heard.append(int(now.results.size()));
            QCOMPARE(now.asked, 3);
        });
        QTRY_COMPARE(heard.size(), 2);
        QVERIFY(heard.contains(1)); // there while one still hangs
        QVERIFY(!found.isFinished());
        QTRY_COMPARE(f.searxngServer.requests(), 1);
        f.clock->advance(std::chrono::seconds(13));
        const auto done = await(found);
        QVERIFY(done.ok());
        QCOMPARE(done->results.size(), 1);
        QCOMPARE(done->results.first().service, u"Perplexity"_s);
        QCOMPARE(done->answered, 1);
        QCOMPARE(done->errors.size(), 2);
        QCOMPARE(heard.size(), 3);
        const bool named = std::any_of(done->errors.begin(), done->errors.end(), [](const Error& error) {
            return error.code == ErrorCode::TimedOut && error.message.contains(u"SearXNG at 127.0.0.1"_s);
        });
        QVERIFY(named);
        QTRY_COMPARE(f.searxngServer.openConnections(), 0);
    }
    void faults_data()
    {
        QTest::addColumn<int>("service");
        QTest::addColumn<ServerReply>("reply");
        for (int service = 0; service < 3; ++service) {
            const auto row = [&](const char* name, const ServerReply& reply) {
                QTest::addRow("%d %s", service, name) << service << reply;
            };
            using Fault = ServerReply::Fault;
            row("truncated", ServerReply::broken(Fault::Truncate, "{\"results\":[],\"web\":{}}", 5));
            row("reset", ServerReply::broken(Fault::ResetMidBody, "{\"results\":[],\"web\":{}}", 5));
            row("closed", ServerReply::broken(Fault::CloseWithoutAnswer));
            row("garbage", ServerReply::broken(Fault::Garbage));
            row("not JSON", ServerReply::text("hello"));
            row("a page", ServerReply::text("<html>hello</html>", "text/html"));
            row("redirect", ServerReply::redirect(QUrl(u"http://127.0.0.1:9/"_s)));
            row("forbidden", ServerReply::json({}, 403));
            row("too large", ServerReply::text(QByteArray(9 * 1024 * 1024, ' '), "application/json"));
        }
    }
    void faults()
    {
        QFETCH(int, service);
        QFETCH(ServerReply, reply);
        Fixture f;
        if (service == 0)
            f.searxngServer.route("/search", reply);
        else if (service == 1)
            f.braveServer.route("/res/v1/web/search", reply);
        else
            f.perplexityServer.route("/v1/chat/completions", reply);
        const auto found = await(f.searches->searchAll(u"why"_s, 10, {}));
        QVERIFY(found.ok());
        const WebFindings findings = *found;
        QCOMPARE(findings.results.size(), 2);
        QCOMPARE(findings.errors.size(), 1);
        QVERIFY2(!findings.errors.first().message.contains(u"why"_s), qPrintable(findings.errors.first().message));
    }
    void noneAnswers()
    {
        Fixture f;
        f.searxngServer.route("/search", ServerReply::json({}, 403));
        f.braveServer.route("/res/v1/web/search", ServerReply::json({}, 422));
        f.perplexityServer.route("/v1/chat/completions", ServerReply::json({}, 401));
        const auto found = await(f.searches->search(u"why"_s, 10, {}));
        QVERIFY(!found.ok());
        for (const QString& service : {u"SearXNG"_s, u"SHEAF_BRAVE_KEY"_s, u"SHEAF_PERPLEXITY_KEY"_s})
            QVERIFY2(found.error().message.contains(service), qPrintable(found.error().message));
    }
    void localOnly()
    {
        Fixture f;
        f.transport.setLocalOnly(true);
        const EndpointRuntime runtime{f.transport, f.pool, *f.clock, [] { return 0.5; }, RetryPolicy{}};
        const QUrl elsewhere(u"https://search.invalid"_s);
        WebServiceClient client(searxngProtocol(elsewhere), elsewhere, {}, runtime);
        QCOMPARE(await(client.search(u"why"_s, 5, {})).error().code, ErrorCode::PermissionDenied);
        QVERIFY(await(f.searches->search(u"why"_s, 5, {})).ok()); // these are on this machine
    }
    void noServices()
    {
        WebSearches none({}, std::make_shared<FakeClock>());
        QCOMPARE(await(none.search(u"why"_s, 5, {})).error().code, ErrorCode::InvalidInput);
    }
    void emptyQuestion()
    {
        Fixture f;
        QVERIFY(await(f.searches->search(u" \n"_s, 5, {}))->isEmpty());
        QCOMPARE(f.searxngServer.requests() + f.braveServer.requests() + f.perplexityServer.requests(), 0);
    }
    void stopping()
    {
        Fixture f;
        f.searxngServer.route("/search", ServerReply::broken(ServerReply::Fault::NeverAnswer));
        std::stop_source stop;
        CallContext call;
        call.stop = stop.get_token();
        const auto found = f.searches->searchAll(u"why"_s, 5, call);
        QTRY_COMPARE(f.searxngServer.requests(), 1);
        stop.request_stop();
        QCOMPARE(await(found).error().code, ErrorCode::Cancelled);
        QTRY_COMPARE(f.searxngServer.openConnections(), 0);
    }
    void destroying()
    {
        Fixture f;
        f.searxngServer.route("/search", ServerReply::broken(ServerReply::Fault::NeverAnswer));
        const auto found = f.searches->searchAll(u"why"_s, 5, {});
        QTRY_COMPARE(f.searxngServer.requests(), 1);
        f.searches.reset();
        QCOMPARE(await(found).error().code, ErrorCode::Cancelled);
        QTRY_COMPARE(f.searxngServer.openConnections(), 0);
    }
};

QTEST_GUILESS_MAIN(TestWebSearches)
#include "tst_websearches.moc"
