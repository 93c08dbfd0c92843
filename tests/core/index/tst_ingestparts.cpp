#include "core/index/changefeed.h"
#include "core/index/documentcatalog.h"
#include "core/index/embedbatch.h"
#include "core/index/filestamp.h"
#include "core/index/ingestcall.h"
#include "core/index/throughput.h"
#include "support/await.h"
#include "support/fakeclock.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <limits>

using namespace sheaf;
using namespace sheaf::test;
using namespace Qt::StringLiterals;

class TestIngestParts : public QObject
{
    Q_OBJECT

    static DocumentRecord record(int id, const QString& path, const QString& hash = {})
    {
        DocumentRecord made;
        made.id = {id};
        made.path = path;
        made.hash = hash;
        return made;
    }

private Q_SLOTS:
    void batches_data()
    {
        QTest::addColumn<QList<qsizetype>>("lengths");
        QTest::addColumn<int>("freeCalls");
        QTest::addColumn<int>("texts");
        QTest::addColumn<int>("chars");
        QTest::addColumn<int>("count");
        const QList<qsizetype> hundred(100, 10);
        QTest::newRow("nothing") << QList<qsizetype>{} << 4 << 64 << 1000 << 0;
        QTest::newRow("one") << QList<qsizetype>{10} << 4 << 64 << 1000 << 1;
        QTest::newRow("all in one call") << hundred << 1 << 200 << 100'000 << 100;
        QTest::newRow("at most as many texts") << hundred << 1 << 64 << 100'000 << 64;
        QTest::newRow("at most as many characters") << hundred << 1 << 64 << 95 << 9;
        QTest::newRow("exactly the characters") << hundred << 1 << 64 << 100 << 10;
        QTest::newRow("spread over free calls") << hundred << 4 << 64 << 100'000 << 25;
        QTest::newRow("but not too thin") << hundred << 20 << 64 << 100'000 << 16;
        QTest::newRow("the client's limit wins") << hundred << 20 << 8 << 100'000 << 8;
        QTest::newRow("a giant goes alone") << QList<qsizetype>{5000, 10} << 1 << 64 << 1000 << 1;
        QTest::newRow("before a giant") << QList<qsizetype>{10, 5000, 10} << 1 << 64 << 1000 << 1;
        QTest::newRow("senseless limits") << hundred << 0 << 0 << 0 << 1;
    }
    void batches()
    {
        QFETCH(QList<qsizetype>, lengths);
        QFETCH(int, freeCalls);
        QFETCH(int, texts);
        QFETCH(int, chars);
        QTEST(nextBatch(lengths, freeCalls, {texts, chars}), "count");
    }
    void vectorsAreChecked()
    {
        QVERIFY(!checkVectors({Vector(4, 1.0F), Vector(4, 0.0F)}, 2));
        QVERIFY(!checkVectors({}, 0));
        QCOMPARE(checkVectors({Vector(4, 1.0F)}, 2)->code, ErrorCode::BadResponse);
        QVERIFY(checkVectors({Vector(4, 1.0F), Vector(5, 1.0F)}, 2));
        QVERIFY(checkVectors({Vector()}, 1));
        QVERIFY(checkVectors({Vector(4, std::numeric_limits<float>::infinity())}, 1));
        QVERIFY(checkVectors({Vector(4, std::numeric_limits<float>::quiet_NaN())}, 1));
    }
    void catalog()
    {
        DocumentCatalog catalog;
        catalog.load({record(2, u"/b"_s), record(1, u"/a"_s, u"ha"_s)});
        QCOMPARE(catalog.all().first().id.value, 1);
        QCOMPARE(catalog.byPath(u"/b"_s).value, 2);
        QCOMPARE(catalog.byHash(u"ha"_s).value, 1);
        QVERIFY(!catalog.byHash(QString()).isValid()); // "no hash" is nobody's
        DocumentRecord changed = record(1, u"/a"_s, u"other"_s);
        changed.chunks = 3;
        changed.embedded = 2;
        catalog.put(changed);
        QVERIFY(!catalog.byHash(u"ha"_s).isValid());
        QCOMPARE(catalog.byHash(u"other"_s).value, 1);
        DocumentRecord failed = record(2, u"/b"_s);
        failed.state = DocumentState::Failed;
        catalog.put(failed);
        const LibraryTotals totals = catalog.totals();
        QCOMPARE(totals.documents, 2);
        QCOMPARE(totals.searchable, 1);
        QCOMPARE(totals.failed, 1);
        QCOMPARE(totals.chunks, 3);
        QCOMPARE(totals.embedded, 2);
        catalog.remove({1});
        catalog.remove({1});
        QVERIFY(!catalog.byPath(u"/a"_s).isValid());
        QVERIFY(!catalog.byHash(u"other"_s).isValid());
        QVERIFY(!catalog.record({1}).id.isValid());
    }
    void changesAreGathered()
    {
        FakeClock clock;
        ChangeFeed feed(clock, Milliseconds(50));
        QSignalSpy reports(&feed, &ChangeFeed::reported);
        for (int i = 0; i < 1000; ++i)
            feed.change({1 + i % 3});
        feed.remove({2});
        QCOMPARE(reports.size(), 0);
        clock.advance(Milliseconds(49));
        feed.change({4}); // a flood does not put the report off
        QCOMPARE(reports.size(), 0);
        clock.advance(Milliseconds(1));
        QCOMPARE(reports.size(), 1);
        QCOMPARE(reports[0][0].value<QList<DocumentId>>(), (QList<DocumentId>{{1}, {3}, {4}}));
        QCOMPARE(reports[0][1].value<QList<DocumentId>>(), QList<DocumentId>{{2}});
        clock.advance(std::chrono::seconds(10));
        QCOMPARE(reports.size(), 1); // nothing new, nothing said
        feed.progress();
        clock.advance(Milliseconds(50));
        QCOMPARE(reports.size(), 2);
        QVERIFY(reports[1][0].value<QList<DocumentId>>().isEmpty());
        for (int ms = 0; ms < 1000; ++ms) {
            feed.change({1});
            clock.advance(Milliseconds(1));
        }
        QVERIFY(reports.size() <= 2 + 20);
        QVERIFY(reports.size() >= 2 + 18);
    }
    void rates()
    {
        Throughput rate;
        TimePoint now{std::chrono::hours(1)};
        QCOMPARE(rate.perSecond(now), 0.0);
        for (int i = 0; i < 10; ++i) {
            rate.add(now, 20);
            now += Milliseconds(500);
        }
        QCOMPARE(rate.perSecond(now), 40.0);
        now += std::chrono::seconds(20);
        QCOMPARE(rate.perSecond(now), 0.0);
        rate.add(now, 5);
        QVERIFY(rate.perSecond(now) <= 25.0); // the first event is no rate of infinity
        rate.clear();
        QCOMPARE(rate.perSecond(now), 0.0);
    }
    void callsEndWithTheirLastFile()
    {
        IngestCall call;
        call.expect({u"/a"_s, u"/b"_s});
        const auto future = call.future();
        QVERIFY(call.settle(1, record(2, u"/b"_s), IndexedFile::Outcome::Indexed, std::nullopt));
        QVERIFY(!call.settle(1, {}, IndexedFile::Outcome::Failed, std::nullopt)); // once
        QVERIFY(!call.settle(7, {}, IndexedFile::Outcome::Failed, std::nullopt));
        QVERIFY(!call.isSettled());
        QVERIFY(call.settle(0, {}, IndexedFile::Outcome::Failed, Error::make(ErrorCode::Io, u"x"_s)));
        const auto files = *resultOf<QList<IndexedFile>>(future);
        QCOMPARE(files[0].path, u"/a"_s);
        QCOMPARE(files[0].error->code, ErrorCode::Io);
        QCOMPARE(files[1].document.id.value, 2);
        IngestCall empty;
        empty.expect({});
        QVERIFY(empty.isSettled());
    }
    void stampsTellChanges()
    {
        QTemporaryDir dir;
        const QString path = dir.filePath(u"a"_s);
        QCOMPARE(stampOf(path), FileStamp());
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("1");
        file.close();
        const FileStamp before = stampOf(path);
        QCOMPARE(before.size, 1);
        QCOMPARE(stampOf(path), before);
        QVERIFY(QFile::remove(path));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("2");
        file.close();
        QVERIFY(stampOf(path) != before);
    }
};

QTEST_GUILESS_MAIN(TestIngestParts)
#include "tst_ingestparts.moc"
