#include "core/ask/askcost.h"
#include "core/ask/othersources.h"

#include <QTest>

using namespace sheaf;
using namespace Qt::StringLiterals;

namespace {

WebResult page(const QString& address, const QString& text = u"text"_s)
{
    return {u"title"_s, QUrl(address), text, u"service"_s};
}

QStringList addresses(const QList<Source>& sources)
{
    QStringList all;
    for (const Source& source : sources)
        all.append(source.url.toString());
    return all;
}

TrackedCall call(const QString& id, std::optional<double> cost, const QString& endpoint = u"https://api.example"_s,
                 TrackedCall::State state = TrackedCall::State::Completed)
{
    TrackedCall tracked;
    tracked.correlationId = id;
    tracked.cost = cost;
    tracked.endpoint = endpoint;
    tracked.state = state;
    return tracked;
}

} // namespace

class TestOtherSources : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void servicesTakeTurnsAndPagesComeOnce()
    {
        OtherFindings found;
        found.web = {{page(u"https://a.example/1"_s), page(u"https://a.example/2#part"_s)},
                     {page(u"https://a.example/1/"_s), page(u"https://b.example/"_s)},
                     {}};
        QCOMPARE(addresses(otherSources(found, 1000)),
                 (QStringList{u"https://a.example/1"_s, u"https://a.example/2#part"_s, u"https://b.example/"_s}));
    }
    void whatDoesNotFitIsLeftOut()
    {
        OtherFindings found;
        found.web = {{page(u"https://a.example/long"_s, u"word "_s.repeated(200)), page(u"https://a.example/short"_s)}};
        QCOMPARE(addresses(otherSources(found, 20)), QStringList(u"https://a.example/short"_s));
        QVERIFY(otherSources(found, 0).isEmpty());
    }
    void longTextIsCutAtAWord()
    {
        OtherFindings found;
        found.web = {{page(u"https://a.example/"_s, u"word "_s.repeated(1000))}};
        const QString text = otherSources(found, 100'000).first().chunk.text;
        QVERIFY(text.size() <= 1602);
        QVERIFY(text.endsWith(u"word …"_s));
    }
    void tablesAreTold()
    {
        OtherFindings found;
        ToolResult result;
        result.suggestion.tool = u"table"_s;
        result.shown = u"SELECT name FROM t"_s;
        result.columns = {u"name"_s, u"price"_s};
        result.rows = {{u"lamp"_s, u"12"_s}};
        found.tools = {result};
        const Source source = otherSources(found, 100).value(0);
        QCOMPARE(source.origin, Source::Origin::Tool);
        QCOMPARE(source.chunk.title, u"table"_s);
        QCOMPARE(source.chunk.text, u"SELECT name FROM t\nname | price\nlamp | 12"_s);
    }
    void filesNameTheirPlace()
    {
        OtherFindings found;
        found.files = {{u"/notes/a.txt"_s, 7, u"here"_s, {u"before"_s}, {u"after"_s}, 1}};
        const Source source = otherSources(found, 100).value(0);
        QCOMPARE(source.chunk.path, u"/notes/a.txt"_s);
        QCOMPARE(source.chunk.label, u"line 7"_s);
        QCOMPARE(source.chunk.text, u"before\nhere\nafter"_s);
    }
    void costs_data()
    {
        QTest::addColumn<QList<TrackedCall>>("calls");
        QTest::addColumn<std::optional<double>>("expected");
        using Calls = QList<TrackedCall>;
        using Cost = std::optional<double>;
        QTest::newRow("none") << Calls() << Cost(0.0);
        QTest::newRow("sum") << Calls{call(u"q"_s, 0.25), call(u"q"_s, 0.5)} << Cost(0.75);
        QTest::newRow("another's") << Calls{call(u"q"_s, 0.25), call(u"r"_s, {})} << Cost(0.25);
        QTest::newRow("unknown") << Calls{call(u"q"_s, 0.25), call(u"q"_s, {})} << Cost();
        QTest::newRow("local") << Calls{call(u"q"_s, {}, u"http://127.0.0.1:11434"_s)} << Cost(0.0);
        QTest::newRow("failed") << Calls{call(u"q"_s, {}, u"https://a.example"_s, TrackedCall::State::Failed)}
                                << Cost(0.0);
    }
    void costs()
    {
        QFETCH(QList<TrackedCall>, calls);
        QFETCH(std::optional<double>, expected);
        QCOMPARE(costOfCalls(calls, u"q"_s), expected);
    }
};

QTEST_APPLESS_MAIN(TestOtherSources)
#include "tst_othersources.moc"
