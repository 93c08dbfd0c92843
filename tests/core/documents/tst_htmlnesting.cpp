#include "core/documents/worker/formats/htmlnesting.h"

#include <QTest>

using namespace sheaf;

class TestHtmlNesting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void staysAsItIs_data()
    {
        QTest::addColumn<QByteArray>("html");
        const QByteArray atTheLimit = QByteArray("<div>").repeated(maxHtmlDepth);
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("as deep as may be") << atTheLimit + "x" + QByteArray("</div>").repeated(maxHtmlDepth);
        QTest::newRow("one after the other") << QByteArray("<div><b>x</b></div>").repeated(2000);
        QTest::newRow("paragraphs without ends") << QByteArray("<p>x").repeated(2000);
        QTest::newRow("items and cells without ends") << QByteArray("<li>x<td>y<option>z").repeated(2000);
        QTest::newRow("breaks") << QByteArray("x<br><BR/>").repeated(2000);
        QTest::newRow("comments") << QByteArray("<!-- <div> -->").repeated(2000);
        QTest::newRow("scripts") << QByteArray("<SCRIPT>if (a <div>) b</Script>").repeated(2000);
        QTest::newRow("in values") << QByteArray("<b title=\"><div>\" x='><i>'>x</b>").repeated(2000);
        QTest::newRow("no tags") << QByteArray("a < b <3 </ <> <!").repeated(2000);
        QTest::newRow("more ends than beginnings") << QByteArray("</div>").repeated(2000) + atTheLimit;
        QTest::newRow("a tag without an end") << QByteArray("<b>x <i");
        QTest::newRow("a comment without an end") << atTheLimit + "<!-- <div>";
    }
    void staysAsItIs()
    {
        QFETCH(QByteArray, html);
        QCOMPARE(withoutDeepNesting(html), html);
    }
    void losesWhatIsDeeper_data()
    {
        QTest::addColumn<QByteArray>("inside");
        QTest::addColumn<QByteArray>("kept");
        QTest::newRow("the text stays") << QByteArray("a<div>b</div>c") << QByteArray("abc");
        QTest::newRow("other tags stay") << QByteArray("<p>a<br><b>b</b>") << QByteArray("<p>a<br>b");
        QTest::newRow("any case, with values") << QByteArray("<DIV id='>'>a</Div >") << QByteArray("a");
        QTest::newRow("after comments") << QByteArray("<!--><i>a<!-- --!><i>b") << QByteArray("<!-->a<!-- --!>b");
        QTest::newRow("many") << QByteArray("<i>").repeated(100'000) + "a" << QByteArray("a");
    }
    void losesWhatIsDeeper()
    {
        QFETCH(QByteArray, inside);
        QFETCH(QByteArray, kept);
        const QByteArray before = QByteArray("<div>").repeated(maxHtmlDepth);
        QCOMPARE(withoutDeepNesting(before + inside), before + kept);
    }
    void isLeftAgain()
    {
        const QByteArray deep = QByteArray("<div>").repeated(maxHtmlDepth);
        const QByteArray out = QByteArray("</div>").repeated(maxHtmlDepth);
        QCOMPARE(withoutDeepNesting(deep + "<i>a</i>" + out + "<i>b</i>"), deep + "a" + out + "<i>b</i>");
    }
};

QTEST_GUILESS_MAIN(TestHtmlNesting)
#include "tst_htmlnesting.moc"
