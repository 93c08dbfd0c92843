#include "core/extract/extractexport.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace sheaf;
using namespace Qt::StringLiterals;

namespace {

ResultGrid grid(const QString& value, const QString& quote)
{
    ResultGrid made;
    made.schema.fields = {{u"a"_s}, {u"b"_s, FieldType::Date, {}, true}};
    ResultRow row;
    row.path = u"/files/x, \"y\".pdf"_s;
    MergedValue a;
    a.field = u"a"_s;
    a.conflict = true;
    SupportedValue said;
    said.text = said.plain = value;
    said.quotes = {{ChunkId{1}, 7, quote, false}};
    a.values = {said};
    a.alternatives = {said};
    MergedValue b;
    b.field = u"b"_s;
    b.missing = true;
    row.values = {a, b};
    made.rows = {row};
    return made;
}

} // namespace

class TestExtractExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void csv_data()
    {
        QTest::addColumn<QString>("value");
        QTest::addColumn<QByteArray>("cell");
        QTest::newRow("plain") << u"Ada"_s << QByteArray("Ada");
        QTest::newRow("comma") << u"a,b"_s << QByteArray("\"a,b\"");
        QTest::newRow("quotation marks") << u"a\"b"_s << QByteArray("\"a\"\"b\"");
        QTest::newRow("line break") << u"a\nb"_s << QByteArray("\"a\nb\"");
        QTest::newRow("formula") << u"=HYPERLINK(1)"_s << QByteArray("'=HYPERLINK(1)");
        QTest::newRow("plus") << u"+A1"_s << QByteArray("'+A1");
        QTest::newRow("minus") << u"-A1"_s << QByteArray("'-A1");
        QTest::newRow("at") << u"@SUM(A1)"_s << QByteArray("'@SUM(A1)");
        QTest::newRow("full width") << u"＝1"_s << u"'＝1"_s.toUtf8();
        QTest::newRow("tab") << u"\t=1"_s << QByteArray("'\t=1");
        QTest::newRow("formula with a comma") << u"=A,B"_s << QByteArray("\"'=A,B\"");
        QTest::newRow("a number stays one") << u"-12.5"_s << QByteArray("-12.5");
    }
    void csv()
    {
        QFETCH(QString, value);
        QFETCH(QByteArray, cell);
        const QByteArray expected = "\xEF\xBB\xBF"
                                    "document,path,a,a page,a quote,a remark,b,b page,b quote,b remark\r\n"
                                    "\"x, \"\"y\"\".pdf\",\"/files/x, \"\"y\"\".pdf\"," +
                                    cell + ",7,q,\"conflict, not in the text\",,,,missing\r\n";
        QCOMPARE(toCsv(grid(value, u"q"_s)), expected);
    }
    void jsonHasIt()
    {
        const QJsonObject object = toJson(grid(u"Ada"_s, u"by Ada"_s));
        const QJsonObject field = object["documents"_L1].toArray().at(0)["fields"_L1]["a"_L1].toObject();
        QCOMPARE(field["conflict"_L1], QJsonValue(true));
        const QJsonObject value = field["values"_L1].toArray().at(0).toObject();
        QCOMPARE(value["value"_L1].toString(), u"Ada"_s);
        QCOMPARE(value["quotes"_L1].toArray().at(0)["page"_L1].toInt(), 7);
        QCOMPARE(field["alternatives"_L1].toArray().size(), 1);
        QVERIFY(object["schema"_L1]["fields"_L1].isArray());
    }
    void linesAreObjects()
    {
        const QList<QByteArray> lines = toJsonLines(grid(u"a\nb"_s, u"q"_s)).trimmed().split('\n');
        QCOMPARE(lines.size(), 2);
        QCOMPARE(QJsonDocument::fromJson(lines[0]).object()["value"_L1].toString(), u"a\nb"_s);
        QVERIFY(QJsonDocument::fromJson(lines[1]).object()["value"_L1].isNull());
    }
    void withoutPagesThereAreNone()
    {
        ResultGrid plain = grid(u"Ada"_s, u"q"_s);
        plain.rows[0].paged = false;
        QVERIFY(toCsv(plain).contains(",Ada,,q,"));
        QVERIFY(!toJson(plain)["documents"_L1]
                     .toArray()
                     .at(0)["fields"_L1]["a"_L1]["values"_L1]
                     .toArray()
                     .at(0)["quotes"_L1]
                     .toArray()
                     .at(0)
                     .toObject()
                     .contains(u"page"_s));
    }
    void anEmptyGridIsAHeading()
    {
        ResultGrid none;
        none.schema.fields = {{u"a"_s}};
        QCOMPARE(toCsv(none).count('\n'), 1);
        QVERIFY(toJsonLines(none).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestExtractExport)
#include "tst_extractexport.moc"
