#include "core/base/json.h"
#include "support/cliprogram.h"
#include "support/openairoutes.h"

#include <QTest>
#include <unistd.h>

using namespace sheaf;
using namespace sheaf::test;
using namespace Qt::StringLiterals;

// The real program on the sample documents, and against a real server on loopback.
class TestCli : public QObject
{
    Q_OBJECT

private:
    CliProgram m_program;
    const QString m_samples = QStringLiteral(SHEAF_SOURCE_DIR "/resources/samples");

    QString path(const QString& name) const { return m_program.path(name); }
    void write(const QString& name, const QByteArray& content) const { QVERIFY(m_program.write(name, content)); }
    Ran run(const QStringList& words, const QString& library = u"library"_s, const QStringList& environment = {}) const
    {
        return m_program.run(words, library, environment);
    }
    QStringList withEndpoint(const FaultServer& server, QStringList words) const
    {
        const QString url = server.url(u"/v1"_s).toString();
        return words << u"--embed-url"_s << url << u"--embed-model"_s << u"test-embed"_s << u"--chat-url"_s << url
                     << u"--chat-model"_s << u"test-chat"_s;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_program.isValid());
        const Ran indexed = run({u"index"_s, m_samples, u"--json"_s});
        QVERIFY2(indexed.status == 0, qPrintable(indexed.text()));
        const QJsonArray documents = indexed.object().value("documents"_L1).toArray();
        QVERIFY(documents.size() >= 3);
        for (const QJsonValue value : documents) {
            const QJsonObject document = value.toObject();
            QCOMPARE(document.value("status"_L1).toString(), u"indexed"_s);
            QVERIFY(document.value("chunks"_L1).toInt() > 0);
            QVERIFY(document.value("error"_L1).isNull());
            if (document.value("path"_L1).toString().endsWith(".pdf"_L1))
                QVERIFY(document.value("pages"_L1).toInt() >= 10);
        }
    }
    void secondIndexDoesNothingAndSaysSo()
    {
        const Ran again = run({u"--json"_s, u"index"_s, m_samples});
        QCOMPARE(again.status, 0);
        const QJsonObject totals = again.object().value("totals"_L1).toObject();
        QCOMPARE(totals.value("indexed"_L1).toInt(), 0);
        QVERIFY(totals.value("already_known"_L1).toInt() >= 3);
    }
    void statusAndList()
    {
        const Ran status = run({u"status"_s, u"--json"_s});
        QCOMPARE(status.status, 0);
        QVERIFY(status.object().value("searchable"_L1).toInt() >= 3);
        QCOMPARE(status.object().value("chunks"_L1).toInt(), status.object().value("embedded"_L1).toInt());
        const Ran list = run({u"list"_s, u"--json"_s});
        QCOMPARE(list.array().size(), status.object().value("documents"_L1).toInt());
        QVERIFY(run({u"list"_s}).out.contains("searchable"));
        QCOMPARE(run({u"verify"_s}).status, 0);
    }
    void sampleQuestionsFindTheirPages()
    {
        QFile file(m_samples + u"/questions.json"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonArray questions = QJsonDocument::fromJson(file.readAll()).array();
        QVERIFY(questions.size() >= 10);
        QByteArray lines;
        for (qsizetype i = 0; i < questions.size(); ++i)
            lines += compactJson(QJsonObject{{u"id"_s, QString::number(i)},
                                             {u"text"_s, questions[i].toObject().value("question"_L1)}}) +
                     '\n';
        write(u"queries.jsonl"_s, lines);
        const Ran searched = run({u"search"_s, u"--queries"_s, path(u"queries.jsonl"_s), u"-k"_s, u"8"_s, u"--json"_s});
        QVERIFY2(searched.status == 0, qPrintable(searched.text()));
        int found = 0;
        int answered = 0;
        for (const QByteArray& line : searched.out.trimmed().split('\n')) {
            const QJsonObject object = QJsonDocument::fromJson(line).object();
            const QJsonObject expected = questions[object.value("id"_L1).toString().toInt()].toObject();
            ++answered;
            for (const QJsonValue value : object.value("hits"_L1).toArray()) {
                const QJsonObject hit = value.toObject();
                if (hit.value("path"_L1).toString().endsWith(expected.value("document"_L1).toString()) &&
                    hit.value("page"_L1).toInt() == expected.value("page"_L1).toInt()) {
                    ++found;
                    break;
                }
            }
        }
        QCOMPARE(answered, questions.size());
        // Words alone do not reach all of them; eight passages are what an answer is made from.
        QVERIFY2(found * 6 >= answered * 5, qPrintable(u"%1 of %2 on the right page"_s.arg(found).arg(answered)));
    }
    void askBothWaysGivesTheSame()
    {
        const QString question = u"How many mites are too many?"_s;
        const Ran parallel = run({u"ask"_s, question, u"--no-memory"_s, u"--json"_s});
        const Ran sequential = run({u"ask"_s, question, u"--no-memory"_s, u"--json"_s, u"--sequential"_s});
        QCOMPARE(parallel.status, 0);
        QCOMPARE(sequential.status, 0);
        const QJsonObject p = parallel.object();
        const QJsonObject s = sequential.object();
        QCOMPARE(p.value("mode"_L1).toString(), u"parallel"_s);
        QCOMPARE(s.value("mode"_L1).toString(), u"sequential"_s);
        QVERIFY(p.value("extractive"_L1).toBool());
        QVERIFY(!p.value("answer"_L1).toString().isEmpty());
        QCOMPARE(p.value("answer"_L1), s.value("answer"_L1));
        QCOMPARE(p.value("sources"_L1), s.value("sources"_L1));
        QVERIFY(p.value("queries"_L1).toArray().size() > 1);
        const QJsonArray citations = p.value("citations"_L1).toArray();
        QVERIFY(!citations.isEmpty());
        for (const QJsonValue citation : citations)
            QCOMPARE(citation.toObject().value("verdict"_L1).toString(), u"verified"_s); // sentences as they stand
        const QJsonObject timings = p.value("timings"_L1).toObject();
        QVERIFY(timings.value("sequential_equivalent_ms"_L1).toDouble() >=
                timings.value("critical_path_ms"_L1).toDouble());
    }
    void raceComparesHits()
    {
        const Ran race = run({u"race"_s, u"How many mites are too many?"_s, u"--json"_s});
        QCOMPARE(race.status, 0);
        QVERIFY(race.object().value("identical"_L1).toBool());
        QVERIFY(race.object().value("hits"_L1).toInt() > 0);
    }

    void endpointEmbedsAndAnswers()
    {
        FaultServer server;
        OpenAiRoutes routes;
        routes.answer = [](const QString&) { return u"The keeper counts them in August [1]."_s; };
        serveOpenAi(server, routes);
        write(u"notes.txt"_s, "Mites are counted in August. The keeper counts them with icing sugar.\n");
        const Ran indexed = run(withEndpoint(server, {u"index"_s, path(u"notes.txt"_s), u"--json"_s}), u"remote"_s);
        QVERIFY2(indexed.status == 0, qPrintable(indexed.text()));
        QVERIFY(server.requests("/v1/embeddings") > 0);
        const Ran asked = run(withEndpoint(server, {u"ask"_s, u"When are mites counted?"_s, u"--json"_s}), u"remote"_s);
        QVERIFY2(asked.status == 0, qPrintable(asked.text()));
        QCOMPARE(asked.object().value("answer"_L1).toString(), u"The keeper counts them in August [1]."_s);
        QVERIFY(!asked.object().value("extractive"_L1).toBool());
        // Vectors of two models are never mixed.
        const Ran mixed = run({u"ask"_s, u"When are mites counted?"_s, u"--json"_s}, u"remote"_s);
        QVERIFY(mixed.out.contains("reembed") || mixed.out.contains("embedded again") ||
                mixed.out.contains("Re-embed") || mixed.out.contains("re-embed"));
        QVERIFY(!mixed.object().value("sources"_L1).toArray().isEmpty()); // the text search still works
        QCOMPARE(run({u"reembed"_s}, u"remote"_s).status, 0);
        QCOMPARE(run({u"ask"_s, u"When are mites counted?"_s}, u"remote"_s).status, 0);
    }
    // Eight queries against a server that takes 150 ms: side by side at the server, counted there.
    void queriesReallyRunSideBySide()
    {
        FaultServer server;
        OpenAiRoutes routes;
        routes.delayMs = 150;
        serveOpenAi(server, routes);
        const QString url = server.url(u"/v1"_s).toString();
        const QStringList embed{u"--embed-url"_s, url, u"--embed-model"_s, u"test-embed"_s};
        QCOMPARE(run(QStringList{u"index"_s, m_samples} + embed, u"slow"_s).status, 0);
        server.resetCounts();
        const Ran race = run(
            QStringList{u"race"_s, u"How are varroa mites counted and treated in the autumn?"_s, u"--json"_s} + embed,
            u"slow"_s);
        QVERIFY2(race.status == 0, qPrintable(race.text()));
        const QJsonObject report = race.object();
        QCOMPARE(report.value("queries"_L1).toInt(), 8);
        QVERIFY(report.value("identical"_L1).toBool());
        QCOMPARE(server.requests("/v1/embeddings"), 16);
        QCOMPARE(server.maxInFlight(), 8);
    }
    void endpointTroubleHasAName_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("code");
        QTest::newRow("401") << 401 << QByteArray(R"({"error":{"message":"no key"}})") << u"unauthorized"_s;
        QTest::newRow("404") << 404 << QByteArray(R"({"error":{"message":"no such model"}})") << u"not_found"_s;
        QTest::newRow("500") << 500 << QByteArray(R"({"error":{"message":"boom"}})") << u"server_error"_s;
        QTest::newRow("html") << 200 << QByteArray("<html><body>hello</body></html>") << u"bad_response"_s;
        QTest::newRow("too few vectors") << 200 << QByteArray(R"({"object":"list","data":[]})") << u"bad_response"_s;
    }
    void endpointTroubleHasAName()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(QString, code);
        FaultServer server;
        server.route("/v1/embeddings",
                     ServerReply::text(body, body.startsWith('<') ? "text/html" : "application/json", status));
        write(u"one.txt"_s, "One sentence about lighthouses.\n");
        write(u"two.md"_s, "# Two\n\nAnother sentence about lighthouses.\n");
        const QString library = u"trouble-"_s + QString::fromLatin1(QTest::currentDataTag());
        const Ran indexed = run({u"index"_s, path(u"one.txt"_s), path(u"two.md"_s), u"--json"_s, u"--retries"_s, u"0"_s,
                                 u"--embed-url"_s, server.url(u"/v1"_s).toString(), u"--embed-model"_s, u"m"_s},
                                library);
        QCOMPARE(indexed.status, 1);
        const QJsonArray documents = indexed.object().value("documents"_L1).toArray();
        QCOMPARE(documents.size(), 2);
        for (const QJsonValue value : documents) {
            const QJsonObject error = value.toObject().value("error"_L1).toObject();
            QCOMPARE(error.value("code"_L1).toString(), code);
            QVERIFY(error.value("message"_L1).toString().contains("127.0.0.1"_L1));
        }
        // Nothing is lost: with an engine that answers it goes on.
        const Ran retried = run({u"index"_s, path(u"one.txt"_s), path(u"two.md"_s), u"--json"_s}, library);
        QVERIFY2(retried.status == 0, qPrintable(retried.text()));
    }
    void keyGoesInAHeaderAndNowhereElse()
    {
        const QString canary = u"CANARY-5f3a9b"_s;
        FaultServer server;
        OpenAiRoutes routes;
        routes.requiredKey = canary.toLatin1();
        serveOpenAi(server, routes);
        write(u"one.txt"_s, "One sentence about lighthouses.\n");
        const Ran without = run(withEndpoint(server, {u"index"_s, path(u"one.txt"_s), u"--json"_s}), u"keyed"_s);
        QCOMPARE(without.status, 1);
        const Ran with = run(withEndpoint(server, {u"index"_s, path(u"one.txt"_s), u"--json"_s}), u"keyed"_s,
                             {u"SHEAF_API_KEY="_s + canary});
        QVERIFY2(with.status == 0, qPrintable(with.text()));
        QVERIFY(!with.out.contains(canary.toLatin1()) && !with.err.contains(canary.toLatin1()));
        for (const ReceivedRequest& request : server.received())
            QVERIFY(!request.path.contains(canary.toLatin1()));
        QDir library(path(u"keyed"_s));
        for (const QFileInfo& info : library.entryInfoList(QDir::Files)) {
            QFile file(info.filePath());
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(!file.readAll().contains(canary.toLatin1()), qPrintable(info.fileName()));
        }
    }
    void localOnlyRefuses()
    {
        write(u"one.txt"_s, "One sentence about lighthouses.\n");
        const Ran refused = run({u"index"_s, path(u"one.txt"_s), u"--json"_s, u"--local-only"_s, u"--retries"_s, u"0"_s,
                                 u"--embed-url"_s, u"http://192.0.2.1:9/v1"_s, u"--embed-model"_s, u"m"_s},
                                u"local"_s);
        QCOMPARE(refused.status, 1);
        QVERIFY2(refused.out.contains("192.0.2.1"), qPrintable(refused.text()));
    }
    void probe()
    {
        FaultServer server;
        serveOpenAi(server);
        const Ran found = run({u"probe"_s, server.url(u"/v1"_s).toString(), u"--json"_s});
        QVERIFY2(found.status == 0, qPrintable(found.text()));
        QVERIFY(found.out.contains("test-embed"));
        const Ran nobody = run({u"probe"_s, u"http://127.0.0.1:9/v1"_s, u"--json"_s});
        QCOMPARE(nobody.status, 3);
        QVERIFY(nobody.out.contains("127.0.0.1"));
    }
    void probeMeasuresAChatModelWhereNothingEmbeds()
    {
        FaultServer server;
        OpenAiRoutes routes;
        routes.embeddingModel = u"other"_s;
        serveOpenAi(server, routes);
        server.route("/props", ServerReply::text(R"({"total_slots":1})", "application/json"));
        const Ran found = run({u"probe"_s, server.url().toString(), u"--chat-model"_s, u"test-chat"_s, u"--json"_s});
        QVERIFY2(found.status == 0, qPrintable(found.text()));
        QCOMPARE(found.object()["kind"_L1].toString(), u"llama.cpp"_s);
        QCOMPARE(found.object()["concurrency"_L1]["model"_L1].toString(), u"test-chat"_s);
        QVERIFY(found.object()["hint"_L1].toString().contains("--parallel"_L1));
        QVERIFY(server.requests("/v1/chat/completions") > 0);
    }
    void probeWithoutAnAddressLooksAtThisMachine()
    {
        const Ran found = run({u"probe"_s, u"--json"_s});
        QVERIFY2(found.status == 0, qPrintable(found.text()));
        QVERIFY(found.object()["servers"_L1].isArray());
    }

    void badFilesCostOnlyThemselves()
    {
        write(u"bad/good.txt"_s, "A good file about lighthouses. It stands.\n");
        write(u"bad/empty.pdf"_s, "");
        write(u"bad/liar.pdf"_s, "%PDF-1.7\nnothing of the kind\n");
        write(u"bad/binary.txt"_s, QByteArray("\x00\x01\x02\xff\xfe\x00binary\x00", 14));
        write(u"bad/locked.txt"_s, "secret");
        QFile sample(m_samples + u"/honey-bees.pdf"_s);
        QVERIFY(sample.open(QIODevice::ReadOnly));
        write(u"bad/half.pdf"_s, sample.read(sample.size() / 2));
        QFile::setPermissions(path(u"bad/locked.txt"_s), QFile::Permissions());
        const bool root = ::geteuid() == 0; // root reads everything
        const Ran indexed = run({u"index"_s, path(u"bad"_s), path(u"bad/gone.pdf"_s), u"--json"_s}, u"bad-library"_s);
        QCOMPARE(indexed.status, 1);
        QHash<QString, QJsonObject> byName;
        for (const QJsonValue value : indexed.object().value("documents"_L1).toArray())
            byName.insert(QFileInfo(value.toObject().value("path"_L1).toString()).fileName(), value.toObject());
        QCOMPARE(byName.size(), 7);
        QCOMPARE(byName[u"good.txt"_s].value("status"_L1).toString(), u"indexed"_s);
        const auto code = [&](const QString& name) {
            return byName[name].value("error"_L1).toObject().value("code"_L1).toString();
        };
        QCOMPARE(code(u"empty.pdf"_s), u"empty"_s);
        QCOMPARE(code(u"liar.pdf"_s), u"corrupt"_s);
        QCOMPARE(code(u"half.pdf"_s), u"corrupt"_s);
        QCOMPARE(code(u"binary.txt"_s), u"unsupported"_s);
        QCOMPARE(code(u"gone.pdf"_s), u"not_found"_s);
        if (!root)
            QCOMPARE(code(u"locked.txt"_s), u"permission_denied"_s);
        for (const QString& name : {u"empty.pdf"_s, u"liar.pdf"_s, u"half.pdf"_s, u"gone.pdf"_s})
            QVERIFY(byName[name].value("error"_L1).toObject().value("message"_L1).toString().contains(name));
    }
    void removeReallyRemoves()
    {
        write(u"once.txt"_s, "The xylophone stands in the attic.\n");
        QCOMPARE(run({u"index"_s, path(u"once.txt"_s)}, u"removal"_s).status, 0);
        QVERIFY(!run({u"search"_s, u"xylophone"_s, u"--json"_s}, u"removal"_s).array().isEmpty());
        const qint64 id =
            run({u"list"_s, u"--json"_s}, u"removal"_s).array().at(0).toObject().value("id"_L1).toInteger();
        QCOMPARE(run({u"remove"_s, QString::number(id)}, u"removal"_s).status, 0);
        QVERIFY(run({u"search"_s, u"xylophone"_s, u"--json"_s}, u"removal"_s).array().isEmpty());
        QCOMPARE(run({u"remove"_s, QString::number(id)}, u"removal"_s).status, 1);
        QCOMPARE(run({u"remove"_s, u"x"_s}, u"removal"_s).status, 2);
        QVERIFY(QFile::exists(path(u"once.txt"_s)));
    }
    void evalMeasuresACollection()
    {
        write(u"collection/docs.jsonl"_s, "{\"id\":\"b\",\"title\":\"\",\"text\":\"Bees gather pollen.\"}\n"
                                          "{\"id\":\"s\",\"title\":\"\",\"text\":\"Ships carry fuel.\"}\n");
        write(u"collection/queries.jsonl"_s, "{\"id\":\"1\",\"text\":\"pollen of bees\"}\n");
        write(u"collection/qrels.tsv"_s, "1\tb\t1\n");
        const Ran ran = run({u"eval"_s, path(u"collection"_s), u"--json"_s}, u"not-made-by-eval"_s);
        QVERIFY2(ran.status == 0, qPrintable(ran.text()));
        for (const QString& way : {u"text"_s, u"vector"_s, u"hybrid"_s})
            QCOMPARE(ran.object().value(way).toObject().value("ndcg@10"_L1).toDouble(), 1.0);
        QVERIFY(!QFile::exists(path(u"not-made-by-eval/library.db"_s)));
        QCOMPARE(run({u"eval"_s, path(u"nowhere"_s)}).status, 3);
    }
    void exitStatusOfMistakes()
    {
        QCOMPARE(run({u"dance"_s}).status, 2);
        const Ran nothing = run({u"status"_s, u"--json"_s}, u"no-such-library"_s);
        QCOMPARE(nothing.status, 3);
        QVERIFY(!nothing.object().value("error"_L1).toObject().value("message"_L1).toString().isEmpty());
        QVERIFY(!QFile::exists(path(u"no-such-library"_s))); // looking makes nothing
    }
    void libraryIsPrivate()
    {
        const QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QVERIFY(!(QFileInfo(path(u"library"_s)).permissions() & others));
        for (const QFileInfo& info : QDir(path(u"library"_s)).entryInfoList(QDir::Files))
            QVERIFY2(!(info.permissions() & others), qPrintable(info.fileName()));
    }
    void interruptedIndexGoesOn()
    {
        for (int i = 0; i < 60; ++i)
            write(u"many/file%1.txt"_s.arg(i), u"Document number %1 tells of lighthouse %1.\n"_s.arg(i).toUtf8());
        FaultServer server;
        OpenAiRoutes routes;
        routes.delayMs = 100;
        serveOpenAi(server, routes);
        const QStringList words = QStringList{u"index"_s,
                                              path(u"many"_s),
                                              u"--json"_s,
                                              u"--concurrency"_s,
                                              u"1"_s,
                                              u"--embed-url"_s,
                                              server.url(u"/v1"_s).toString(),
                                              u"--embed-model"_s,
                                              u"test-embed"_s};
        QProcess process;
        m_program.prepare(process, words, u"interrupted"_s);
        process.start();
        QVERIFY(process.waitForStarted());
        QTRY_VERIFY_WITH_TIMEOUT(server.requests() > 0, 30'000);
        process.kill(); // no chance to tidy up
        QVERIFY(process.waitForFinished());
        const Ran again = run(words, u"interrupted"_s);
        QVERIFY2(again.status == 0, qPrintable(again.text()));
        const Ran status = run({u"status"_s, u"--json"_s}, u"interrupted"_s);
        QCOMPARE(status.object().value("documents"_L1).toInt(), 60);
        QCOMPARE(status.object().value("searchable"_L1).toInt(), 60);
        QCOMPARE(status.object().value("chunks"_L1).toInt(), 60);
        QCOMPARE(run({u"verify"_s}, u"interrupted"_s).status, 0);
    }
    void ctrlCStopsCleanly()
    {
        FaultServer server;
        server.route("/v1/embeddings", ServerReply::broken(ServerReply::Fault::NeverAnswer));
        write(u"one.txt"_s, "One sentence about lighthouses.\n");
        QProcess process;
        m_program.prepare(process,
                          {u"index"_s, path(u"one.txt"_s), u"--json"_s, u"--embed-url"_s,
                           server.url(u"/v1"_s).toString(), u"--embed-model"_s, u"m"_s},
                          u"stopped"_s);
        process.start();
        QVERIFY(process.waitForStarted());
        QTRY_VERIFY_WITH_TIMEOUT(server.requests() > 0, 30'000);
        process.terminate();
        QVERIFY(process.waitForFinished(10'000));
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 1);
        const QJsonObject report = QJsonDocument::fromJson(process.readAllStandardOutput()).object();
        QCOMPARE(report.value("documents"_L1).toArray().at(0).toObject().value("status"_L1).toString(), u"cancelled"_s);
    }
};

QTEST_GUILESS_MAIN(TestCli)
#include "tst_cli.moc"
