// Keys that are easy to find, given to the real programs, whose servers send them back in every error: afterwards they
// stand nowhere.
#include "support/cliprogram.h"
#include "support/openairoutes.h"

#include <QDirIterator>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sheaf;
using namespace sheaf::test;

namespace {

// Not shaped like any service's keys, so that nothing takes them for one by their looks.
const QByteArray modelKey = "Zq7Canary-models.4471";
const QByteArray vectorKey = "Zq7Canary-vectors.4472";
const QByteArray braveKey = "Zq7Canary-brave.4473";
const QByteArray perplexityKey = "Zq7Canary-perplexity.4474";
const QByteArray mark = "Zq7Canary";

// An error that repeats every header it was sent, in the shape of the field's error bodies.
Route echoing(int status)
{
    return [status](const ReceivedRequest& request) {
        QByteArray all;
        for (const auto& [name, value] : request.headers)
            all += name + ": " + value + "; ";
        QJsonObject error{{u"message"_s, u"refused, you sent "_s + QString::fromUtf8(all)},
                          {u"type"_s, QString::fromUtf8(all)},
                          {u"code"_s, QString::fromUtf8(all)}};
        return ServerReply::json(
                   {{u"error"_s, error}, {u"status"_s, QJsonObject{{u"error"_s, QString::fromUtf8(all)}}}}, status)
            .with("X-Echo", all.trimmed())
            .with("WWW-Authenticate", all.trimmed());
    };
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QList<qint64> childrenOf(qint64 pid)
{
    QList<qint64> children;
    QDirIterator threads(u"/proc/%1/task"_s.arg(pid), QDir::Dirs | QDir::NoDotAndDotDot);
    while (threads.hasNext()) {
        for (const QByteArray& child : contentOf(threads.next() + u"/children"_s).split(' ')) {
            if (const qint64 id = child.trimmed().toLongLong())
                children.append(id);
        }
    }
    return children;
}

} // namespace

class TestSecrets : public QObject
{
    Q_OBJECT

    CliProgram m_program;
    FaultServer m_server;
    const QStringList m_keys{
        u"SHEAF_API_KEY="_s + QString::fromLatin1(modelKey), u"SHEAF_QDRANT_KEY="_s + QString::fromLatin1(vectorKey),
        u"SHEAF_BRAVE_KEY="_s + QString::fromLatin1(braveKey),
        u"SHEAF_PERPLEXITY_KEY="_s + QString::fromLatin1(perplexityKey), u"QT_LOGGING_RULES=*=true"_s};

    QStringList engines() const
    {
        const QString url = m_server.url(u"/v1"_s).toString();
        return {u"--embed-url"_s, url,    u"--embed-model"_s, u"test-embed"_s,
                u"--chat-url"_s,  url,    u"--chat-model"_s,  u"test-chat"_s,
                u"--retries"_s,   u"1"_s, u"--timeout"_s,     u"5000"_s};
    }
    Ran run(const QStringList& words, const QString& library = u"library"_s) const
    {
        return m_program.run(words + engines(), library, m_keys + QStringList{u"HOME="_s + m_program.path({})});
    }
    // The words of what a program said, where a key is among them.
    static QString leakIn(const QByteArray& text)
    {
        const qsizetype at = text.indexOf(mark);
        return at < 0 ? QString() : QString::fromUtf8(text.mid(std::max<qsizetype>(0, at - 200), 300));
    }
    QString leakOnDisk() const
    {
        QDirIterator files(m_program.path({}), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = files.next();
            const QByteArray content = contentOf(path);
            // In UTF-16 too, as QSettings or a library may write it.
            const QByteArray wide(reinterpret_cast<const char*>(QString::fromLatin1(mark).utf16()), 2 * mark.size());
            if (content.contains(mark) || content.contains(wide) || content.contains(mark.toBase64().left(11)))
                return path;
        }
        return {};
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_program.isValid());
        QVERIFY(m_program.write(u"papers/one.txt"_s, "The lighthouse was built in 1887. It has 120 steps.\n"));
        QVERIFY(m_program.write(u"papers/two.txt"_s, "Zinc melts at 419 degrees. It was first sold in 1743.\n"));
        const QByteArray here = m_server.url().toString().toUtf8();
        QVERIFY(m_program.write(u"config/sheaf/sheaf.ini"_s, "[web]\nbrave=true\nbrave_url=" + here +
                                                                 "\nperplexity=true\nperplexity_url=" + here +
                                                                 "/v1\n"));
        OpenAiRoutes routes;
        routes.requiredKey = modelKey;
        serveOpenAi(m_server, routes);
        QCOMPARE(run({u"index"_s, m_program.path(u"papers"_s)}).status, 0);
        bool sent = false;
        for (const ReceivedRequest& request : m_server.received())
            sent = sent || request.header("Authorization") == "Bearer " + modelKey;
        QVERIFY2(sent, "the key is not used at all");
    }

    void errorsThatRepeatTheKey_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QStringList>("words");
        const QList<std::pair<const char*, QStringList>> commands{
            {"index", {u"index"_s, m_program.path(u"papers"_s), u"--json"_s}},
            {"ask", {u"ask"_s, u"When was the lighthouse built?"_s, u"--json"_s}},
            {"ask for people", {u"ask"_s, u"When was the lighthouse built?"_s}},
            {"ask with the judge", {u"ask"_s, u"When was it built?"_s, u"--judge"_s, u"--mode"_s, u"research"_s}},
            {"web", {u"web"_s, u"lighthouse"_s, u"--json"_s}},
            {"ask the web", {u"ask"_s, u"When was the lighthouse built?"_s, u"--web"_s, u"--json"_s}},
            {"extract", {u"extract"_s, u"--fields"_s, u"year,steps"_s, u"--json"_s}},
            {"extract as a table", {u"extract"_s, u"--fields"_s, u"year"_s, u"--csv"_s}},
            {"probe", {u"probe"_s, m_server.url(u"/v1"_s).toString(), u"--json"_s}},
            {"race", {u"race"_s, u"When was the lighthouse built?"_s, u"--json"_s}},
            {"pull", {u"pull"_s, u"qwen3"_s, m_server.url().toString()}},
            {"doctor", {u"doctor"_s, u"--json"_s}},
            {"vectors elsewhere",
             {u"index"_s, m_program.path(u"papers"_s), u"--vector-url"_s, m_server.url().toString(), u"--json"_s}},
        };
        for (const auto& [name, words] : commands) {
            for (const int status : {400, 401, 429, 500})
                QTest::addRow("%s, %d", name, status) << status << words;
        }
    }
    void errorsThatRepeatTheKey()
    {
        QFETCH(int, status);
        QFETCH(QStringList, words);
        m_server.resetCounts();
        m_server.route("*", echoing(status));
        for (const char* path : {"/v1/embeddings", "/v1/chat/completions", "/v1/models"})
            m_server.route(path, echoing(status));
        const bool fresh = words.first() == "index"_L1;
        const QString library = fresh ? u"fresh%1-%2"_s.arg(status).arg(words.size()) : u"library"_s;
        const Ran ran = run(words, library);
        QVERIFY(ran.status != 1000);
        QVERIFY2(leakIn(ran.out).isEmpty(), qPrintable(leakIn(ran.out)));
        QVERIFY2(leakIn(ran.err).isEmpty(), qPrintable(leakIn(ran.err)));
        QVERIFY2(leakOnDisk().isEmpty(), qPrintable(leakOnDisk()));
    }
    void exportsHoldNone()
    {
        OpenAiRoutes routes;
        routes.requiredKey = modelKey;
        serveOpenAi(m_server, routes);
        QCOMPARE(run({u"ask"_s, u"When was the lighthouse built?"_s}).status, 0);
        const Ran exported = run({u"conversations"_s, u"export"_s, u"1"_s, m_program.path(u"exported.md"_s)});
        QVERIFY2(exported.status == 0, exported.err.constData());
        QVERIFY(run({u"backup"_s, m_program.path(u"backup.db"_s)}).status == 0);
        const Ran trace = run({u"lab"_s, u"race"_s, u"--n"_s, u"4"_s, u"--trace"_s, m_program.path(u"trace.json"_s)});
        QVERIFY2(leakIn(trace.out + trace.err).isEmpty(), qPrintable(leakIn(trace.out + trace.err)));
        for (const QStringList& words : {QStringList{u"metrics"_s}, QStringList{u"calls"_s}, QStringList{u"cache"_s}}) {
            const Ran ran = run(words);
            QVERIFY2(leakIn(ran.out + ran.err).isEmpty(), qPrintable(leakIn(ran.out + ran.err)));
        }
        QVERIFY2(leakOnDisk().isEmpty(), qPrintable(leakOnDisk()));
    }

    // While it runs: nothing in its own environment or that of those it starts, nothing in what they were started with,
    // and no core file of any of them.
    void processesHoldNone()
    {
        for (int i = 0; i < 60; ++i)
            QVERIFY(m_program.write(u"many/%1.html"_s.arg(i), "<p>Page " + QByteArray::number(i) + " of zinc.</p>"));
        m_server.route("/v1/embeddings", ServerReply::broken(ServerReply::Fault::NeverAnswer));
        QProcess process;
        m_program.prepare(process, QStringList{u"index"_s, m_program.path(u"many"_s)} + engines(), u"watched"_s,
                          m_keys);
        process.start();
        QVERIFY(process.waitForStarted());
        const auto look = [](qint64 pid, const char* who) -> QString {
            const QString place = u"/proc/%1/"_s.arg(pid);
            for (const char* file : {"environ", "cmdline"}) {
                if (contentOf(place + QString::fromLatin1(file)).contains(mark))
                    return QString::fromLatin1(who) + u": "_s + QString::fromLatin1(file);
            }
            return {};
        };
        static const QRegularExpression noCore(u"Max core file size +0 +0 "_s);
        // It takes the keys out of its environment first of all, before it opens anything.
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(m_program.path(u"watched/sheaf.db"_s)), 30'000);
        QVERIFY2(look(process.processId(), "main").isEmpty(), qPrintable(look(process.processId(), "main")));
        QVERIFY(noCore.match(QString::fromLatin1(contentOf(u"/proc/%1/limits"_s.arg(process.processId())))).hasMatch());
        int children = 0;
        int withoutCore = 0;
        QString leak;
        const auto lookAtChildren = [&] {
            for (const qint64 child : childrenOf(process.processId())) {
                ++children;
                leak += look(child, "reader");
                withoutCore += noCore.match(QString::fromLatin1(contentOf(u"/proc/%1/limits"_s.arg(child)))).hasMatch();
            }
            return children > 20;
        };
        QTRY_VERIFY_WITH_TIMEOUT(lookAtChildren() || m_server.inFlight() > 0, 30'000);
        process.kill();
        QVERIFY(process.waitForFinished());
        QVERIFY2(leak.isEmpty(), qPrintable(leak));
        QVERIFY2(children > 0, "no reader was seen");
        QVERIFY(withoutCore > 0);
    }
};

QTEST_GUILESS_MAIN(TestSecrets)
#include "tst_secrets.moc"
