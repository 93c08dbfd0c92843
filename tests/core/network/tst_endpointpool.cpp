#include "core/network/endpointpool.h"

#include "core/network/ratelimitheaders.h"

#include <QTest>

using namespace sheaf;
using namespace std::chrono_literals;

class TestEndpointPool : public QObject
{
    Q_OBJECT

    static PoolMember member(double crowding, std::optional<Duration> median = {}, std::optional<Duration> idle = 1s)
    {
        return {crowding, false, false, median, idle};
    }
    static PoolMember open(double crowding = 0)
    {
        PoolMember m = member(crowding);
        m.open = true;
        return m;
    }
    static PoolMember failed(double crowding = 0)
    {
        PoolMember m = member(crowding);
        m.failedJustNow = true;
        return m;
    }
    static HttpResponse answer(const HttpHeaders& headers)
    {
        HttpResponse response;
        response.status = 200;
        response.headers = headers;
        return response;
    }

private Q_SLOTS:
    void choice_data()
    {
        QTest::addColumn<QList<PoolMember>>("members");
        QTest::addColumn<int>("last");
        QTest::addColumn<int>("chosen");
        const auto row = [](const char* name, const QList<PoolMember>& members, int last, int chosen) {
            QTest::newRow(name) << members << last << chosen;
        };
        row("the only one", {member(5)}, 0, 0);
        row("the only one, though open", {open()}, 0, 0);
        row("the least crowded", {member(1), member(0.5), member(2)}, 1, 1);
        row("equals take turns", {member(0), member(0), member(0)}, 0, 1);
        row("and begin anew", {member(0), member(0), member(0)}, 2, 0);
        row("before the first", {member(0), member(0)}, -1, 0);
        row("not an open one", {open(0), member(3)}, 1, 1);
        row("all are open", {open(2), open(1)}, 1, 1);
        row("not the one that has just failed", {failed(0), member(3)}, 1, 1);
        row("it alone works", {failed(0), open(0)}, 0, 0);
        row("not an outlier", {member(0, 400ms), member(1, 100ms), member(1, 110ms)}, 2, 1);
        row("thrice as slow is not yet one", {member(0, 300ms), member(1, 100ms)}, 1, 0);
        row("an outlier is asked again after a while", {member(0, 400ms, 31s), member(1, 100ms)}, 1, 0);
        row("more outliers than not are the rule", {member(0, 400ms), member(0.5, 400ms), member(1, 100ms)}, 2, 0);
        row("unknown medians are no outliers", {member(0), member(1, 100ms)}, 1, 0);
    }
    void choice()
    {
        QFETCH(QList<PoolMember>, members);
        QFETCH(int, last);
        QFETCH(int, chosen);
        QCOMPARE(chooseMember(members, last), chosen);
    }

    void durations_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<double>("ms"); // negative: unreadable
        const auto row = [](const char* text, double ms) { QTest::newRow(text) << QByteArray(text) << ms; };
        row("1s", 1000);
        row("6m0s", 360'000);
        row("120ms", 120);
        row("1h2m3.5s", 3'723'500);
        row("7", 7000);
        row("0.25", 250);
        row("17us", 0.017);
        row(" 2s ", 2000);
        row("", -1);
        row("soon", -1);
        row("1x", -1);
        row("s", -1);
        row("1.2.3s", -1);
        row("-1s", -1);
        row("99999999h", -1);
    }
    void durations()
    {
        QFETCH(QByteArray, text);
        QFETCH(double, ms);
        const auto duration = parseGoDuration(text);
        QCOMPARE(duration.has_value(), ms >= 0);
        if (duration)
            QCOMPARE(toMs(*duration), ms);
    }

    void headers_data()
    {
        QTest::addColumn<HttpHeaders>("sent");
        QTest::addColumn<qint64>("requests"); // 0: not said
        QTest::addColumn<qint64>("tokens");
        QTest::addColumn<qint64>("pauseMs"); // 0: none
        const auto row = [](const char* name, const HttpHeaders& sent, qint64 requests, qint64 tokens, qint64 pause) {
            QTest::newRow(name) << sent << requests << tokens << pause;
        };
        row("none", {}, 0, 0, 0);
        row("both",
            {{"x-ratelimit-limit-requests", "500"},
             {"x-ratelimit-remaining-requests", "499"},
             {"x-ratelimit-reset-requests", "120ms"},
             {"X-RateLimit-Limit-Tokens", "30000"},
             {"x-ratelimit-remaining-tokens", "29000"},
             {"x-ratelimit-reset-tokens", "2s"}},
            500, 30'000, 0);
        row("used up",
            {{"x-ratelimit-limit-requests", "500"},
             {"x-ratelimit-remaining-requests", "0"},
             {"x-ratelimit-reset-requests", "1.5s"}},
            500, 0, 1500);
        row("the longer pause",
            {{"x-ratelimit-limit-requests", "5"},
             {"x-ratelimit-remaining-requests", "0"},
             {"x-ratelimit-reset-requests", "1s"},
             {"x-ratelimit-limit-tokens", "50"},
             {"x-ratelimit-remaining-tokens", "0"},
             {"x-ratelimit-reset-tokens", "9s"}},
            5, 50, 9000);
        row("a day's limit is not a minute's",
            {{"x-ratelimit-limit-requests", "200"},
             {"x-ratelimit-remaining-requests", "100"},
             {"x-ratelimit-reset-requests", "7m12s"}},
            0, 0, 0);
        row("a day's limit that is used up",
            {{"x-ratelimit-limit-requests", "200"},
             {"x-ratelimit-remaining-requests", "0"},
             {"x-ratelimit-reset-requests", "7m12s"}},
            0, 0, 432'000);
        row("Azure does not know",
            {{"x-ratelimit-limit-requests", "-1"},
             {"x-ratelimit-remaining-requests", "0"},
             {"x-ratelimit-reset-requests", "1s"}},
            0, 0, 0);
        row("nonsense", {{"x-ratelimit-limit-requests", "many"}, {"x-ratelimit-remaining-requests", "few"}}, 0, 0, 0);
        row("Anthropic",
            {{"anthropic-ratelimit-requests-limit", "50"}, {"anthropic-ratelimit-requests-remaining", "49"}}, 50, 0, 0);
    }
    void headers()
    {
        QFETCH(HttpHeaders, sent);
        QFETCH(qint64, requests);
        QFETCH(qint64, tokens);
        QFETCH(qint64, pauseMs);
        const RateLimitReport report = rateLimitOf(answer(sent));
        QCOMPARE(report.allowance.requestsPerMinute.value_or(0), requests);
        QCOMPARE(report.allowance.tokensPerMinute.value_or(0), tokens);
        QCOMPARE(report.pause.value_or(Duration::zero()), Duration(Milliseconds(pauseMs)));
    }
};

QTEST_GUILESS_MAIN(TestEndpointPool)
#include "tst_endpointpool.moc"
