#include "core/engines/bravecodec.h"
#include "core/engines/perplexitysearch.h"
#include "core/engines/searxngcodec.h"

#include <QTest>
#include <QUrlQuery>

using namespace Qt::StringLiterals;
using namespace sheaf;

class TestWebCodecs : public QObject
{
    Q_OBJECT

    static QByteArray json(QByteArray text) { return text.replace('\'', '"'); }
    static QByteArray searxng(const QByteArray& results, const QByteArray& rest = {})
    {
        return json("{'query':'q','results':[" + results + "]" + rest + "}");
    }
    static QByteArray brave(const QByteArray& results)
    {
        return json("{'type':'search','query':{'original':'q'},'web':{'type':'search','results':[" + results + "]}}");
    }
    static QByteArray page(const QByteArray& url, const QByteArray& field)
    {
        return "{'url':'" + url + "','title':'A &amp; <b>B</b>','" + field + "':'some <strong>text</strong>'}";
    }

private Q_SLOTS:
    void answers_data()
    {
        QTest::addColumn<bool>("isBrave");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("count"); // -1: an error
        for (const bool isBrave : {false, true}) {
            const QByteArray field = isBrave ? "description" : "content";
            const auto row = [&](const char* name, const QByteArray& body, int count) {
                QTest::addRow("%s: %s", isBrave ? "brave" : "searxng", name) << isBrave << body << count;
            };
            const auto list = [&](const QByteArray& results) { return isBrave ? brave(results) : searxng(results); };
            row("one", list(page("https://a.org/1", field)), 1);
            row("two", list(page("https://a.org/1", field) + "," + page("http://a.org/2", field)), 2);
            row("none", list(""), 0);
            row("script", list(page("javascript:alert(1)", field) + "," + page("https://a.org/", field)), 1);
            row("no address", list("{'title':'x'}"), 0);
            row("of other kinds", list("null,1,'x',[],{}"), 0);
            row("more than asked for",
                list(QByteArray(page("https://a.org/1", field) + ",").repeated(9) + page("https://a.org/1", field)), 5);
            row("results are no list", json("{'results':{},'web':{'results':1}}"), -1);
            row("an error", json("{'error':{'code':'X','detail':'no such thing'}}"), -1);
            row("not JSON", "oops", -1);
            row("empty", "", -1);
            row("a list", "[]", -1);
            row("deep", QByteArray("{\"results\":").repeated(2000), -1);
        }
        QTest::newRow("brave: found nothing") << true << json("{'type':'search','mixed':{}}") << 0;
        QTest::newRow("searxng: silent engines")
            << false << searxng("", ",'unresponsive_engines':[['google','timeout'],['bing']]") << -1;
        QTest::newRow("searxng: some silent engines")
            << false << searxng(page("https://a.org/1", "content"), ",'unresponsive_engines':[['google','timeout']]")
            << 1;
    }
    void answers()
    {
        QFETCH(bool, isBrave);
        QFETCH(QByteArray, body);
        QFETCH(int, count);
        const auto parse = [&](const QByteArray& bytes) {
            return isBrave ? parseBraveAnswer(bytes, 5, u"there"_s) : parseSearxngAnswer(bytes, 5, u"there"_s);
        };
        const auto parsed = parse(body);
        QCOMPARE(parsed.ok(), count >= 0);
        if (parsed.ok()) {
            QCOMPARE(parsed->size(), count);
            for (const WebResult& result : *parsed) {
                QCOMPARE(result.title, u"A & B"_s);
                QCOMPARE(result.text, u"some text"_s);
                QCOMPARE(result.service, u"there"_s);
            }
        } else {
            QVERIFY(parsed.error().message.contains(u"there"_s));
        }
        if (body.size() < 2000) {
            for (qsizetype i = 0; i < body.size(); ++i)
                QVERIFY(!parse(body.left(i)).ok());
        }
    }
    void braveExcerpts()
    {
        const auto parsed = parseBraveAnswer(
            brave("{'url':'https://a.org/','title':'t','description':'one','extra_snippets':['two','three']}"), 5, {});
        QVERIFY(parsed.ok());
        QCOMPARE(parsed->first().text, u"one two three"_s);
    }
    void searxngSaysWhoIsSilent()
    {
        const auto parsed =
            parseSearxngAnswer(searxng("", ",'unresponsive_engines':[['google','timeout']]"), 5, u"there"_s);
        QCOMPARE(parsed.error().code, ErrorCode::Unavailable);
        QVERIFY(parsed.error().message.contains(u"google (timeout)"_s));
    }
    void addresses_data()
    {
        QTest::addColumn<QString>("base");
        QTest::addColumn<QString>("path");
        QTest::newRow("bare") << u"http://127.0.0.1:8888"_s << u"/search"_s;
        QTest::newRow("slash") << u"http://127.0.0.1:8888/"_s << u"/search"_s;
        QTest::newRow("search") << u"http://127.0.0.1:8888/search"_s << u"/search"_s;
        QTest::newRow("below") << u"https://a.org/searxng/"_s << u"/searxng/search"_s;
    }
    void addresses()
    {
        QFETCH(QString, base);
        QFETCH(QString, path);
        const QUrl url = searxngProtocol(QUrl(base)).url(u"a+b & c=d? ü #1 100%"_s, 5);
        QCOMPARE(url.path(), path);
        QCOMPARE(url.host(), QUrl(base).host());
        const QByteArray encoded = url.toEncoded();
        QVERIFY2(encoded.contains("q=a%2Bb%20%26%20c%3Dd%3F%20%C3%BC%20%231%20100%25&format=json"),
                 encoded.constData());
    }
    void braveAddress()
    {
        const WebProtocol protocol = braveProtocol(QUrl(u"https://api.search.brave.com"_s));
        const QUrl url = protocol.url(u"why & how"_s, 50);
        QCOMPARE(url.path(), u"/res/v1/web/search"_s);
        QCOMPARE(QUrlQuery(url).queryItemValue(u"q"_s, QUrl::FullyDecoded), u"why & how"_s);
        QCOMPARE(QUrlQuery(url).queryItemValue(u"count"_s), u"20"_s);
        QVERIFY(protocol.keyHeader == KeyHeader::SubscriptionToken);
    }
    void refusals_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<QString>("says");
        QTest::newRow("page") << 200 << ErrorCode::BadResponse << u"web page"_s;
        QTest::newRow("redirect") << 302 << ErrorCode::BadResponse << u"does not follow"_s;
        QTest::newRow("forbidden") << 403 << ErrorCode::Unauthorized << u"settings.yml"_s;
        QTest::newRow("unpaid") << 402 << ErrorCode::QuotaExceeded << u"plan"_s;
        QTest::newRow("not there") << 404 << ErrorCode::NotFound << u"address"_s;
        QTest::newRow("too many") << 429 << ErrorCode::RateLimited << u"Wait"_s;
        QTest::newRow("broken") << 500 << ErrorCode::ServerError << u"Try again"_s;
        QTest::newRow("other") << 418 << ErrorCode::InvalidInput << u"418"_s;
    }
    void refusals()
    {
        QFETCH(int, status);
        QFETCH(ErrorCode, code);
        QFETCH(QString, says);
        HttpResponse response;
        response.status = status;
        response.body = json("{'error':'because'}");
        const Error error = webSearchError(searxngProtocol(QUrl(u"http://127.0.0.1:8888"_s)), response, false);
        QCOMPARE(error.code, code);
        QCOMPARE(error.httpStatus, status);
        QVERIFY2(error.message.contains(says), qPrintable(error.message));
        QVERIFY(error.message.contains(u"SearXNG at 127.0.0.1:8888"_s));
        QVERIFY(error.message.contains(u"because"_s));
    }
    void perplexity()
    {
        ChatReply reply;
        reply.text = u"Zinc melts at 419 °C.[1][3] It boils at 907 °C [2]. Nobody says this. Also [9] and [0]."_s;
        reply.webSources = {{u"One"_s, QUrl(u"https://a.org/1"_s)},
                            {{}, QUrl(u"https://a.org/2"_s)},
                            {u"Three"_s, QUrl(u"https://a.org/3"_s)},
                            {u"None"_s, QUrl()}};
        const auto results = perplexityResults(reply, 10, u"P"_s);
        QCOMPARE(results.size(), 3);
        QCOMPARE(results[0], (WebResult{u"One"_s, QUrl(u"https://a.org/1"_s), u"Zinc melts at 419 °C."_s, u"P"_s}));
        QCOMPARE(results[1].text, u"It boils at 907 °C."_s);
        QCOMPARE(results[2].text, u"Zinc melts at 419 °C."_s);
        QCOMPARE(perplexityResults(reply, 1, {}).size(), 1);
        for (qsizetype i = 0; i < reply.text.size(); ++i) {
            ChatReply cut = reply;
            cut.text.truncate(i);
            QCOMPARE(perplexityResults(cut, 10, {}).size(), 3);
        }
    }
};

QTEST_GUILESS_MAIN(TestWebCodecs)
#include "tst_webcodecs.moc"
