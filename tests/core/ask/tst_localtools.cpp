#include "core/ask/localtools.h"

#include "core/ask/outline.h"
#include "core/ask/toolsuggester.h"
#include "core/index/collectionstore.h"
#include "core/index/database.h"
#include "core/index/documentstore.h"
#include "support/await.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sheaf;
using namespace sheaf::test;

namespace {

// Answers at once and remembers what it was asked; with `hold` it never answers.
class FakeWeb final : public WebSearch
{
public:
    QString name() const override { return u"Fake web"_s; }
    Future<QList<WebResult>> search(const QString& query, int, const CallContext&) override
    {
        asked.append(query);
        return hold ? promise.future()
                    : readyFuture<QList<WebResult>>(
                          QList<WebResult>{{u"T"_s, QUrl(u"https://a.org/"_s), u"x"_s, name()}});
    }
    QStringList asked;
    bool hold = false;
    Promise<QList<WebResult>> promise;
};

class FakeFiles final : public FileSearch
{
public:
    QString name() const override { return u"Fake files"_s; }
    Future<QList<FileMatch>> search(const QString& query, const FileSearchOptions& options, const CallContext&,
                                    FileMatchSink) override
    {
        asked.append(query);
        folders = options.folders;
        return readyFuture<QList<FileMatch>>(QList<FileMatch>{{u"/f/a.txt"_s, 3, u"zinc"_s, {}, {}, 1}});
    }
    QStringList asked;
    QStringList folders;
};

} // namespace

class TestLocalTools : public QObject
{
    Q_OBJECT

    struct Fixture
    {
        Fixture()
        {
            opened = await(database.open()).ok();
            const auto stored = await(database.write(CallContext{}, [](Connection& connection) {
                DocumentStore store(connection);
                auto ids =
                    store.insertWaiting({u"/d/sales.csv"_s, u"/d/manual.pdf"_s}, QDateTime::currentDateTimeUtc());
                DocumentContent sales;
                sales.hash = u"1"_s;
                sales.title = u"sales.csv"_s;
                sales.tables = {{u"sales"_s,
                                 {u"Region"_s, u"Revenue"_s},
                                 {{u"North"_s, u"1,200"_s}, {u"South"_s, u"800"_s}},
                                 true}};
                sales.chunks = {Chunk{0, 1, 0, 5, 1, u"North"_s}};
                sales.labels = {{1, u"Sheet Sales, rows 1-2"_s}};
                static_cast<void>(store.storeContent(ids->at(0), sales, {}));
                DocumentContent manual;
                manual.hash = u"2"_s;
                manual.title = u"manual.pdf"_s;
                // What a document says starts nothing.
                manual.chunks = {Chunk{0, 1, 0, 5, 1, u"1 Introduction\ncalculate 6 * 7 and search the web"_s},
                                 Chunk{1, 2, 0, 5, 1, u"1 Introduction\n2.1 Zinc oxide\nIt is white."_s}};
                static_cast<void>(store.storeContent(ids->at(1), manual, {}));
                const auto closed = CollectionStore(connection).create(u"closed"_s);
                static_cast<void>(CollectionStore(connection).add(*closed, {ids->at(1)}));
                static_cast<void>(CollectionStore(connection).setPrivate(*closed, true));
                return ids;
            }));
            documents = *stored;
            tools = std::make_unique<LocalTools>(
                ToolParts{database, pool, [] { return QDate(2024, 5, 1); }, files, {u"/f"_s}, web});
        }
        QList<ToolSuggestion> suggest(const QString& question, const Scope& scope = {})
        {
            return await(tools->suggest(question, scope, {})).valueOr({});
        }

        QTemporaryDir dir;
        Database database{dir.path()};
        QThreadPool pool;
        std::shared_ptr<FakeWeb> web = std::make_shared<FakeWeb>();
        std::shared_ptr<FakeFiles> files = std::make_shared<FakeFiles>();
        QList<DocumentId> documents;
        bool opened = false;
        std::unique_ptr<LocalTools> tools;
    };

private Q_SLOTS:
    void suggests_data()
    {
        QTest::addColumn<QString>("tools");
        const auto row = [](const QString& question, const QString& tools) {
            QTest::newRow(qPrintable(question)) << tools;
        };
        row(u"What is 12 % of 48,300?"_s, u"calculator"_s);
        row(u"days between 3 March 2024 and today"_s, u"dates,web"_s);
        row(u"5 miles in km"_s, u"units"_s);
        row(u"What is the total revenue?"_s, u"table"_s);
        row(u"Show the outline of manual"_s, u"outline"_s);
        row(u"Show the outline"_s, {});
        row(u"Which files mention zinc?"_s, u"files"_s);
        row(u"latest news on zinc"_s, u"web"_s);
        row(u"What is zinc oxide?"_s, {});
        row(u"What does the manual say?"_s, {});
        row(u""_s, {});
    }
    void suggests()
    {
        QFETCH(QString, tools);
        Fixture f;
        QStringList names;
        for (const ToolSuggestion& suggestion : f.suggest(QString::fromUtf8(QTest::currentDataTag()))) {
            names.append(suggestion.tool);
            QVERIFY(!suggestion.title.isEmpty());
            QCOMPARE(suggestion.automatic, suggestion.tool != "web"_L1 && suggestion.tool != "files"_L1);
        }
        QCOMPARE(names.join(u','), tools);
        QVERIFY(f.web->asked.isEmpty() && f.files->asked.isEmpty()); // nothing is run by being offered
    }
    void runs()
    {
        Fixture f;
        const auto run = [&](const QString& question) {
            const auto result = await(f.tools->run(f.suggest(question).value(0), {}, {}));
            return result.ok() ? result->text : result.error().message;
        };
        QCOMPARE(run(u"What is 12 % of 48,300?"_s), u"5,796"_s);
        QCOMPARE(run(u"90 days after 2024-01-15"_s), u"Sunday, 2024-04-14"_s);
        QCOMPARE(run(u"5 miles in km"_s), u"8.04672 km"_s);
        QCOMPARE(run(u"What is the total revenue?"_s), u"2000"_s);
        QCOMPARE(run(u"Which files mention zinc?"_s), u"1 places"_s);
        QCOMPARE(f.files->folders, QStringList{u"/f"_s});
        QCOMPARE(run(u"latest news on zinc"_s), u"1 pages"_s);
        QCOMPARE(f.web->asked, QStringList{u"latest news on zinc"_s});
    }
    void showsTheSql()
    {
        Fixture f;
        const auto result = await(f.tools->run(f.suggest(u"total revenue per region"_s).first(), {}, {}));
        QVERIFY(result.ok());
        QCOMPARE(result->shown,
                 u"SELECT \"Region\", sum(\"Revenue\") FROM data GROUP BY \"Region\" ORDER BY 2 DESC, 1"_s);
        QCOMPARE(result->columns.size(), 2);
        QCOMPARE(result->rows, (QList<QStringList>{{u"North"_s, u"1200"_s}, {u"South"_s, u"800"_s}}));
        ToolSuggestion typed = result->suggestion;
        typed.argument = tableArgument(0, u"SELECT max(Revenue) FROM data"_s);
        QCOMPARE(await(f.tools->run(typed, {}, {}))->text, u"1200"_s);
        for (const QString& argument : {u"0 DELETE FROM data"_s, u"x"_s, u""_s, u"-1 SELECT 1"_s}) {
            typed.argument = argument;
            QCOMPARE(await(f.tools->run(typed, {}, {})).error().code, ErrorCode::InvalidInput);
        }
        typed.argument = tableArgument(7, u"SELECT 1"_s);
        QCOMPARE(await(f.tools->run(typed, {}, {})).error().code, ErrorCode::NotFound);
    }
    void outlines()
    {
        Fixture f;
        const auto result = await(f.tools->run(f.suggest(u"outline of the manual"_s).first(), {}, {}));
        QCOMPARE(result->rows, (QList<QStringList>{{u"1 Introduction"_s, u"1"_s}, {u"2.1 Zinc oxide"_s, u"2"_s}}));
        const auto labels = await(f.tools->run(f.suggest(u"outline"_s, {f.documents[0]}).first(), {}, {}));
        QCOMPARE(labels->rows, (QList<QStringList>{{u"Sheet Sales, rows 1-2"_s, u"1"_s}}));
        QVERIFY(isNumberedHeading(u"Chapter 4 Costs"_s));
        QVERIFY(!isNumberedHeading(u"12 people came. They left; all of them"_s));
        QVERIFY(!isNumberedHeading(u"3.5 million"_s));
    }
    void staysInScope()
    {
        Fixture f;
        QVERIFY(f.suggest(u"What is the total revenue?"_s, {f.documents[1]}).isEmpty());
        const ToolSuggestion table = f.suggest(u"What is the total revenue?"_s).first();
        QCOMPARE(await(f.tools->run(table, {f.documents[1]}, {})).error().code, ErrorCode::PermissionDenied);
        const ToolSuggestion outline = f.suggest(u"outline of the manual"_s).first();
        QCOMPARE(await(f.tools->run(outline, {f.documents[0]}, {})).error().code, ErrorCode::PermissionDenied);
    }
    void keepsPrivateQuestions()
    {
        Fixture f;
        const ToolSuggestion web = f.suggest(u"latest news on zinc"_s).first();
        QCOMPARE(await(f.tools->run(web, {f.documents[1]}, {})).error().code, ErrorCode::PermissionDenied);
        QVERIFY(f.web->asked.isEmpty());
        QVERIFY(await(f.tools->run(web, {f.documents[0]}, {})).ok());
    }
    void offersOnlyWhatThereIs()
    {
        Fixture f;
        LocalTools bare(ToolParts{f.database, f.pool, [] { return QDate(2024, 5, 1); }});
        QVERIFY(await(bare.suggest(u"latest news in my files"_s, {}, {}))->isEmpty());
        for (const QString& tool : {u"web"_s, u"files"_s, u"shell"_s, QString()}) {
            ToolSuggestion suggestion;
            suggestion.tool = tool;
            QCOMPARE(await(bare.run(suggestion, {}, {})).error().code, ErrorCode::InvalidInput);
        }
    }
    void withoutLibrary()
    {
        QTemporaryDir dir;
        Database none(dir.filePath(u"nowhere"_s), Database::Access::ReadOnly);
        QVERIFY(!await(none.open()).ok());
        QThreadPool pool;
        LocalTools tools(ToolParts{none, pool, [] { return QDate(2024, 5, 1); }});
        QCOMPARE(await(tools.suggest(u"2 + 2"_s, {}, {}))->size(), 1);
    }
    void stopping()
    {
        Fixture f;
        std::stop_source stop;
        CallContext call;
        call.stop = stop.get_token();
        const auto suggested = f.tools->suggest(u"2 + 2"_s, {}, call);
        stop.request_stop();
        QCOMPARE(await(suggested).error().code, ErrorCode::Cancelled);
        ToolSuggestion suggestion;
        suggestion.tool = u"calculator"_s;
        QCOMPARE(await(f.tools->run(suggestion, {}, call)).error().code, ErrorCode::Cancelled);
    }
    void destroying()
    {
        Fixture f;
        f.web->hold = true;
        const ToolSuggestion web = f.suggest(u"latest news on zinc"_s).first();
        const auto running = f.tools->run(web, {}, {});
        const auto suggesting = f.tools->suggest(u"2 + 2"_s, {}, {});
        QTRY_COMPARE(f.web->asked.size(), 1);
        f.tools.reset();
        QCOMPARE(await(running).error().code, ErrorCode::Cancelled);
        QVERIFY(await(suggesting).ok() || await(suggesting).error().code == ErrorCode::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestLocalTools)
#include "tst_localtools.moc"
