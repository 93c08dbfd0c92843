#include "support/cliprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sheaf::test;

// Settings to a file and from one, with the real program.
class TestCliSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thereAndBack()
    {
        CliProgram cli;
        const QString file = cli.path(u"mine.ini"_s);
        const Ran exported = cli.run({u"settings"_s, u"export"_s, file, u"--retries"_s, u"7"_s});
        QVERIFY2(exported.status == 0, exported.err.constData());
        QCOMPARE(cli.run({u"settings"_s, u"export"_s, file}).status, 3); // what is there is not replaced
        const Ran imported = cli.run({u"settings"_s, u"import"_s, file, u"--json"_s});
        QVERIFY2(imported.status == 0, imported.err.constData());
        const QJsonArray changes = imported.object()["changes"_L1].toArray();
        QCOMPARE(changes.size(), 1);
        QCOMPARE(changes[0]["key"_L1].toString(), u"retries"_s);
        QCOMPARE(changes[0]["after"_L1].toString(), u"7"_s);
        const QJsonObject all = cli.run({u"settings"_s, u"--json"_s}).object();
        QCOMPARE(all["retries"_L1]["value"_L1].toString(), u"7"_s);
        QCOMPARE(all["retries"_L1]["default"_L1].toString(), u"3"_s);
        QVERIFY(!QFile::exists(cli.path(u"library/sheaf.db"_s))); // it needs none
    }
    void whatIsWrongIsSaid_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("said");
        QTest::newRow("unknown key") << QByteArray("retries=4\ncolour=pink\n") << 0 << u"colour: unknown, left out."_s;
        QTest::newRow("other file") << QByteArray("[other]\nx=1\n") << 3 << u"has no settings of Sheaf in it"_s;
    }
    void whatIsWrongIsSaid()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, status);
        QFETCH(QString, said);
        CliProgram cli;
        QVERIFY(cli.write(u"some.ini"_s, bytes));
        const Ran ran = cli.run({u"settings"_s, u"import"_s, cli.path(u"some.ini"_s)});
        QCOMPARE(ran.status, status);
        QVERIFY2(ran.text().contains(said), qPrintable(ran.text()));
    }
    void usage()
    {
        CliProgram cli;
        QCOMPARE(cli.run({u"settings"_s, u"export"_s}).status, 2);
        QCOMPARE(cli.run({u"settings"_s, u"burn"_s, u"it"_s}).status, 2);
        QCOMPARE(cli.run({u"settings"_s, u"import"_s, cli.path(u"nothing.ini"_s)}).status, 3);
    }
};

QTEST_GUILESS_MAIN(TestCliSettings)
#include "tst_clisettings.moc"
