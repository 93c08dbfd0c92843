#include "core/engines/webtext.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sheaf;

class TestWebText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void texts_data()
    {
        QTest::addColumn<QString>("html");
        QTest::addColumn<QString>("text");
        const auto row = [](const char* name, const QString& html, const QString& text) {
            QTest::newRow(name) << html << text;
        };
        row("plain", u"a b"_s, u"a b"_s);
        row("tags", u"<strong>Zinc</strong> melts<br/>at <i class=\"a\">419</i> °C"_s, u"Zinc melts at 419 °C"_s);
        row("no tag", u"a < b and 3 <4 > 2"_s, u"a < b and 3 <4 > 2"_s);
        row("cut off", u"all of it <a href="_s, u"all of it"_s);
        row("comment", u"a<!-- b -->c"_s, u"a c"_s);
        row("entities", u"R&amp;D &lt;b&gt; &quot;x&quot; &#39;y&#x27; a&nbsp;b &euro;5"_s,
            u"R&D <b> \"x\" 'y' a b €5"_s);
        row("no entity", u"AT&T; &unknown; &#xd800; &#0; & &;"_s, u"AT&T; &unknown; &#xd800; &#0; & &;"_s);
        row("decoded once", u"&amp;lt;b&amp;gt;"_s, u"&lt;b&gt;"_s);
        row("controls", u"a\u0007b\n\tc\u202Ed\u200Be"_s, u"a b cde"_s);
        row("control by number", u"a&#8238;b&#7;c"_s, u"ab c"_s);
        row("beyond the first plane", u"&#x1F600;"_s, u"\U0001F600"_s);
        row("empty", {}, {});
    }
    void texts()
    {
        QFETCH(QString, html);
        QFETCH(QString, text);
        QCOMPARE(webText(html, 200), text);
        for (qsizetype i = 0; i <= html.size(); ++i)
            QVERIFY(webText(html.left(i), 200).size() <= i);
    }
    void long_()
    {
        const QString text = webText(u"word "_s.repeated(100'000), 100);
        QVERIFY(text.size() <= 101);
        QVERIFY(text.endsWith(u"word…"_s));
        QCOMPARE(webText(u"x"_s.repeated(500), 100).size(), 100);
        QCOMPARE(webText(u"<a"_s.repeated(1'000'000), 100), QString()); // linear
        QVERIFY(!webText(u"&a"_s.repeated(1'000'000), 100).isEmpty());
    }
    void addresses_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("good");
        const auto row = [](const QString& text, bool good) {
            QTest::newRow(qPrintable(text.left(40))) << text << good;
        };
        row(u"https://example.org/a?b=c#d"_s, true);
        row(u"http://example.org"_s, true);
        row(u" https://example.org/ "_s, true);
        row(u"HTTPS://example.org/"_s, true);
        row(u"javascript:alert(1)"_s, false);
        row(u"data:text/html,x"_s, false);
        row(u"file:///etc/passwd"_s, false);
        row(u"ftp://example.org/"_s, false);
        row(u"//example.org/"_s, false);
        row(u"https://"_s, false);
        row(u"https://user:pass@example.org/"_s, false);
        row(u"https://example.org/\nx"_s, false);
        row(u"https://example.org/"_s + u"x"_s.repeated(3000), false);
        row(u"?"_s, false);
    }
    void addresses()
    {
        QFETCH(QString, text);
        QFETCH(bool, good);
        QCOMPARE(webAddress(text).has_value(), good);
    }
    void pageKeys_data()
    {
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("other");
        QTest::addColumn<bool>("same");
        QTest::newRow("scheme") << u"http://a.org/x"_s << u"https://a.org/x"_s << true;
        QTest::newRow("www") << u"https://www.a.org/x"_s << u"https://a.org/x"_s << true;
        QTest::newRow("slash") << u"https://a.org/x/"_s << u"https://a.org/x"_s << true;
        QTest::newRow("fragment") << u"https://a.org/x#y"_s << u"https://a.org/x"_s << true;
        QTest::newRow("port") << u"https://a.org:443/x"_s << u"https://a.org/x"_s << true;
        QTest::newRow("counting") << u"https://a.org/x?utm_source=f&b=1"_s << u"https://a.org/x?b=1"_s << true;
        QTest::newRow("order") << u"https://a.org/x?a=1&b=2"_s << u"https://a.org/x?b=2&a=1"_s << true;
        QTest::newRow("query") << u"https://a.org/x?b=1"_s << u"https://a.org/x?b=2"_s << false;
        QTest::newRow("path") << u"https://a.org/x"_s << u"https://a.org/y"_s << false;
        QTest::newRow("case of a path") << u"https://a.org/x"_s << u"https://a.org/X"_s << false;
        QTest::newRow("another port") << u"https://a.org:8443/x"_s << u"https://a.org/x"_s << false;
        QTest::newRow("host") << u"https://a.org/"_s << u"https://b.org/"_s << false;
    }
    void pageKeys()
    {
        QFETCH(QString, one);
        QFETCH(QString, other);
        QFETCH(bool, same);
        QCOMPARE(webPageKey(QUrl(one)) == webPageKey(QUrl(other)), same);
    }
    void queries()
    {
        QCOMPARE(webQuery(u"  why\n is\tit? "_s), u"why is it?"_s);
        QCOMPARE(webQuery(u"x"_s.repeated(1000)).size(), maxWebQuery);
        QCOMPARE(webQuery(u"a "_s.repeated(1000)).split(u' ').size(), maxWebQueryWords);
        QVERIFY(webQuery(u"\u202E \u0001"_s).isEmpty());
    }
    void merging()
    {
        const auto page = [](const QString& path, const QString& service, const QString& text = {}) {
            return WebResult{u"T"_s, QUrl(u"https://a.org/"_s + path), text, service};
        };
        const QList<QList<WebResult>> lists{{page(u"1"_s, u"A"_s, u"short"_s), page(u"2"_s, u"A"_s)},
                                            {page(u"3"_s, u"B"_s), page(u"1/"_s, u"B"_s, u"much longer"_s)},
                                            {}};
        const auto merged = mergeWebResults(lists, 10);
        QCOMPARE(merged.size(), 3);
        QCOMPARE(merged[0].url, QUrl(u"https://a.org/1"_s)); // two found it
        QCOMPARE(merged[0].text, u"much longer"_s);
        QCOMPARE(merged[0].service, u"A, B"_s);
        QCOMPARE(merged[1].url, QUrl(u"https://a.org/3"_s));
        QCOMPARE(merged[2].url, QUrl(u"https://a.org/2"_s));
        QCOMPARE(mergeWebResults(lists, 1).size(), 1);
        // A page that a service names twice counts once.
        const auto twice = mergeWebResults({{page(u"1"_s, u"A"_s), page(u"2"_s, u"A"_s), page(u"2"_s, u"A"_s)}}, 10);
        QCOMPARE(twice.size(), 2);
        QCOMPARE(twice[0].url.path(), u"/1"_s);
        QVERIFY(mergeWebResults({}, 10).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestWebText)
#include "tst_webtext.moc"
