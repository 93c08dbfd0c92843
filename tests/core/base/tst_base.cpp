#include "core/base/clock.h"
#include "core/base/ids.h"
#include "core/base/json.h"
#include "core/base/logging.h"
#include "core/base/result.h"
#include "core/base/secret.h"
#include "core/base/settings.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace sheaf;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class TestBase : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void resultHoldsOneSide()
    {
        const Result<int> good = 3;
        const Result<int> bad = Error::make(ErrorCode::Io, u"no"_s, u"errno 5"_s);
        QVERIFY(good.ok() && !bad.ok());
        QCOMPARE(*good, 3);
        QCOMPARE(bad.error().detail, u"errno 5"_s);
        QCOMPARE(bad.valueOr(9), 9);
        QVERIFY(Result<void>().ok());
        QVERIFY(!Result<void>(Error::cancelled()).ok());
        Result<std::unique_ptr<int>> moved = std::make_unique<int>(4);
        QCOMPARE(*std::move(moved).value(), 4);
    }
    void errorNamesAreStableAndDistinct()
    {
        QStringList names;
        for (int code = 0; code <= int(ErrorCode::Internal); ++code)
            names.append(errorName(ErrorCode(code)));
        QCOMPARE(QSet<QString>(names.begin(), names.end()).size(), names.size());
        QCOMPARE(errorName(ErrorCode::TimedOut), u"timed_out"_s);
    }
    void idsDoNotMix()
    {
        QVERIFY(!DocumentId{}.isValid());
        QVERIFY(DocumentId{2} > DocumentId{1});
        static_assert(!std::is_convertible_v<DocumentId, ChunkId>);
        QCOMPARE(newCorrelationId().size(), 12);
        QVERIFY(newCorrelationId() != newCorrelationId());
    }
    void clockTimersFireAndCancel()
    {
        SteadyClock clock;
        int fired = 0;
        const auto first = clock.after(1ms, this, [&] { ++fired; });
        auto dropped = clock.after(1ms, this, [&] { fired += 100; });
        QVERIFY(first && dropped); // a live handle tests true
        dropped.reset();
        auto guard = std::make_unique<QObject>();
        const auto orphan = clock.after(1ms, guard.get(), [&] { fired += 1000; });
        guard.reset();
        QTRY_COMPARE(fired, 1);
        QTest::qWait(10);
        QCOMPARE(fired, 1);
    }
    void jsonObjectsOnly()
    {
        QCOMPARE(parseJsonObject("{\"a\":1}", u"x"_s)->value("a"_L1).toInt(), 1);
        QCOMPARE(parseJsonObject("[1]", u"the answer"_s).error().code, ErrorCode::BadResponse);
        QVERIFY(parseJsonObject("{", u"the answer"_s).error().message.contains("the answer"_L1));
        QCOMPARE(compactJson(toJson(Error::make(ErrorCode::NotFound, u"gone"_s))),
                 QByteArray(R"({"code":"not_found","message":"gone"})"));
    }

    void secretRefusesControlCharacters()
    {
        QVERIFY(Secret(u" abc "_s).isValid());
        QCOMPARE(Secret(u" abc "_s).reveal(), u"abc"_s);
        const Secret split(u"a\r\nX-Evil: 1"_s);
        QVERIFY(!split.isValid());
        QVERIFY(split.isEmpty());
    }

    void endpointUrl_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("ok");
        QTest::newRow("plain") << u"http://127.0.0.1:11434/v1"_s << true;
        QTest::newRow("spaces around") << u"  https://api.example.com/v1 "_s << true;
        QTest::newRow("ipv6") << u"http://[::1]:8080"_s << true;
        QTest::newRow("empty") << u""_s << false;
        QTest::newRow("no scheme") << u"127.0.0.1:11434"_s << false;
        QTest::newRow("file") << u"file:///etc/passwd"_s << false;
        QTest::newRow("data") << u"data:text/plain,hi"_s << false;
        QTest::newRow("no host") << u"http:///v1"_s << false;
        QTest::newRow("password inside") << u"http://me:secret@host/v1"_s << false;
        QTest::newRow("key in the query") << u"http://host/v1?key=abc"_s << false;
        QTest::newRow("fragment") << u"http://host/v1#x"_s << false;
        QTest::newRow("line break") << u"http://ho\nst/v1"_s << false;
    }
    void endpointUrl()
    {
        QFETCH(QString, text);
        QFETCH(bool, ok);
        const auto url = parseEndpointUrl(text);
        QCOMPARE(url.ok(), ok);
        if (!ok) {
            QVERIFY(!url.error().message.contains("secret"_L1));
            QVERIFY(!url.error().message.contains("key=abc"_L1));
        }
    }
    void loopback_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<bool>("yes");
        QTest::newRow("127") << u"http://127.0.0.1:1"_s << true;
        QTest::newRow("127.8") << u"http://127.8.0.1"_s << true;
        QTest::newRow("localhost") << u"http://LOCALHOST:1"_s << true;
        QTest::newRow("v6") << u"http://[::1]:1"_s << true;
        QTest::newRow("name that begins so") << u"http://127.0.0.1.example.com"_s << false;
        QTest::newRow("subdomain") << u"http://localhost.example.com"_s << false;
        QTest::newRow("lan") << u"http://192.168.1.2"_s << false;
    }
    void loopback()
    {
        QFETCH(QString, url);
        QFETCH(bool, yes);
        QCOMPARE(isLoopback(QUrl(url)), yes);
    }
    void settingsSurviveAndAreBounded()
    {
        const QTemporaryDir dir;
        const QString path = dir.filePath(u"sheaf.ini"_s);
        QVERIFY(loadSettings(path) == Settings());
        Settings s;
        s.embedding = {QUrl(u"http://127.0.0.1:11434/v1"_s), u"nomic"_s, Api::Ollama};
        s.chat = {QUrl(u"https://api.anthropic.com"_s), u"claude"_s, Api::Anthropic};
        s.parallel = false;
        s.concurrency = 7;
        s.maxProcessingTime = 1234ms;
        s.chunkTokens = 100;
        s.chunkOverlapTokens = 10;
        s.ocr = false;
        s.ocrLanguages = u"deu+eng"_s;
        s.localOnly = true;
        s.adaptive = s.hedge = s.fallback = s.cache = s.memory = false;
        s.requestsPerMinute = 60;
        s.tokensPerMinute = 1000;
        s.cacheMegabytes = 3;
        s.metricsPort = 9100;
        s.prices = {{u"gpt-4o*"_s, 2.5, 10}, {u"e5"_s, 0.02, 0}};
        s.currency = u"EUR"_s;
        s.vectorStore = QUrl(u"http://127.0.0.1:6333"_s);
        s.spareChat = {QUrl(u"http://127.0.0.1:8080/v1"_s), u"spare"_s, Api::OpenAi};
        s.chat.replicas = {QUrl(u"https://other.example/v1"_s), QUrl(u"https://third.example/v1"_s)};
        s.searxng = s.brave = s.perplexity = true;
        s.searxngUrl = QUrl(u"http://127.0.0.1:8080/searxng"_s);
        s.braveUrl = QUrl(u"https://brave.example"_s);
        s.perplexityUrl = QUrl(u"https://perplexity.example"_s);
        s.perplexityModel = u"sonar-pro"_s;
        s.fileFolders = QStringList{u"/home/me/notes, old"_s, u"/srv"_s};
        QVERIFY(saveSettings(s, path).ok());
        QVERIFY(loadSettings(path) == s);

        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("[General]\nconcurrency=100000\nretries=-3\nquery_count=what\nchunk_overlap_tokens=99999\n"
                   "[chat]\nurl=\"file:///etc/passwd\"\napi=telepathy\n[embedding]\napi=OpenAI\n");
        file.close();
        const Settings odd = loadSettings(path);
        QCOMPARE(odd.concurrency, 64);
        QCOMPARE(odd.retries, 0);
        QCOMPARE(odd.queryCount, Settings().queryCount);
        QVERIFY(odd.chunkOverlapTokens <= odd.chunkTokens / 2);
        QVERIFY(odd.chat.isBuiltin());
        QCOMPARE(odd.chat.api, Api::Auto);
        QCOMPARE(odd.embedding.api, Api::OpenAi);
    }
    void severalAddresses()
    {
        EndpointSettings endpoint;
        QVERIFY(endpoint.setAddresses(u"  http://a:1/v1, http://b:2/v1\nhttp://a:1/v1 https://c/v1 "_s).ok());
        QCOMPARE(endpoint.url, QUrl(u"http://a:1/v1"_s));
        QCOMPARE(endpoint.replicas, (QList<QUrl>{QUrl(u"http://b:2/v1"_s), QUrl(u"https://c/v1"_s)}));
        QCOMPARE(endpoint.addresses(), u"http://a:1/v1 http://b:2/v1 https://c/v1"_s);
        const EndpointSettings before = endpoint;
        const auto wrong = endpoint.setAddresses(u"http://d:1/v1 ftp://e/"_s);
        QVERIFY(!wrong.ok() && wrong.error().message.contains(u"ftp://e"_s));
        QVERIFY(endpoint == before);
        QVERIFY(endpoint.setAddresses(QString()).ok());
        QVERIFY(endpoint.isBuiltin() && endpoint.replicas.isEmpty());
    }
    void apisHaveNames()
    {
        for (const Api api : {Api::Auto, Api::OpenAi, Api::Ollama, Api::Anthropic})
            QCOMPARE(apiNamed(apiName(api)), api);
        QVERIFY(!apiNamed(QString()));
        QVERIFY(!apiNamed(u"open"_s));
    }
    void settingsThatCannotBeSavedSaySo()
    {
        const auto result = saveSettings(Settings(), u"/proc/nowhere/sheaf.ini"_s);
        QVERIFY(!result.ok());
        QVERIFY(result.error().message.contains("/proc/nowhere/sheaf.ini"_L1));
    }

    void redaction_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("bearer") << u"Authorization: Bearer CANARYsecret123"_s;
        QTest::newRow("query") << u"GET http://h/v1?key=CANARYsecret123&x=1"_s;
        QTest::newRow("json") << u"{\"api_key\": \"CANARYsecret123\"}"_s;
        QTest::newRow("header") << u"x-api-key: CANARYsecret123"_s;
        QTest::newRow("shape") << u"it said sk-CANARYsecret123 is wrong"_s;
        QTest::newRow("password") << u"password=CANARYsecret123"_s;
    }
    void redaction()
    {
        QFETCH(QString, text);
        QVERIFY2(!redacted(text).contains("CANARY"_L1), qPrintable(redacted(text)));
        QVERIFY(redacted(text).contains("[redacted]"_L1));
        QVERIFY(!logLine(QtInfoMsg, u"c"_s, text).contains("CANARY"));
    }
    void redactionLeavesProseAlone()
    {
        const QString prose = u"The keyboard has 104 keys; the token of honour is monkey business."_s;
        QCOMPARE(redacted(prose), prose);
    }
    void logLineIsOneJsonObject()
    {
        const QByteArray line = logLine(QtWarningMsg, u"sheaf.network"_s, u"two\nlines"_s);
        QCOMPARE(line.count('\n'), 1);
        const auto object = parseJsonObject(line, u"line"_s);
        QCOMPARE(object->value("level"_L1).toString(), u"warning"_s);
        QCOMPARE(object->value("message"_L1).toString(), u"two\nlines"_s);
    }
};

QTEST_GUILESS_MAIN(TestBase)
#include "tst_base.moc"
