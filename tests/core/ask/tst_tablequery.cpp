#include "core/ask/tablequery.h"
#include "core/ask/tablesql.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sheaf;

class TestTableQuery : public QObject
{
    Q_OBJECT

    static Table sales()
    {
        return {u"Sales"_s,
                {u"Region"_s, u"Product"_s, u"Revenue"_s, u"Unit price"_s},
                {{u"North"_s, u"Lamp"_s, u"1,200"_s, u"$10.50"_s},
                 {u"South"_s, u"Lamp"_s, u"800"_s, u"$11"_s},
                 {u"North"_s, u"Desk"_s, u"(300)"_s, u"$250"_s},
                 {u"North East"_s, u"Desk's"_s, u"2,000"_s, u""_s}},
                true};
    }
    static QString answer(const QString& sql)
    {
        const auto result = queryTable(sales(), sql);
        if (!result.ok())
            return u"error"_s;
        QStringList lines;
        for (const QStringList& row : result->rows)
            lines.append(row.join(u','));
        return lines.join(u';');
    }

private Q_SLOTS:
    void numbers_data()
    {
        QTest::addColumn<double>("number"); // -1: none
        const auto row = [](const QString& cell, double number) { QTest::newRow(qPrintable(cell)) << number; };
        row(u"12"_s, 12);
        row(u" 1,234.5 "_s, 1234.5);
        row(u"1.234,5"_s, 1234.5);
        row(u"3,5"_s, 3.5);
        row(u"1.234.567"_s, -1);
        row(u"$1,200"_s, 1200);
        row(u"€ 5"_s, 5);
        row(u"5 €"_s, 5);
        row(u"12 %"_s, 12);
        row(u"1e3"_s, 1000);
        row(u".5"_s, 0.5);
        row(u"1,23,4"_s, -1);
        row(u"12 apples"_s, -1);
        row(u"2024-01-15"_s, -1);
        row(u"(5"_s, -1);
        row(u"1e999"_s, -1);
        row(u"-"_s, -1);
        row(u"nan"_s, -1);
    }
    void numbers()
    {
        QFETCH(double, number);
        QCOMPARE(numberInCell(QString::fromUtf8(QTest::currentDataTag())).value_or(-1), number);
    }
    void negativeNumbers()
    {
        QCOMPARE(*numberInCell(u"(1,234)"_s), -1234.0);
        QCOMPARE(*numberInCell(u"-5"_s), -5.0);
        QCOMPARE(*numberInCell(u"−$5"_s), -5.0);
    }
    void queries_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, const QString& sql, const QString& expected) {
            QTest::newRow(name) << sql << expected;
        };
        row("sum", u"SELECT sum(Revenue) FROM data"_s, u"3700"_s);
        row("a name in quotes", u"SELECT max(\"Unit price\") FROM data"_s, u"250"_s);
        row("average without the empty", u"SELECT avg(\"Unit price\") FROM data"_s, u"90.5"_s);
        row("group", u"SELECT Region, count(*) FROM data GROUP BY 1 ORDER BY 1"_s, u"North,2;North East,1;South,1"_s);
        row("semicolon", u"SELECT 1;"_s, u"1"_s);
        row("lower case", u"select count(*) from DATA"_s, u"4"_s);
        row("window", u"SELECT row_number() OVER (ORDER BY Revenue) FROM data LIMIT 1"_s, u"1"_s);
        for (const QString& sql :
             {u"DELETE FROM data"_s,
              u"UPDATE data SET Revenue = 1"_s,
              u"DROP TABLE data"_s,
              u"INSERT INTO data VALUES (1, 2, 3, 4)"_s,
              u"CREATE TABLE x (a)"_s,
              u"ATTACH '/tmp/sheaf-never.db' AS x"_s,
              u"PRAGMA query_only = 0"_s,
              u"VACUUM INTO '/tmp/sheaf-never.db'"_s,
              u"SELECT load_extension('/tmp/x.so')"_s,
              u"SELECT readfile('/etc/passwd')"_s,
              u"SELECT * FROM sqlite_master"_s,
              u"SELECT * FROM pragma_database_list"_s,
              u"SELECT 1; SELECT 2"_s,
              u"SELECT 1; DELETE FROM data"_s,
              u"BEGIN"_s,
              u"COMMIT"_s,
              u"EXPLAIN SELECT 1"_s,
              u"SELECT"_s,
              u""_s,
              u"-- nothing"_s,
              u"SELECT nothing FROM data"_s,
              u"SELECT randomblob(1000000000)"_s,
              u"SELECT zeroblob(1000000000)"_s,
              u"SELECT fts3_tokenizer('x')"_s,
              u"hello"_s,
              u"SELECT '"_s,
              u"WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT count(*) FROM c"_s,
              QString(u"SELECT "_s + u"("_s.repeated(5000))})
            QTest::addRow("%s", qPrintable(sql.left(50))) << sql << u"error"_s;
    }
    void queries()
    {
        QFETCH(QString, sql);
        QFETCH(QString, expected);
        QCOMPARE(answer(sql), expected);
        for (qsizetype i = 0; sql.size() < 200 && i < sql.size(); ++i)
            static_cast<void>(queryTable(sales(), sql.left(i)));
    }
    void muchWork()
    {
        Table large = sales();
        while (large.rows.size() < 2000)
            large.rows += large.rows;
        const QString join = u"SELECT count(*) FROM data a, data b, data c, data d"_s;
        QCOMPARE(queryTable(large, join).error().code, ErrorCode::ResourceLimit);
        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(queryTable(large, join, stop.get_token()).error().code, ErrorCode::Cancelled);
        const auto all = queryTable(large, u"SELECT * FROM data"_s);
        QCOMPARE(all->rows.size(), maxTableAnswerRows);
        QVERIFY(!all->complete);
        QVERIFY(answer(u"SELECT length(printf('%1000000000d', 1))"_s) == u"error"_s);
    }
    void strangeColumns()
    {
        const Table table{{}, {u"a\"b"_s, u"A\"B"_s, u""_s, u"x; DROP TABLE data"_s}, {{u"1"_s, u"2"_s}}, true};
        QCOMPARE(sqlColumns(table), (QStringList{u"a\"b"_s, u"A\"B 2"_s, u"column"_s, u"x; DROP TABLE data"_s}));
        const auto row = queryTable(table, u"SELECT * FROM data"_s);
        QVERIFY(row.ok());
        QCOMPARE(row->rows, (QList<QStringList>{{u"1"_s, u"2"_s, {}, {}}}));
        QVERIFY(!queryTable(Table(), u"SELECT 1"_s).ok());
    }
    void questions_data()
    {
        QTest::addColumn<QString>("expected"); // the answer; empty: no SQL
        const auto row = [](const QString& question, const QString& expected) {
            QTest::newRow(qPrintable(question)) << expected;
        };
        row(u"What is the total revenue?"_s, u"3700"_s);
        row(u"What is the total revenue of the region North?"_s, u"900"_s);
        row(u"total revenue in North East"_s, u"2000"_s);
        row(u"What is the average unit price?"_s, u"90.5"_s);
        row(u"highest revenue"_s, u"2000"_s);
        row(u"What was the lowest revenue in the north?"_s, u"-300"_s);
        row(u"Which product has the highest unit price?"_s, u"North,Desk,-300,250"_s);
        row(u"How many products have revenue above 500?"_s, u"3"_s);
        row(u"How many products have a unit price under 11?"_s, u"1"_s);
        row(u"total revenue per region"_s, u"North East,2000;North,900;South,800"_s);
        row(u"sum of revenues by products"_s, u"Desk's,2000;Lamp,2000;Desk,-300"_s);
        row(u"How many regions are there?"_s, u"4"_s);
        row(u"How many lamps?"_s, {});
        row(u"Tell me about the weather"_s, {});
        row(u"What is revenue?"_s, {});
        row(u""_s, {});
        row(u"How much revenue did Desk's bring in all?"_s, u"2000"_s);
        row(u"total revenue'; DROP TABLE data; --"_s, u"3700"_s);
    }
    void questions()
    {
        QFETCH(QString, expected);
        const auto sql = sqlForQuestion(QString::fromUtf8(QTest::currentDataTag()), sales());
        QCOMPARE(sql.has_value(), !expected.isEmpty());
        if (sql)
            QCOMPARE(answer(*sql), expected);
    }
};

QTEST_GUILESS_MAIN(TestTableQuery)
#include "tst_tablequery.moc"
