#include "core/base/metrics.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <thread>

using namespace sheaf;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

static quint64 totalOf(const MetricsSnapshot& snapshot, const QString& name, const MetricLabels& labels = {})
{
    const auto family = snapshot.families.find(name);
    if (family == snapshot.families.end())
        return 0;
    const auto series = family->second.series.find(labels);
    return series == family->second.series.end() ? 0 : series->second.total;
}

class TestMetrics : public QObject
{
    Q_OBJECT

private:
    static void write(const QString& path, const QByteArray& bytes)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

private Q_SLOTS:
    void textOfEveryKind()
    {
        Metrics metrics;
        metrics.gauge(u"sheaf_queue"_s, u"Waiting now."_s).set(2.5);
        metrics.counter(u"sheaf_calls_total"_s, u"Calls."_s, {{u"task"_s, u"embed"_s}}).add(3);
        metrics.counter(u"sheaf_calls_total"_s, u"ignored"_s, {{u"task"_s, u"chat"_s}}).add();
        const Histogram times =
            metrics.histogram(u"sheaf_seconds"_s, u"Time."_s, {{u"task"_s, u"chat"_s}}, {1, 0.1, 1});
        times.observe(50ms);
        times.observe(0.1); // on the bound is in the bucket
        times.observe(0.5);
        times.observe(7);
        times.observe(std::numeric_limits<double>::quiet_NaN());
        QCOMPARE(metrics.text(), QByteArray("# HELP sheaf_calls_total Calls.\n"
                                            "# TYPE sheaf_calls_total counter\n"
                                            "sheaf_calls_total{task=\"chat\"} 1\n"
                                            "sheaf_calls_total{task=\"embed\"} 3\n"
                                            "# HELP sheaf_queue Waiting now.\n"
                                            "# TYPE sheaf_queue gauge\n"
                                            "sheaf_queue 2.5\n"
                                            "# HELP sheaf_seconds Time.\n"
                                            "# TYPE sheaf_seconds histogram\n"
                                            "sheaf_seconds_bucket{task=\"chat\",le=\"0.1\"} 2\n"
                                            "sheaf_seconds_bucket{task=\"chat\",le=\"1\"} 3\n"
                                            "sheaf_seconds_bucket{task=\"chat\",le=\"+Inf\"} 4\n"
                                            "sheaf_seconds_sum{task=\"chat\"} 7.65\n"
                                            "sheaf_seconds_count{task=\"chat\"} 4\n"));
    }
    void nothingIsNoText() { QCOMPARE(Metrics().text(), QByteArray()); }
    void escapes_data()
    {
        QTest::addColumn<QString>("value");
        QTest::addColumn<QByteArray>("written");
        QTest::newRow("quote") << u"a\"b"_s << QByteArray("a\\\"b");
        QTest::newRow("backslash") << u"a\\b"_s << QByteArray("a\\\\b");
        QTest::newRow("newline") << u"a\nb"_s << QByteArray("a\\nb");
        QTest::newRow("all, in this order") << u"\\n\n\""_s << QByteArray("\\\\n\\n\\\"");
        QTest::newRow("other letters stay") << u"größe {x}"_s << QByteArray("größe {x}");
        QTest::newRow("empty") << QString() << QByteArray();
    }
    void escapes()
    {
        QFETCH(QString, value);
        QFETCH(QByteArray, written);
        Metrics metrics;
        metrics.counter(u"c"_s, u"one\nline \\ \"quoted\""_s, {{u"l"_s, value}}).add();
        QCOMPARE(metrics.text(), "# HELP c one\\nline \\\\ \"quoted\"\n# TYPE c counter\nc{l=\"" + written + "\"} 1\n");
    }
    void namesAreMadeValid()
    {
        QCOMPARE(metricName(u"sheaf:a-b c9"_s), u"sheaf:a_b_c9"_s);
        QCOMPARE(metricName(u"9a"_s), u"_a"_s);
        QCOMPARE(metricName(u"ä\n"_s), u"__"_s);
        QCOMPARE(metricName({}), u"_"_s);
        QCOMPARE(labelName(u"a:b"_s), u"a_b"_s);
        QCOMPARE(labelName(u"le"_s), u"le_"_s);
    }
    void theFirstDecidesWhatANameIs()
    {
        Metrics metrics;
        metrics.counter(u"x"_s, u"first"_s).add(2);
        metrics.gauge(u"x"_s, u"second"_s).set(9);
        metrics.histogram(u"x"_s, u"third"_s).observe(9.0);
        QCOMPARE(metrics.text(), QByteArray("# HELP x first\n# TYPE x counter\nx 2\n"));
    }
    void handlesByThemselvesCountNowhere()
    {
        Counter().add();
        Gauge().set(1);
        Histogram().observe(1.0);
        Counter counter;
        {
            Metrics metrics;
            counter = metrics.counter(u"x"_s, {});
        }
        counter.add(); // outlives its metrics
    }
    void labelsAreCapped()
    {
        Metrics metrics(3);
        for (int i = 0; i < 1000; ++i)
            metrics.counter(u"c"_s, {}, {{u"a"_s, QString::number(i)}, {u"b"_s, u"y"_s}}).add();
        metrics.counter(u"c"_s, {}, {{u"a"_s, u"1"_s}, {u"b"_s, u"y"_s}}).add(); // known already
        const auto snapshot = metrics.snapshot();
        QCOMPARE(snapshot.families.at(u"c"_s).series.size(), size_t(4));
        QCOMPARE(totalOf(snapshot, u"c"_s, {{u"a"_s, u"other"_s}, {u"b"_s, u"other"_s}}), 997u);
        QCOMPARE(totalOf(snapshot, u"c"_s, {{u"a"_s, u"1"_s}, {u"b"_s, u"y"_s}}), 2u);
    }
    void manyThreadsLoseNothing()
    {
        Metrics metrics;
        const Histogram shared = metrics.histogram(u"h"_s, {}, {}, {0.5});
        std::vector<std::thread> threads;
        for (int t = 0; t < 4; ++t) {
            threads.emplace_back([&] {
                for (int i = 0; i < 2000; ++i) {
                    metrics.counter(u"c"_s, {}, {{u"i"_s, QString::number(i % 5)}}).add();
                    shared.observe(1.0);
                }
            });
        }
        for (auto& thread : threads)
            thread.join();
        const auto snapshot = metrics.snapshot();
        for (int i = 0; i < 5; ++i)
            QCOMPARE(totalOf(snapshot, u"c"_s, {{u"i"_s, QString::number(i)}}), 1600u);
        QCOMPARE(snapshot.families.at(u"h"_s).series.at({}).buckets, (QList<quint64>{0, 8000}));
        QCOMPARE(snapshot.families.at(u"h"_s).series.at({}).value, 8000.0);
    }

    void sumAndDifference()
    {
        Metrics metrics;
        const Counter counter = metrics.counter(u"c"_s, {});
        const Histogram histogram = metrics.histogram(u"h"_s, {}, {}, {1});
        metrics.gauge(u"g"_s, {}).set(4);
        counter.add(2);
        histogram.observe(0.5);
        const auto before = metrics.snapshot();
        counter.add(3);
        histogram.observe(2.0);
        metrics.counter(u"later"_s, {}).add(7);
        const auto more = difference(metrics.snapshot(), before);
        QCOMPARE(totalOf(more, u"c"_s), 3u);
        QCOMPARE(totalOf(more, u"later"_s), 7u);
        QCOMPARE(more.families.at(u"h"_s).series.at({}).buckets, (QList<quint64>{0, 1}));
        QVERIFY(!more.families.contains(u"g"_s));
        const auto both = sum(before, more);
        QCOMPARE(totalOf(both, u"c"_s), 5u);
        QCOMPARE(both.families.at(u"h"_s).series.at({}).value, 2.5);
        QVERIFY(!both.families.contains(u"g"_s));
        // Another shape counts from the newer side alone.
        Metrics other;
        other.histogram(u"h"_s, {}, {}, {5}).observe(1.0);
        QCOMPARE(sum(both, other.snapshot()).families.at(u"h"_s).series.at({}).buckets, (QList<quint64>{1, 0}));
    }
    void jsonRoundTrip()
    {
        Metrics metrics;
        metrics.counter(u"c"_s, u"help \"me\""_s, {{u"l"_s, u"v\n"_s}}).add((1ull << 53) + 1);
        metrics.histogram(u"h"_s, {}, {}, {0.1, 3}).observe(0.25);
        const auto snapshot = metrics.snapshot();
        const auto back = metricsFromJson(toJson(snapshot));
        QVERIFY(back.ok());
        QVERIFY(*back == snapshot);
    }

    void twoProgramsAddUp()
    {
        const QTemporaryDir dir;
        const QString path = dir.filePath(u"metrics.json"_s);
        Metrics a;
        Metrics b;
        const Counter count = a.counter(u"c"_s, u"help"_s);
        count.add(2);
        a.gauge(u"g"_s, {}).set(1);
        QVERIFY(a.mergeInto(path).ok());
        b.counter(u"c"_s, u"help"_s).add(5);
        b.histogram(u"h"_s, {}).observe(1.0);
        QVERIFY(b.mergeInto(path).ok());
        count.add(1);
        QVERIFY(a.mergeInto(path).ok());
        QVERIFY(a.mergeInto(path).ok()); // what is in is not added again
        const auto totals = Metrics::load(path);
        QVERIFY(totals.ok());
        QCOMPARE(totalOf(*totals, u"c"_s), 8u);
        QVERIFY(totals->families.contains(u"h"_s));
        QVERIFY(!totals->families.contains(u"g"_s));
        QCOMPARE(QFile::permissions(path) & (QFileDevice::ReadGroup | QFileDevice::ReadOther | QFileDevice::WriteGroup),
                 QFileDevice::Permissions());
        QCOMPARE(totalOf(a.snapshot(), u"c"_s), 3u); // its own stay its own
    }
    void mergesAtOnceLoseNothing()
    {
        const QTemporaryDir dir;
        const QString path = dir.filePath(u"metrics.json"_s);
        Metrics shared;
        std::atomic<int> failures = 0;
        std::vector<std::thread> threads;
        for (int t = 0; t < 4; ++t) {
            threads.emplace_back([&] {
                Metrics own;
                for (int i = 0; i < 5; ++i) {
                    own.counter(u"c"_s, {}).add();
                    shared.counter(u"c"_s, {}).add();
                    if (!own.mergeInto(path).ok() || !shared.mergeInto(path).ok())
                        ++failures;
                }
                while (!own.mergeInto(path).ok()) {
                }
            });
        }
        for (auto& thread : threads)
            thread.join();
        while (!shared.mergeInto(path).ok()) {
        }
        QCOMPARE(totalOf(*Metrics::load(path), u"c"_s), 40u);
    }
    void damagedFilesStartAnew_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("half") << QByteArray("{\"version\":1,\"metr");
        QTest::newRow("other version") << QByteArray("{\"version\":2,\"metrics\":{}}");
        QTest::newRow("list") << QByteArray("[]");
        const auto one = [](const char* metric) {
            return QByteArray("{\"version\":1,\"metrics\":{\"c\":") + metric + "}}";
        };
        QTest::newRow("no type") << one("{}");
        QTest::newRow("negative") << one(R"({"type":"counter","series":[{"labels":{},"total":-1}]})");
        QTest::newRow("text for a count") << one(R"({"type":"counter","series":[{"labels":{},"total":"1"}]})");
        QTest::newRow("buckets missing") << one(
            R"({"type":"histogram","bounds":[1],"series":[{"buckets":[1],"sum":1}]})");
        QTest::newRow("bounds fall") << one(R"({"type":"histogram","bounds":[2,1],"series":[]})");
        QTest::newRow("name that breaks lines")
            << QByteArray("{\"version\":1,\"metrics\":{\"a\\nb\":{\"type\":\"counter\"}}}");
    }
    void damagedFilesStartAnew()
    {
        QFETCH(QByteArray, bytes);
        const QTemporaryDir dir;
        const QString path = dir.filePath(u"metrics.json"_s);
        write(path, bytes);
        const QRegularExpression warning(u"start anew"_s);
        QTest::ignoreMessage(QtWarningMsg, warning);
        const auto loaded = Metrics::load(path);
        QVERIFY(loaded.ok() && loaded->families.empty());
        Metrics metrics;
        metrics.counter(u"c"_s, {}).add(4);
        QTest::ignoreMessage(QtWarningMsg, warning);
        QVERIFY(metrics.mergeInto(path).ok());
        QCOMPARE(totalOf(*Metrics::load(path), u"c"_s), 4u);
    }
    void whatCannotBeWrittenIsKeptForLater()
    {
        const QTemporaryDir dir;
        Metrics metrics;
        metrics.counter(u"c"_s, {}).add(4);
        const auto failed = metrics.mergeInto(dir.filePath(u"missing/metrics.json"_s));
        QCOMPARE(failed.error().code, ErrorCode::Io);
        QVERIFY(failed.error().message.contains("missing/metrics.json"_L1));
        QCOMPARE(metrics.mergeInto(dir.path()).error().code, ErrorCode::Io); // a folder
        const QString path = dir.filePath(u"metrics.json"_s);
        QVERIFY(metrics.mergeInto(path).ok());
        QCOMPARE(totalOf(*Metrics::load(path), u"c"_s), 4u);
    }
    void noFileIsNoTotals() { QVERIFY(Metrics::load(u"/nowhere/metrics.json"_s)->families.empty()); }
};

QTEST_GUILESS_MAIN(TestMetrics)
#include "tst_metrics.moc"
