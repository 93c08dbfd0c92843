#include "app/cli/console.h"
#include "app/commandline.h"

#include <QTest>

using namespace sheaf;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class TestCommandLine : public QObject
{
    Q_OBJECT

private:
    static QStringList split(const QString& text) { return text.split(u' ', Qt::SkipEmptyParts); }

private Q_SLOTS:
    void optionsStandBeforeOrAfter()
    {
        for (const auto& words : {u"--data /x --json index a b"_s, u"index a --json b --data=/x"_s}) {
            const auto line = parseCommandLine(split(words), Settings());
            QVERIFY2(line.ok(), qPrintable(words));
            QCOMPARE(line->command, u"index"_s);
            QCOMPARE(line->arguments, (QStringList{u"a"_s, u"b"_s}));
            QCOMPARE(line->dataFolder, u"/x"_s);
            QVERIFY(line->json);
        }
    }
    void settingsAreChangedOnTop()
    {
        Settings base;
        base.retries = 9;
        const auto line = parseCommandLine(
            split(
                u"ask q --embed-url http://127.0.0.1:1/v1 --embed-model e --chat-url http://127.0.0.1:2 --chat-model c "
                "--sequential --concurrency 7 --timeout 1500 --query-count 3 --max-concurrent-queries 2 --max-processing-time 99 -k 4"_s),
            base);
        QVERIFY(line.ok());
        QCOMPARE(line->settings.embedding.url, QUrl(u"http://127.0.0.1:1/v1"_s));
        QCOMPARE(line->settings.embedding.model, u"e"_s);
        QCOMPARE(line->settings.chat.model, u"c"_s);
        QVERIFY(!line->settings.parallel);
        QCOMPARE(line->settings.concurrency, 7);
        QCOMPARE(line->settings.requestTimeout, Milliseconds(1500));
        QCOMPARE(line->settings.queryCount, 3);
        QCOMPARE(line->settings.maxConcurrentQueries, 2);
        QCOMPARE(line->settings.maxProcessingTime, Milliseconds(99));
        QCOMPARE(line->settings.retries, 9);
        QCOMPARE(line->k, 4);
        const auto apis = parseCommandLine(split(u"status --embed-api ollama --chat-api=anthropic"_s), base);
        QCOMPARE(apis->settings.embedding.api, Api::Ollama);
        QCOMPARE(apis->settings.chat.api, Api::Anthropic);
        const auto store = parseCommandLine(split(u"status --vector-url http://127.0.0.1:6333"_s), base);
        QCOMPARE(store->settings.vectorStore, QUrl(u"http://127.0.0.1:6333"_s));
        QVERIFY(parseCommandLine(split(u"status --vector-url embedded"_s), store->settings)
                    ->settings.vectorStore.isEmpty());
        QVERIFY(parseCommandLine({u"probe"_s}, base)->arguments.isEmpty());
        QVERIFY(parseCommandLine(split(u"status --embed-url http://h:1 --builtin"_s), base)
                    ->settings.embedding.isBuiltin());
    }
    void evalOptions()
    {
        const auto line = parseCommandLine(split(u"eval /x/med --judgments other.tsv --json"_s), Settings());
        QVERIFY(line.ok());
        QCOMPARE(line->arguments, QStringList{u"/x/med"_s});
        QCOMPARE(line->judgmentsFile, u"other.tsv"_s);
        QVERIFY(!parseCommandLine({u"eval"_s}, Settings()).ok());
    }
    void labOptions()
    {
        const auto line =
            parseCommandLine(split(u"lab race --workload extract --n 40 --batch 2 --latency 0 --jitter 0.5 "
                                   "--server-limit 4 --rate 600 --faults .25 --seed 9 --repeat 3 --adaptive "
                                   "--sequential-sample 5 --trace /x/t.json --concurrency 12"_s),
                             Settings());
        QVERIFY(line.ok());
        QCOMPARE(line->arguments, QStringList{u"race"_s});
        QCOMPARE(line->lab.workload, LabWorkload::Extract);
        QCOMPARE(line->lab.items, 40);
        QCOMPARE(line->lab.batch, 2);
        QCOMPARE(line->lab.latency(), 0);
        QCOMPARE(line->lab.jitter, 0.5);
        QCOMPARE(line->lab.serverLimit, 4);
        QCOMPARE(line->lab.requestsPerMinute, 600);
        QCOMPARE(line->lab.faults, 0.25);
        QCOMPARE(line->lab.seed, quint64(9));
        QCOMPARE(line->lab.repeat, 3);
        QVERIFY(line->lab.adaptive);
        QCOMPARE(line->lab.sequentialSample, 5);
        QCOMPARE(line->traceFile, u"/x/t.json"_s);
        QCOMPARE(line->settings.concurrency, 12);
        QVERIFY(parseCommandLine(split(u"lab sweep --csv"_s), Settings())->extract.format == ExtractLine::Format::Csv);
        const auto plain = parseCommandLine(split(u"lab sweep --workload workflow"_s), Settings());
        QCOMPARE(plain->lab.latency(), 2000);
        QCOMPARE(plain->lab.itemCount(), 7);
    }
    void dashesEndTheOptions()
    {
        const auto line = parseCommandLine({u"index"_s, u"--"_s, u"--json"_s}, Settings());
        QCOMPARE(line->arguments, QStringList{u"--json"_s});
        QVERIFY(!line->json);
    }
    void windowTakesFiles()
    {
        const auto line = parseOptions(split(u"a.pdf --samples --data /x b.pdf"_s), Settings());
        QVERIFY(line->samples);
        QCOMPARE(line->arguments, (QStringList{u"a.pdf"_s, u"b.pdf"_s}));
        QVERIFY(parseOptions({}, Settings()).ok());
    }

    void mistakes_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("named"); // what the message must name
        QTest::newRow("nothing") << u""_s << u"command"_s;
        QTest::newRow("unknown command") << u"dance"_s << u"dance"_s;
        QTest::newRow("unknown option") << u"status --loud x"_s << u"--loud"_s;
        QTest::newRow("no value") << u"status --data"_s << u"--data"_s;
        QTest::newRow("no files") << u"index"_s << u"files"_s;
        QTest::newRow("no query") << u"search"_s << u"--queries"_s;
        QTest::newRow("unquoted question") << u"ask what is this"_s << u"quotation marks"_s;
        QTest::newRow("not a number") << u"status --concurrency many"_s << u"many"_s;
        QTest::newRow("too many") << u"status --concurrency 65"_s << u"64"_s;
        QTest::newRow("unknown protocol") << u"ask q --chat-api smoke"_s << u"anthropic"_s;
        QTest::newRow("no embeddings there") << u"ask q --embed-api anthropic"_s << u"auto, openai or ollama"_s;
        QTest::newRow("two addresses to probe") << u"probe http://a http://b"_s << u"http://b"_s;
        QTest::newRow("lab without an action") << u"lab"_s << u"race or sweep"_s;
        QTest::newRow("unknown action of the lab") << u"lab dance"_s << u"dance"_s;
        QTest::newRow("unknown workload") << u"lab race --workload sleep"_s << u"workflow"_s;
        QTest::newRow("faults above all") << u"lab race --faults 1.1"_s << u"from 0 to 1"_s;
        QTest::newRow("faults not a number") << u"lab race --faults nan"_s << u"nan"_s;
        QTest::newRow("jitter below nothing") << u"lab race --jitter=-1"_s << u"--jitter"_s;
        QTest::newRow("no items") << u"lab race --n 0"_s << u"--n"_s;
        QTest::newRow("items of the workflow") << u"lab race --workload workflow --n 3"_s << u"seven"_s;
        QTest::newRow("sample of a sweep") << u"lab sweep --sequential-sample 3"_s << u"--sequential-sample"_s;
        QTest::newRow("trace of a sweep") << u"lab sweep --trace /x"_s << u"--trace"_s;
        QTest::newRow("bad vector store") << u"ask q --vector-url localhost:6333"_s << u"http"_s;
        QTest::newRow("bad address") << u"ask q --chat-url ftp://h"_s << u"http"_s;
    }
    void mistakes()
    {
        QFETCH(QString, words);
        QFETCH(QString, named);
        const auto line = parseCommandLine(split(words), Settings());
        QVERIFY(!line.ok());
        QCOMPARE(line.error().code, ErrorCode::InvalidInput);
        QVERIFY2(line.error().message.contains(named), qPrintable(line.error().message));
    }
    void helpNamesEveryCommandAndOption()
    {
        for (const auto& word : {u"index"_s,
                                 u"status"_s,
                                 u"list"_s,
                                 u"remove"_s,
                                 u"search"_s,
                                 u"ask"_s,
                                 u"probe"_s,
                                 u"race"_s,
                                 u"lab race"_s,
                                 u"lab sweep"_s,
                                 u"--workload"_s,
                                 u"--server-limit"_s,
                                 u"--sequential-sample"_s,
                                 u"--trace"_s,
                                 u"--faults"_s,
                                 u"--password"_s,
                                 u"--embed-api"_s,
                                 u"--chat-api"_s,
                                 u"--sequential"_s,
                                 u"--json"_s})
            QVERIFY2(cliHelp().contains(word), qPrintable(word));
        QVERIFY(parseCommandLine({u"--help"_s}, Settings())->help);
        QVERIFY(parseCommandLine({u"--version"_s}, Settings())->version);
    }
    void documentsCannotDriveTheTerminal()
    {
        const QString shown = printable(u"a\033[2Jb\u009bc\u202ed\r"_s);
        QVERIFY(!shown.contains(u'\033'));
        QVERIFY(!shown.contains(QChar(0x9b)));
        QVERIFY(!shown.contains(QChar(0x202e)));
        QVERIFY(!shown.contains(u'\r'));
        QCOMPARE(printable(u"plain\n\ttext – ü"_s), u"plain\n\ttext – ü"_s);
    }
};

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
