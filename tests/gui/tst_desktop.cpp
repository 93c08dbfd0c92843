#include "app/gui/desktop.h"
#include "support/await.h"
#include "support/faultserver.h"
#include "ui/extract/extractmodel.h"

#include <QDir>
#include <QJsonArray>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sheaf;
using namespace sheaf::test;

// What the window is given, over a real library.
class TestDesktop : public QObject
{
    Q_OBJECT

    struct Desk
    {
        QTemporaryDir folder;
        std::unique_ptr<Application> app;
        std::unique_ptr<Desktop> desktop;
        std::unique_ptr<Workspace> workspace;

        explicit Desk(const Settings& settings = {}, const QString& key = {})
        {
            ApplicationOptions options;
            options.dataFolder = folder.filePath(u"library"_s);
            options.settings = settings;
            options.key = Secret(key);
            options.stays = true;
            QDir().mkpath(options.dataFolder);
            app = std::make_unique<Application>(options);
            desktop = std::make_unique<Desktop>(*app, folder.filePath(u"settings.ini"_s), QString());
            workspace = std::make_unique<Workspace>(desktop->workspace());
        }
        QString write(const QString& name, const QString& text) const
        {
            QDir().mkpath(folder.filePath(u"papers"_s));
            QFile file(folder.filePath(u"papers/"_s + name));
            if (file.open(QIODevice::WriteOnly))
                file.write(text.toUtf8());
            return file.fileName();
        }
        QList<DocumentRecord> documents() { return await(workspace->indexer.documents()).valueOr({}); }
    };

private Q_SLOTS:
    void collectionsAreKept()
    {
        Desk desk;
        QVERIFY(await(desk.app->open()).ok());
        const QString file = desk.write(u"a.txt"_s, u"The warranty lasts two years for all parts of the machine."_s);
        QVERIFY(await(desk.workspace->indexer.add({file}, Secret(), {}), 60'000).ok());
        const DocumentId document = desk.documents().first().id;

        const auto made = await(desk.workspace->createCollection(u" Manuals "_s));
        QVERIFY(made.ok());
        QVERIFY(!await(desk.workspace->createCollection(u"manuals"_s)).ok());
        QVERIFY(await(desk.workspace->addToCollection(*made, {document})).ok());
        QCOMPARE(await(desk.workspace->collections()).valueOr({}), (QList<Collection>{{*made, u"Manuals"_s, 1}}));
        QCOMPARE(await(desk.workspace->documentsOf(*made)).valueOr({}), QList<DocumentId>{document});
        QVERIFY(await(desk.workspace->renameCollection(*made, u"Handbooks"_s)).ok());
        QVERIFY(await(desk.workspace->takeOutOfCollection(*made, {document})).ok());
        QCOMPARE(await(desk.workspace->collections()).valueOr({}), (QList<Collection>{{*made, u"Handbooks"_s, 0}}));
        QVERIFY(await(desk.workspace->removeCollection(*made)).ok());
        QCOMPARE(await(desk.workspace->collections()).valueOr({}), QList<Collection>());
        QCOMPARE(desk.documents().size(), 1);
    }
    void conversationsAreKeptAndChanged()
    {
        Desk desk;
        QVERIFY(await(desk.app->open()).ok());
        const HistoryAccess& history = desk.workspace->history;
        const auto first = await(desk.app->memory()->remember({{}, {}, {}, u"How many bees?"_s, u"Many."_s, {}}, {}));
        QVERIFY(first.ok());
        const ConversationId id = first->conversation;
        const auto second = await(desk.app->memory()->remember({{}, id, {}, u"And in winter?"_s, u"Fewer."_s, {}}, {}));
        QVERIFY(second.ok());
        QVERIFY(
            await(desk.app->memory()->remember({{}, {}, {}, u"What is a queen?"_s, u"The mother."_s, {}}, {})).ok());
        QCOMPARE(await(history.page({}, 10)).valueOr({}).size(), 2);
        QCOMPARE(await(history.page({}, 1)).valueOr({}).size(), 1);
        QCOMPARE(await(history.find(u"winter"_s, 10)).valueOr({}).value(0).id, id);

        QVERIFY(await(history.rename(id, u"Bees"_s)).ok());
        QVERIFY(await(history.pin(id, true)).ok());
        QCOMPARE(await(history.page({}, 10)).valueOr({}).value(0).title, u"Bees"_s);
        QVERIFY(await(history.edit(second->id, u"And in the cold?"_s, u"Ten thousand."_s)).ok());
        QVERIFY(await(history.markdown(id)).valueOr({}).contains(u"Ten thousand."_s));
        QVERIFY(await(history.setSummary(id, u" Bees are many. "_s)).ok());
        const auto open = await(history.open(id));
        QVERIFY(open.ok());
        QCOMPARE(open->turns.size(), 2);
        QCOMPARE(open->turns.last().question, u"And in the cold?"_s);
        QCOMPARE(open->summary.text, u"Bees are many."_s);

        QVERIFY(await(history.removeTurn(second->id)).ok());
        QCOMPARE(await(history.open(id)).valueOr({}).turns.size(), 1);
        QCOMPARE(await(history.open(id)).valueOr({}).summary.text, QString()); // it may have held what is gone
        QVERIFY(await(history.remove(id)).ok());
        QCOMPARE(await(history.open(id)).error().code, ErrorCode::NotFound);
        QVERIFY(!await(history.rename(id, u"Bees"_s)).ok());
        QVERIFY(!await(history.setSummary(id, u"x"_s)).ok());
        QCOMPARE(await(history.page({}, 10)).valueOr({}).size(), 1);
    }
    void passagesByTheirNumbers()
    {
        Desk desk;
        QVERIFY(await(desk.app->open()).ok());
        const QString file = desk.write(u"a.txt"_s, u"The warranty lasts two years for all parts of the machine."_s);
        QVERIFY(await(desk.workspace->indexer.add({file}, Secret(), {}), 60'000).ok());
        const auto hits = await(desk.app->searcher().searchText(u"warranty"_s, 5, Scope(), CallContext()));
        QCOMPARE(hits.valueOr({}).size(), 1);
        const ChunkId chunk = hits->first().chunk;
        const auto chunks = await(desk.workspace->chunks({ChunkId{chunk.value + 7}, chunk}));
        QCOMPARE(chunks.valueOr({}).size(), 1);
        QCOMPARE(chunks->first().path, file);
    }
    void whatIsInAWatchedFolderIsIndexed()
    {
        Desk desk;
        QVERIFY(await(desk.app->open()).ok());
        desk.write(u"a.txt"_s, u"The warranty lasts two years for all parts of the machine."_s);
        const WatchedFolder papers{desk.folder.filePath(u"papers"_s), {u"*.md"_s}};
        QVERIFY(await(desk.workspace->watchFolder(papers)).ok());
        QCOMPARE(await(desk.workspace->watchedFolders()).valueOr({}), QList<WatchedFolder>{papers});
        QTRY_COMPARE_WITH_TIMEOUT(desk.documents().size(), 1, 60'000);
        QVERIFY(!await(desk.workspace->watchFolder({desk.folder.filePath(u"none"_s), {}})).ok());
        QVERIFY(await(desk.workspace->unwatchFolder(papers.path)).ok());
        QVERIFY(!await(desk.workspace->unwatchFolder(papers.path)).ok());
        QCOMPARE(desk.documents().size(), 1);
        QString told;
        desk.workspace->whenWatchingIsLimited(desk.desktop.get(), [&told](const QString& text) { told = text; });
        Q_EMIT desk.app->watchedFolders().limited(u"too few watches"_s);
        QCOMPARE(told, u"too few watches"_s);
    }
    void theLibraryIsCopiedCheckedAndRepaired()
    {
        Desk desk;
        QVERIFY(await(desk.app->open()).ok());
        const QString copy = desk.folder.filePath(u"copy.db"_s);
        const auto bytes = await(desk.workspace->backUp(copy, {}, {}));
        QVERIFY(bytes.ok());
        QCOMPARE(*bytes, QFileInfo(copy).size());
        const auto again = await(desk.workspace->backUp(copy, {}, {}));
        QVERIFY(!again.ok() && again.error().message.contains(u"exists already"_s));
        QCOMPARE(await(desk.workspace->checkLibrary({}, {})).valueOr({u"failed"_s}), QStringList());
        const QString file = desk.write(u"a.txt"_s, u"The warranty lasts two years for all parts of the machine."_s);
        QVERIFY(await(desk.workspace->indexer.add({file}, Secret(), {}), 60'000).ok());
        const auto broken = await(desk.app->database().write(CallContext(), [](Connection& connection) {
            return connection.run(u"UPDATE documents SET chunks = chunks + 3, embedded = embedded + 3"_s);
        }));
        QVERIFY2(broken.ok(), broken.ok() ? "" : qPrintable(broken.error().message));
        QVERIFY(!await(desk.workspace->checkLibrary({}, {})).valueOr({}).isEmpty());
        QVERIFY(!await(desk.workspace->repairLibrary({})).valueOr({}).isEmpty());
        QTRY_COMPARE(await(desk.workspace->checkLibrary({}, {})).valueOr({u"failed"_s}), QStringList());
    }
    void aQuestionIsPreparedWhileItIsTyped()
    {
        Desk desk;
        QVERIFY(await(desk.app->open()).ok());
        const QString file = desk.write(u"a.txt"_s, u"The warranty lasts two years for all parts of the machine."_s);
        QVERIFY(await(desk.workspace->indexer.add({file}, Secret(), {}), 60'000).ok());
        AskModel& ask = desk.workspace->ask;
        QSignalSpy refined(&ask, &AskModel::refined);
        QSignalSpy finished(&ask, &AskModel::finished);
        const QString question = u"How long does the warranty of the machine last?"_s;
        ask.typed(question, {});
        QTRY_COMPARE_WITH_TIMEOUT(refined.count(), 1, 60'000);
        QVERIFY(!ask.isRunning()); // nobody has asked yet
        ask.ask(question, {});
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 60'000);
        const AskRun run = finished.first().first().value<AskRun>();
        QVERIFY(run.ahead.count() > 0);
        QVERIFY(run.answer.text.contains(u"two years"_s));
        ask.typed(question + u" And what then?"_s, {});
        ask.dropTyped();
        QTest::qWait(50);
        QCOMPARE(refined.count(), 1);
    }
    void aToolIsRunOnAClick()
    {
        Desk desk;
        QVERIFY(await(desk.app->open()).ok());
        AskModel& ask = desk.workspace->ask;
        QSignalSpy found(&ask, &AskModel::toolsFound);
        const ToolSuggestion sum{u"calculator"_s, u"Calculate 12 * 3"_s, u"12 * 3"_s, {}, true};
        const auto result = await(ask.runTool(sum, {}, {}));
        QVERIFY2(result.ok() && result->text.contains(u"36"_s), result.ok() ? qPrintable(result->text) : "");
        QVERIFY(!await(ask.runTool({u"no such tool"_s, {}, {}, {}, false}, {}, {})).ok());
        AskOptions options;
        options.useDocuments = false;
        ask.ask(u"How much is 12 * 3?"_s, options);
        QTRY_COMPARE_WITH_TIMEOUT(found.count(), 1, 60'000); // before the answer, once
        QTRY_VERIFY_WITH_TIMEOUT(!ask.isRunning(), 60'000);
        QCOMPARE(found.count(), 1);
        QVERIFY(!found.first().at(1).value<QList<ToolResult>>().isEmpty());
    }
    void aRerankerIsAskedToPutInOrder_data()
    {
        QTest::addColumn<double>("first"); // score of the passage that fits
        QTest::addColumn<int>("status");
        QTest::addColumn<bool>("sameServer"); // as the chat endpoint, which the key is for
        QTest::addColumn<QString>("said");
        QTest::newRow("well") << 0.9 << 200 << true << u"puts passages into order"_s;
        QTest::newRow("another server") << 0.9 << 200 << false << u"puts passages into order"_s;
        QTest::newRow("the wrong way round") << 0.1 << 200 << true << u"behind one that does not"_s;
        QTest::newRow("none there") << 0.9 << 404 << true << QString();
    }
    void aRerankerIsAskedToPutInOrder()
    {
        QFETCH(double, first);
        QFETCH(int, status);
        QFETCH(bool, sameServer);
        QFETCH(QString, said);
        FaultServer server;
        const QJsonArray results{QJsonObject{{u"index"_s, 0}, {u"relevance_score"_s, first}},
                                 QJsonObject{{u"index"_s, 1}, {u"relevance_score"_s, 0.5}}};
        server.route("*", ServerReply::json(QJsonObject{{u"results"_s, results}}, status));
        Settings settings;
        settings.chat.url = sameServer ? server.url(u"/v1"_s) : QUrl(u"http://127.0.0.1:9/v1"_s);
        Desk desk(settings, u"sk-test"_s);
        EndpointSettings at;
        at.url = server.url(u"/v1"_s);
        at.model = u"bge"_s;
        const auto finding = await(desk.workspace->probe(EndpointRole::Rerank, at, {}, {}));
        QCOMPARE(finding.ok(), !said.isEmpty());
        if (finding.ok())
            QVERIFY2(finding->text.contains(said), qPrintable(finding->text));
        QVERIFY(server.requests() > 0);
        const QByteArray key = server.received().first().header("Authorization");
        QCOMPARE(key, sameServer ? QByteArray("Bearer sk-test") : QByteArray());
    }
    void stoppedBeforeTheAnswer()
    {
        FaultServer server;
        server.route("*", ServerReply::broken(ServerReply::Fault::NeverAnswer));
        Desk desk;
        EndpointSettings at;
        at.url = server.url(u"/v1"_s);
        std::stop_source stop;
        const auto finding = desk.workspace->probe(EndpointRole::Rerank, at, {}, stop.get_token());
        stop.request_stop();
        const auto end = await(finding);
        QVERIFY(!end.ok());
        QCOMPARE(end.error().code, ErrorCode::Cancelled);
    }

    void fieldsAreReadByRules()
    {
        Desk desk;
        QVERIFY(await(desk.app->open()).ok());
        const QString file = desk.write(u"a.txt"_s, u"Invoice number: 4711. Total: USD 1,250.00 is due."_s);
        QVERIFY(await(desk.workspace->indexer.add({file}, Secret(), {}), 60'000).ok());
        ExtractModel& extract = *desk.workspace->extract;
        QVERIFY(!extract.usesModel());
        QVERIFY(!extract.engineName().isEmpty());
        ExtractOptions options;
        options.schema = {u"Invoice"_s, {{u"total"_s, FieldType::Money}}};
        const auto estimate = await(extract.estimate(options, {}));
        QVERIFY(estimate.ok());
        QCOMPARE(estimate->calls, 0);
        QSignalSpy finished(&extract, &ExtractModel::finished);
        extract.start(options);
        QTRY_COMPARE(finished.count(), 1);
        QVERIFY(finished.first().first().value<ExtractRun>().isComplete());
        const auto grid = await(extract.results(options.schema, {}, {}));
        QVERIFY(grid.ok());
        const MergedValue value = grid->rows.first().values.first();
        QCOMPARE(value.values.first().plain, u"USD 1250"_s);
        const auto cell = await(extract.cell(options.schema, extract.chunkAt(0)));
        QVERIFY(cell.ok());
        QCOMPARE(cell->state, CellState::Done);
        QVERIFY(!await(extract.cell(options.schema, ChunkId{4711})).ok());
        QVERIFY(await(extract.choose(options.schema, grid->rows.first().document, u"total"_s, u"USD 1250"_s)).ok());
        QVERIFY(await(extract.results(options.schema, {}, {}))->rows.first().values.first().chosen);
        QVERIFY(await(extract.savePreset(options.schema)).ok());
        QCOMPARE(await(extract.presets()).valueOr({}), QList<FieldSchema>{options.schema});
        QVERIFY(await(extract.removePreset(u"Invoice"_s)).ok());
        QVERIFY(await(extract.presets()).valueOr({}).isEmpty());
        QSignalSpy failed(&extract, &ExtractModel::failed);
        extract.start({}); // without fields
        QTRY_COMPARE(failed.count(), 1);
        desk.desktop.reset(); // and nothing of it stays
    }
};

QTEST_GUILESS_MAIN(TestDesktop)
#include "tst_desktop.moc"
