#include "support/cliprogram.h"
#include "support/faultserver.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sheaf::test;

// What a question may look at beside the library, with the real program.
class TestCliSources : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tools()
    {
        CliProgram cli;
        const Ran calculated = cli.run({u"tool"_s, u"12 % of 48,300"_s, u"--json"_s});
        QVERIFY2(calculated.status == 0, calculated.err.constData());
        QCOMPARE(calculated.object()["text"_L1].toString(), u"5,796"_s);
        QVERIFY(!QFile::exists(cli.path(u"library/sheaf.db"_s))); // it needs none
        QCOMPARE(cli.run({u"tool"_s, u"how are you"_s}).status, 3);

        QVERIFY(cli.write(u"files/sales.csv"_s, "Region,Revenue\nNorth,\"1,200\"\nSouth,800\n"));
        QCOMPARE(cli.run({u"index"_s, cli.path(u"files"_s)}).status, 0);
        const Ran listed = cli.run({u"tool"_s, u"What is the total revenue?"_s, u"--list"_s, u"--json"_s});
        QCOMPARE(listed.array().first()["tool"_L1].toString(), u"table"_s);
        const Ran total = cli.run({u"tool"_s, u"What is the total revenue?"_s, u"--json"_s});
        QCOMPARE(total.object()["text"_L1].toString(), u"2000"_s);
        QVERIFY(total.object()["shown"_L1].toString().startsWith(u"SELECT"_s));
        const Ran typed = cli.run({u"tool"_s, u"--document=1"_s, u"--json"_s, u"SELECT max(Revenue) FROM data"_s});
        QCOMPARE(typed.object()["text"_L1].toString(), u"1200"_s);
    }
    void files()
    {
        CliProgram cli;
        QVERIFY(cli.write(u"notes/a.txt"_s, "one\nzinc melts at 419 degrees\nthree\n"));
        QCOMPARE(cli.run({u"files"_s, u"zinc"_s}).status, 2); // no folder is allowed
        const Ran found =
            cli.run({u"files"_s, u"where does zinc melt?"_s, u"--folder"_s, cli.path(u"notes"_s), u"--json"_s});
        QVERIFY2(found.status == 0, found.err.constData());
        const QJsonObject match = found.object()["matches"_L1].toArray().first().toObject();
        QCOMPARE(match["line"_L1].toInt(), 2);
        QCOMPARE(match["before"_L1].toArray(), QJsonArray{u"one"_s});
    }
    void web()
    {
        CliProgram cli;
        FaultServer server;
        server.route(
            "/search",
            ServerReply::json({{u"results"_s, QJsonArray{QJsonObject{{u"url"_s, u"https://a.org/"_s},
                                                                     {u"title"_s, u"Zinc"_s},
                                                                     {u"content"_s, u"melts <b>at</b> 419"_s}}}}}));
        QCOMPARE(cli.run({u"web"_s, u"zinc"_s}).status, 2); // off until switched on
        const QStringList asking{u"web"_s, u"where does zinc melt"_s, u"--json"_s, u"--searxng-url"_s,
                                 server.url().toString()};
        const Ran found = cli.run(asking);
        QVERIFY2(found.status == 0, found.err.constData());
        QCOMPARE(found.object()["results"_L1].toArray().first()["text"_L1].toString(), u"melts at 419"_s);
        QCOMPARE(server.requests(), 1);

        // A second service that cannot be asked takes nothing away, and its key stands nowhere.
        const Ran both = cli.run(asking + QStringList{u"--brave"_s, u"--local-only"_s}, u"library"_s,
                                 {u"SHEAF_BRAVE_KEY=secretkey"_s});
        QCOMPARE(both.status, 1);
        QCOMPARE(both.object()["results"_L1].toArray().size(), 1);
        QCOMPARE(both.object()["errors"_L1].toArray().size(), 1);
        QVERIFY(!both.text().contains(u"secretkey"_s));

        // Nothing about a private collection leaves.
        QVERIFY(cli.write(u"files/tax.txt"_s, "Taxes of the year\n"));
        QCOMPARE(cli.run({u"index"_s, cli.path(u"files"_s), u"--collection"_s, u"tax"_s}).status, 0);
        QCOMPARE(cli.run({u"collections"_s, u"private"_s, u"tax"_s}).status, 0);
        const int before = server.requests();
        const Ran refused = cli.run(asking + QStringList{u"--document=1"_s});
        QCOMPARE(refused.status, 3);
        QVERIFY(refused.text().contains(u"private"_s));
        QCOMPARE(server.requests(), before);
        QCOMPARE(cli.run({u"collections"_s, u"public"_s, u"tax"_s}).status, 0);
        QCOMPARE(cli.run(asking + QStringList{u"--document=1"_s}).status, 0);
    }
};

QTEST_GUILESS_MAIN(TestCliSources)
#include "tst_clisources.moc"
