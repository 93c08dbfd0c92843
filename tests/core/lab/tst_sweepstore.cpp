#include "core/base/json.h"
#include "core/lab/labcsv.h"
#include "core/lab/sweepstore.h"

#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

using namespace sheaf;
using namespace Qt::StringLiterals;

namespace {

SweepReport sample()
{
    SweepReport report;
    report.simulated = true;
    report.options.items = 64;
    report.options.latencyMs = 150;
    report.options.serverLimit = 4;
    for (const auto& [window, ms] : {std::pair(1, 6400), {2, 3200}, {4, 1600}, {8, 1610}}) {
        SweepRow row;
        row.window = window;
        row.time = Milliseconds(ms);
        row.ideal = Milliseconds(ms - 10);
        row.calls = 64;
        row.failed = window == 8 ? 16 : 0;
        row.retries = window;
        row.identical = true;
        row.unqueued.p50 = Milliseconds(100);
        row.unqueued.p99 = Milliseconds(190);
        report.rows.append(row);
    }
    report.fit();
    return report;
}

StoredSweep stored(int minute, const QString& endpoint = u"nomic at 127.0.0.1"_s)
{
    return {{}, endpoint, QDateTime(QDate(2026, 3, 4), QTime(12, minute), QTimeZone::utc()), sample()};
}

} // namespace

class TestSweepStore : public QObject
{
    Q_OBJECT

    struct Shelf
    {
        QTemporaryDir folder;
        SweepStore store{folder.filePath(u"sweeps"_s)};
        void put(const QString& name, const QByteArray& bytes) const
        {
            QDir().mkpath(folder.filePath(u"sweeps"_s));
            QFile file(folder.filePath(u"sweeps/"_s + name));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(bytes);
        }
    };

private Q_SLOTS:
    void nothingIsThereAtFirst()
    {
        Shelf shelf;
        QVERIFY(shelf.store.all().ok());
        QVERIFY(shelf.store.all()->isEmpty());
    }
    void whatIsKeptComesBack()
    {
        Shelf shelf;
        QVERIFY(shelf.store.keep(stored(1)).ok());
        const auto kept = shelf.store.keep(stored(2, u"“odd” / name"_s));
        QVERIFY(kept.ok());
        const auto all = shelf.store.all();
        QCOMPARE(all->size(), 2);
        QCOMPARE(all->first().id, kept->id); // newest first
        QCOMPARE(all->first().endpoint, u"“odd” / name"_s);
        QCOMPARE(all->first().when, stored(2).when);
        const SweepReport report = all->first().report;
        QVERIFY(report.simulated);
        QCOMPARE(toJson(report), toJson(sample()));
        QCOMPARE(report.knee->window, 4);
        QCOMPARE(report.options.serverLimit, 4);
        QCOMPARE(shelf.store.all(1)->size(), 1);
    }
    void twoOfTheSameMomentAreTwo()
    {
        Shelf shelf;
        QVERIFY(shelf.store.keep(stored(1)).ok());
        QVERIFY(shelf.store.keep(stored(1)).ok());
        QCOMPARE(shelf.store.all()->size(), 2);
    }
    void removing()
    {
        Shelf shelf;
        const auto kept = shelf.store.keep(stored(1));
        QVERIFY(shelf.store.remove(kept->id).ok());
        QVERIFY(shelf.store.all()->isEmpty());
        QVERIFY(shelf.store.remove(kept->id).ok()); // is gone already
        QCOMPARE(shelf.store.remove(u"../library.db"_s).error().code, ErrorCode::InvalidInput);
        QCOMPARE(shelf.store.remove({}).error().code, ErrorCode::InvalidInput);
    }
    void whatCannotBeReadIsLeftOut_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QJsonObject good = toJson(sample());
        good[u"when"_s] = u"2026-03-04T12:00:00.000Z"_s;
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("no JSON") << QByteArray("{");
        QTest::newRow("another object") << QByteArray("{}");
        QTest::newRow("cut") << compactJson(good).chopped(9);
        const auto with = [good](const QString& name, const QJsonValue& value) {
            QJsonObject changed = good;
            changed[name] = value;
            return compactJson(changed);
        };
        QTest::newRow("no time of day") << with(u"when"_s, u"yesterday"_s);
        QTest::newRow("no rows") << with(u"rows"_s, QJsonArray());
        QTest::newRow("rows of something else") << with(u"rows"_s, QJsonArray{1, 2});
        QTest::newRow("a window of nothing")
            << with(u"rows"_s, QJsonArray{QJsonObject{{u"window"_s, 0}, {u"time_ms"_s, 5}}});
        QTest::newRow("no time") << with(u"rows"_s, QJsonArray{QJsonObject{{u"window"_s, 1}}});
        QTest::newRow("unknown workload") << with(u"options"_s, QJsonObject{{u"workload"_s, u"sleep"_s}});
    }
    void whatCannotBeReadIsLeftOut()
    {
        QFETCH(QByteArray, bytes);
        Shelf shelf;
        shelf.put(u"broken.json"_s, bytes);
        QVERIFY(shelf.store.keep(stored(1)).ok());
        QCOMPARE(shelf.store.all()->size(), 1);
    }
    void noRoom()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(u"sweeps"_s)); // where the folder should be
        QVERIFY(file.open(QIODevice::WriteOnly));
        const auto kept = SweepStore(file.fileName()).keep(stored(1));
        QCOMPARE(kept.error().code, ErrorCode::Io);
    }
    void sweepAsTable()
    {
        const QList<QByteArray> lines = csvOf(sample()).split('\n');
        QCOMPARE(lines.size(), 6); // heading, four rows, and nothing behind the last
        QVERIFY(lines.at(0).startsWith("window,adaptive,time_ms,"));
        QCOMPARE(lines.at(2), QByteArray("2,no,3200.000,3190.000,2.0000,100.000,190.000,64,0,0.0000,2,yes,yes\r"));
        QCOMPARE(lines.at(4), QByteArray("8,no,1610.000,1600.000,3.9752,100.000,190.000,64,16,0.2500,8,yes,yes\r"));
    }
    void raceAsTable()
    {
        LabReport report;
        report.simulated = true;
        TrackedCall call;
        call.correlationId = u"3"_s;
        call.task = u"embed"_s;
        call.state = TrackedCall::State::Failed;
        call.attempts = 2;
        call.queued = TimePoint(Milliseconds(1000));
        call.started = TimePoint(Milliseconds(1100));
        call.finished = TimePoint(Milliseconds(1200));
        call.error = Error::make(ErrorCode::TimedOut, u"no \"answer\", at all"_s);
        report.parallelCalls = {call};
        report.parallelBegun = TimePoint(Milliseconds(900));
        call.started.reset();
        call.finished.reset();
        call.error.reset();
        report.sequentialCalls = {call};
        report.sequentialBegun = TimePoint(Milliseconds(1000));
        const QList<QByteArray> lines = csvOf(report).split('\n');
        QCOMPARE(lines.at(1), QByteArray("one by one,3,embed,failed,2,0.000,,,,yes\r"));
        QCOMPARE(lines.at(2), QByteArray("in parallel,3,embed,failed,2,100.000,200.000,300.000,"
                                         "\"no \"\"answer\"\", at all\",yes\r"));
    }
    void questionAsTable()
    {
        RaceReport report;
        Span span;
        span.name = u"warranty, and more"_s;
        span.kind = u"embed"_s;
        span.lane = 2;
        span.start = Milliseconds(1);
        span.end = Milliseconds(3);
        report.parallel.spans = {span};
        const QList<QByteArray> lines = csvOf(report).split('\n');
        QCOMPARE(lines.at(1), QByteArray("in parallel,\"warranty, and more\",embed,2,1.000,3.000,no\r"));
    }
};

QTEST_MAIN(TestSweepStore)
#include "tst_sweepstore.moc"
