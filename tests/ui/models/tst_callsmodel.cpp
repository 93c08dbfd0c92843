#include "support/activitysamples.h"
#include "ui/models/callfilter.h"
#include "ui/models/callsmodel.h"
#include "ui/models/callwords.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sheaf;
using namespace sheaf::test;

class TestCallsModel : public QObject
{
    Q_OBJECT

    struct Desk
    {
        std::shared_ptr<FakeClock> clock = std::make_shared<FakeClock>();
        RequestTracker tracker;
        CallsModel model;
        CallFilter filter;
        QAbstractItemModelTester modelTester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
        QAbstractItemModelTester filterTester{&filter, QAbstractItemModelTester::FailureReportingMode::QtTest};

        explicit Desk(int history = 2000)
            : tracker(clock, history)
        {
            filter.setSourceModel(&model);
            filter.sort(CallsModel::Time, Qt::DescendingOrder);
        }
        qint64 queued(Priority priority = Priority::Interactive, const QString& endpoint = embedAddress)
        {
            return tracker.queued(u"embed"_s, endpoint, 1'500, contextOf(priority));
        }
        void look() { model.update(tracker.calls(), clock->now(), wall); }
        QString text(int row, int column) const { return model.index(row, column).data().toString(); }
        QDateTime wall{QDate(2024, 5, 6), QTime(12, 0)};
    };

private Q_SLOTS:
    void randomCallsKeepTheModelConsistent_data()
    {
        QTest::addColumn<unsigned>("seed");
        for (unsigned seed = 1; seed <= 4; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }
    void randomCallsKeepTheModelConsistent()
    {
        QFETCH(unsigned, seed);
        std::mt19937 random(seed);
        Desk desk(30);
        desk.filter.sort(int(seed) * 2 % CallsModel::ColumnCount);
        QSignalSpy reset(&desk.model, &QAbstractItemModel::modelReset);
        QList<qint64> open;
        for (int step = 0; step < 300; ++step) {
            desk.clock->advance(Milliseconds(int(random() % 40)));
            for (unsigned n = random() % 5; n > 0; --n)
                open.append(desk.queued(Priority(random() % 3)));
            for (const qint64 id : QList<qint64>(open)) {
                switch (random() % 6) {
                case 0:
                    desk.tracker.started(id);
                    break;
                case 1:
                    desk.tracker.retrying(id, Error::make(ErrorCode::ServerError, u"again"_s), Milliseconds(50));
                    break;
                case 2:
                    desk.tracker.finished(id, random() % 2 ? std::optional(Error::cancelled()) : std::nullopt, 5);
                    open.removeOne(id);
                    break;
                default:
                    break;
                }
            }
            if (random() % 25 == 0)
                desk.filter.setShow(CallFilter::Show(random() % 5));
            if (random() % 4 == 0)
                desk.model.tick(desk.clock->now());
            else
                desk.look();
        }
        desk.look();
        const auto calls = desk.tracker.calls();
        QCOMPARE(desk.model.rowCount(), int(calls.size()));
        for (int row = 0; row < int(calls.size()); ++row) {
            QCOMPARE(desk.model.at(row).id, calls.at(row).id);
            QCOMPARE(desk.model.at(row).state, calls.at(row).state);
            QCOMPARE(desk.model.rowOf(calls.at(row).id), row);
        }
        QCOMPARE(reset.count(), 0);
    }

    void onlyWhatChangedIsTold()
    {
        Desk desk;
        const qint64 first = desk.queued();
        const qint64 second = desk.queued();
        desk.queued();
        desk.tracker.finished(first, {}, 10);
        desk.look();
        QSignalSpy changed(&desk.model, &QAbstractItemModel::dataChanged);
        QSignalSpy inserted(&desk.model, &QAbstractItemModel::rowsInserted);
        desk.tracker.started(second);
        desk.look();
        QCOMPARE(inserted.count(), 0);
        QCOMPARE(changed.count(), 2); // the one that was sent, and the time of the one that waits
        QCOMPARE(changed.at(0).at(0).toModelIndex().row(), 1);
        QCOMPARE(changed.at(0).at(1).toModelIndex().column(), int(CallsModel::Failure));
        QCOMPARE(changed.at(1).at(0).toModelIndex().row(), 2);
        QCOMPARE(changed.at(1).at(0).toModelIndex().column(), int(CallsModel::State));
        QCOMPARE(changed.at(1).at(1).toModelIndex().column(), int(CallsModel::Took));
        desk.tracker.tokens(first, 3, 4); // also after its end
        changed.clear();
        desk.look();
        QCOMPARE(changed.at(0).at(0).toModelIndex().row(), 0);
        QCOMPARE(desk.text(0, CallsModel::Tokens), u"3 → 4"_s);
    }
    void nothingIsToldWhereNothingIsInTheAir()
    {
        Desk desk;
        desk.tracker.finished(desk.queued(), {}, 10);
        desk.look();
        QSignalSpy changed(&desk.model, &QAbstractItemModel::dataChanged);
        desk.clock->advance(Milliseconds(500));
        desk.model.tick(desk.clock->now());
        desk.look();
        QCOMPARE(changed.count(), 0);
        QVERIFY(!desk.model.anyOpen());
    }
    void whatTheTrackerForgetsLeaves()
    {
        Desk desk(3);
        const qint64 stays = desk.queued();
        QList<qint64> ids;
        for (int i = 0; i < 6; ++i)
            ids.append(desk.queued());
        desk.look();
        QSignalSpy removed(&desk.model, &QAbstractItemModel::rowsRemoved);
        for (const qint64 id : std::as_const(ids))
            desk.tracker.finished(id, {}, 1);
        desk.look();
        QCOMPARE(desk.model.rowCount(), 4);
        QCOMPARE(removed.count(), 1); // neighbours together
        QCOMPARE(desk.model.at(0).id, stays);
        QCOMPARE(desk.model.rowOf(ids.first()), -1);
    }

    void timesAreOfTheirMoment()
    {
        Desk desk;
        const qint64 id = desk.queued();
        desk.clock->advance(Milliseconds(250));
        desk.look();
        QCOMPARE(desk.text(0, CallsModel::Time), u"11:59:59"_s);
        QCOMPARE(desk.text(0, CallsModel::State), u"waiting"_s);
        QCOMPARE(desk.text(0, CallsModel::Waited), u"250 ms"_s);
        QCOMPARE(desk.text(0, CallsModel::Took), u"–"_s);
        desk.tracker.started(id);
        desk.clock->advance(Milliseconds(100));
        desk.look();
        desk.clock->advance(Milliseconds(100));
        desk.model.tick(desk.clock->now());
        QCOMPARE(desk.text(0, CallsModel::Waited), u"250 ms"_s);
        QCOMPARE(desk.text(0, CallsModel::Took), u"200 ms"_s); // live
        desk.tracker.retrying(id, Error::make(ErrorCode::ServerError, u"HTTP 503"_s), Milliseconds(2'500));
        desk.look();
        QCOMPARE(desk.text(0, CallsModel::State), u"again in 3 s"_s);
        QCOMPARE(desk.text(0, CallsModel::Failure), u"HTTP 503"_s);
        QCOMPARE(desk.text(0, CallsModel::Took), u"–"_s);
        desk.tracker.started(id);
        desk.tracker.hedged(id);
        desk.clock->advance(Milliseconds(40));
        desk.tracker.firstByte(id, desk.clock->now());
        desk.clock->advance(Milliseconds(60));
        desk.tracker.finished(id, {}, 2'500'000);
        desk.look();
        QCOMPARE(desk.text(0, CallsModel::State), u"answered"_s);
        QCOMPARE(desk.text(0, CallsModel::Tries), u"2, twice"_s);
        QCOMPARE(desk.text(0, CallsModel::FirstByte), u"40 ms"_s);
        QCOMPARE(desk.text(0, CallsModel::Took), u"100 ms"_s);
        QCOMPARE(desk.text(0, CallsModel::Bytes), u"1.5 kB → 2.5 MB"_s);
        QCOMPARE(desk.text(0, CallsModel::Failure), QString()); // it is answered in the end
    }
    void stoppedIsNoFailure()
    {
        Desk desk;
        desk.tracker.finished(desk.queued(), Error::cancelled(), 0);
        desk.look();
        QCOMPARE(desk.text(0, CallsModel::State), u"stopped"_s);
        QCOMPARE(desk.text(0, CallsModel::Failure), QString());
    }
    void foreignTextStaysText()
    {
        Desk desk;
        const qint64 id = desk.queued();
        desk.tracker.finished(id, Error::make(ErrorCode::BadResponse, u"<b>no</b>\tor\nso"_s), 0);
        desk.look();
        const QString tip = desk.model.index(0, 0).data(Qt::ToolTipRole).toString();
        QVERIFY(tip.contains(u"&lt;b&gt;no"_s));
        const QStringList parts = desk.model.asText(0).split(u'\t');
        QCOMPARE(int(parts.size()), int(CallsModel::ColumnCount));
        QCOMPARE(parts.last(), u"<b>no</b> or so"_s);
    }

    void filters_data()
    {
        QTest::addColumn<int>("show");
        QTest::addColumn<QString>("endpoint");
        QTest::addColumn<QString>("words");
        QTest::addColumn<int>("rows");
        using Show = CallFilter::Show;
        QTest::newRow("all") << int(Show::All) << QString() << QString() << 5;
        QTest::newRow("running") << int(Show::Running) << QString() << QString() << 1;
        QTest::newRow("waiting") << int(Show::Waiting) << QString() << QString() << 1;
        QTest::newRow("retrying") << int(Show::Retrying) << QString() << QString() << 1;
        QTest::newRow("failed") << int(Show::Failed) << QString() << QString() << 1;
        QTest::newRow("endpoint") << int(Show::All) << chatAddress << QString() << 1;
        QTest::newRow("endpoint and state") << int(Show::Failed) << chatAddress << QString() << 0;
        QTest::newRow("words of the error") << int(Show::All) << QString() << u"MEMORY embedding"_s << 1;
        QTest::newRow("word of the priority") << int(Show::All) << QString() << u"background"_s << 1;
        QTest::newRow("no pattern") << int(Show::All) << QString() << u"[(*"_s << 0;
    }
    void filters()
    {
        QFETCH(int, show);
        QFETCH(QString, endpoint);
        QFETCH(QString, words);
        Desk desk;
        desk.queued();
        desk.tracker.started(desk.queued(Priority::Background));
        desk.tracker.retrying(desk.queued(), Error::make(ErrorCode::ServerError, u"HTTP 503"_s));
        desk.tracker.finished(desk.queued(), Error::make(ErrorCode::ServerError, u"out of memory"_s), 1);
        desk.tracker.finished(desk.queued(Priority::Prefetch, chatAddress), {}, 1);
        desk.look();
        desk.filter.setShow(CallFilter::Show(show));
        desk.filter.setEndpoint(endpoint);
        desk.filter.setWords(words);
        QTEST(desk.filter.rowCount(), "rows");
    }
    void rowsComeAndGoWithTheirState()
    {
        Desk desk;
        const qint64 id = desk.queued();
        desk.filter.setShow(CallFilter::Show::Running);
        desk.look();
        QCOMPARE(desk.filter.rowCount(), 0);
        desk.tracker.started(id);
        desk.look();
        QCOMPARE(desk.filter.rowCount(), 1);
        desk.tracker.finished(id, {}, 1);
        desk.look();
        QCOMPARE(desk.filter.rowCount(), 0);
    }
    void theNewestStandsAboveAndNumbersAreSortedAsNumbers()
    {
        Desk desk;
        for (const int ms : {900, 1'100, 90}) {
            const qint64 id = desk.queued();
            desk.tracker.started(id);
            desk.clock->advance(Milliseconds(ms));
            desk.tracker.finished(id, {}, 1);
        }
        desk.look();
        QCOMPARE(desk.filter.index(0, 0).data(CallsModel::IdRole).toLongLong(), 3);
        desk.filter.sort(CallsModel::Took, Qt::DescendingOrder);
        QCOMPARE(desk.filter.index(0, CallsModel::Took).data().toString(), u"1,100 ms"_s);
        QCOMPARE(desk.filter.index(2, CallsModel::Took).data().toString(), u"90 ms"_s);
    }

    void countdownsRoundUp_data()
    {
        QTest::addColumn<int>("ms");
        QTest::addColumn<QString>("text");
        QTest::newRow("over") << -500 << u"0 s"_s;
        QTest::newRow("a moment") << 1 << u"1 s"_s;
        QTest::newRow("exact") << 4'000 << u"4 s"_s;
        QTest::newRow("just more") << 4'001 << u"5 s"_s;
        QTest::newRow("minutes") << 125'000 << u"2 min 5 s"_s;
    }
    void countdownsRoundUp()
    {
        QFETCH(int, ms);
        QTEST(countdownText(Milliseconds(ms)), "text");
    }

    void twoThousandRowsAreFollowedQuickly()
    {
        // A guard against quadratic work, not a measurement.
        auto clock = std::make_shared<FakeClock>();
        RequestTracker tracker(clock);
        CallsModel model;
        CallFilter filter;
        filter.setSourceModel(&model);
        filter.sort(CallsModel::Time, Qt::DescendingOrder);
        QElapsedTimer timer;
        timer.start();
        for (int step = 0; step < 200; ++step) {
            for (int i = 0; i < 50; ++i)
                tracker.finished(tracker.queued(u"embed"_s, embedAddress, 10), {}, 1);
            model.update(tracker.calls(), clock->now(), QDateTime::currentDateTime());
        }
        QCOMPARE(model.rowCount(), 2000);
        QCOMPARE(filter.rowCount(), 2000);
        QVERIFY2(timer.elapsed() < 20'000, qPrintable(QString::number(timer.elapsed())));
    }

    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
};

QTEST_GUILESS_MAIN(TestCallsModel)
#include "tst_callsmodel.moc"
