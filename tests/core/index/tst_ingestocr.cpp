#include "support/workspace.h"

using namespace sheaf;
using namespace sheaf::test;
using namespace Qt::StringLiterals;
using Outcome = IndexedFile::Outcome;

class TestIngestOcr : public QObject
{
    Q_OBJECT

    // A page that holds nothing was scanned.
    static void scan(Workspace& work)
    {
        work.reader.adorn = [](DocumentText& text) {
            for (const Page& page : QList<Page>(text.pages)) {
                if (page.text.trimmed().isEmpty())
                    text.scanned.append(page.number);
            }
            text.pages.removeIf([](const Page& page) { return page.text.trimmed().isEmpty(); });
        };
    }
    static DocumentRecord only(const Workspace& work) { return work.documents().value(0); }
    static bool recognised(Workspace& work) { return await(work.pipeline->recognised(), 60'000).ok(); }
    static QList<int> pagesFound(const Workspace& work, const QString& words)
    {
        QList<ChunkId> ids;
        for (const RankedChunk& hit : work.searchText(words, 1000))
            ids.append(hit.chunk);
        QList<int> pages;
        for (const ChunkRecord& chunk : await(work.searcher->chunks(ids, CallContext{})).valueOr({}))
            pages.append(chunk.page);
        std::sort(pages.begin(), pages.end());
        return pages;
    }
    // Chunks in the order of their pages, counted without a gap.
    static QList<int> pagesInOrder(const Workspace& work)
    {
        auto chunks = await(work.searcher->chunksAfter({}, {}, 1000, CallContext{})).valueOr({});
        std::sort(chunks.begin(), chunks.end(),
                  [](const ChunkRecord& a, const ChunkRecord& b) { return a.ordinal < b.ordinal; });
        QList<int> pages;
        for (qsizetype i = 0; i < chunks.size(); ++i)
            pages.append(chunks[i].ordinal == int(i) ? chunks[i].page : -1);
        return pages;
    }

private Q_SLOTS:
    void textFirst()
    {
        Workspace work;
        scan(work);
        QVERIFY(work.open().ok());
        work.recogniser.silentFrom = 1;
        const QString path = work.write(u"a.txt"_s, u"Typed words of page 1.\f\fTyped words of page 3.\f"_s);
        const auto added = work.add({path});
        QCOMPARE(added.value(0).outcome, Outcome::Indexed);
        QCOMPARE(only(work).state, DocumentState::Searchable);
        QCOMPARE(only(work).ocrWaiting, 2);
        QCOMPARE(pagesFound(work, u"words"_s), (QList<int>{1, 3}));
        QTRY_COMPARE(work.pipeline->progress().ocrWaiting, 2);
        work.close();

        work.recogniser.silentFrom = 0;
        QVERIFY(work.open().ok());
        QVERIFY(await(work.pipeline->resumeUnfinished()).ok());
        QVERIFY(recognised(work));
        QCOMPARE(work.recogniser.recognised, (QList<int>{2, 4}));
        QCOMPARE(pagesFound(work, u"words"_s), (QList<int>{1, 2, 3, 4}));
        QCOMPARE(pagesInOrder(work), (QList<int>{1, 2, 3, 4}));
        QCOMPARE(only(work).state, DocumentState::Searchable);
        QCOMPARE(only(work).chunks, 4);
        QCOMPARE(only(work).embedded, 4);
        QCOMPARE(only(work).ocrWaiting, 0);
        QCOMPARE(only(work).note, u"2 pages were read by OCR"_s);
        QCOMPARE(work.vectors->size(), 4);
        QCOMPARE(work.findings(), QStringList());
    }
    // Some pages in a turn, each turn stored: what is done is not done twice.
    void aWholeScan()
    {
        Workspace work;
        scan(work);
        QVERIFY(work.open().ok());
        const QString path = work.write(u"a.txt"_s, QString(9, u'\f'));
        work.recogniser.silentFrom = 6;
        const auto added = work.add({path});
        QCOMPARE(added.value(0).outcome, Outcome::Indexed);
        QTRY_COMPARE(only(work).ocrWaiting, 10 - RecogniseStage::pagesPerTurn);
        QTRY_COMPARE(only(work).state, DocumentState::Searchable);
        QTRY_COMPARE(work.recogniser.recognised, (QList<int>{1, 2, 3, 4, 5}));
        QTRY_COMPARE(only(work).embedded, RecogniseStage::pagesPerTurn); // what was stored has its vectors
        QTRY_COMPARE(only(work).state, DocumentState::Searchable);
        work.close(); // page 5 is lost with its turn

        QVERIFY(work.open().ok());
        work.recogniser.silentFrom = 0;
        QCOMPARE(work.add({path}).value(0).outcome, Outcome::AlreadyKnown);
        QVERIFY(recognised(work));
        QCOMPARE(work.recogniser.recognised, (QList<int>{1, 2, 3, 4, 5, 5, 6, 7, 8, 9, 10}));
        QCOMPARE(pagesInOrder(work), (QList<int>{1, 2, 3, 4, 5, 6, 7, 8, 9, 10}));
        QCOMPARE(only(work).embedded, 10);
        QCOMPARE(work.reader.reads, 1);
        QCOMPARE(work.findings(), QStringList());
    }
    void waitsAndFails_data()
    {
        QTest::addColumn<bool>("fails");
        QTest::newRow("empty pages") << false;
        QTest::newRow("pages that fail") << true;
    }
    void waitsAndFails()
    {
        QFETCH(bool, fails);
        Workspace work;
        scan(work);
        QVERIFY(work.open().ok());
        const QString path = work.write(u"a.txt"_s, u"\f"_s);
        work.recogniser.text = [](int) { return QString(); };
        if (fails)
            work.recogniser.failing = {1, 2};
        work.pipeline->setPaused(false);
        work.recogniser.silentFrom = 1;
        QCOMPARE(work.add({path}).value(0).outcome, Outcome::Indexed);
        QCOMPARE(only(work).state, DocumentState::Waiting);
        QVERIFY(only(work).waitsForOcr());
        work.close();
        QVERIFY(work.open().ok());
        QVERIFY(only(work).waitsForOcr());
        work.recogniser.silentFrom = 0;
        QVERIFY(await(work.pipeline->resumeUnfinished()).ok());
        QVERIFY(recognised(work));
        QTRY_COMPARE(only(work).state, DocumentState::Failed);
        QCOMPARE(only(work).error->code, ErrorCode::NoText);
        QVERIFY(only(work).error->message.contains(fails ? "failed on 2 pages"_L1 : "found none on its 2 pages"_L1));
        QCOMPARE(only(work).ocrWaiting, 0);

        // The person tries again, and it works now.
        work.recogniser.failing.clear();
        work.recogniser.text = [](int page) { return u"Words of page %1."_s.arg(page); };
        QCOMPARE(await(work.pipeline->retry({only(work).id}, Secret()), 60'000)->value(0).outcome, Outcome::Indexed);
        QVERIFY(recognised(work));
        QCOMPARE(only(work).state, DocumentState::Searchable);
        QCOMPARE(only(work).embedded, 2);
        QCOMPARE(work.findings(), QStringList());
    }
    void pauseStopAndGoOn()
    {
        Workspace work;
        scan(work);
        QVERIFY(work.open().ok());
        work.recogniser.silentFrom = 3;
        QCOMPARE(work.add({work.write(u"a.txt"_s, QString(5, u'\f'))}).value(0).outcome, Outcome::Indexed);
        QTRY_COMPARE(work.recogniser.recognised, (QList<int>{1, 2}));
        work.pipeline->stopAll();
        QVERIFY(recognised(work));
        QTRY_COMPARE(only(work).ocrWaiting, 4); // what the turn had is kept
        work.recogniser.silentFrom = 0;
        settleEvents();
        QCOMPARE(work.recogniser.recognised.size(), 2);

        work.pipeline->setPaused(true);
        QVERIFY(await(work.pipeline->resumeUnfinished()).ok());
        settleEvents();
        QCOMPARE(work.recogniser.recognised.size(), 2);
        work.pipeline->setPaused(false);
        QVERIFY(recognised(work));
        QCOMPARE(work.recogniser.recognised, (QList<int>{1, 2, 3, 4, 5, 6}));
        QCOMPARE(only(work).embedded, 6);
        QCOMPARE(work.findings(), QStringList());
    }
    void whatCannotBeRecognisedNowWaits()
    {
        Workspace work;
        scan(work);
        QVERIFY(work.open().ok());
        work.recogniser.refuses = Error::make(ErrorCode::Unsupported, u"switched off"_s);
        const QString path = work.write(u"a.txt"_s, u"\f"_s);
        QCOMPARE(work.add({path}).value(0).outcome, Outcome::Indexed);
        QVERIFY(recognised(work));
        QVERIFY(only(work).waitsForOcr());
        work.recogniser.refuses.reset();
        QVERIFY(work.write(u"a.txt"_s, u"Now it is text.\f"_s) == path); // other than the pages that wait
        QVERIFY(await(work.pipeline->resumeUnfinished()).ok());
        QVERIFY(recognised(work));
        QVERIFY(work.recogniser.recognised.isEmpty());
        QCOMPARE(work.add({path}).value(0).outcome, Outcome::Indexed);
        QVERIFY(recognised(work));
        QCOMPARE(work.recogniser.recognised, (QList<int>{2}));
        QCOMPARE(pagesInOrder(work), (QList<int>{1, 2}));
    }
    void passwordAndRemoval()
    {
        Workspace work;
        scan(work);
        QVERIFY(work.open().ok());
        const QString path = work.write(u"a.txt"_s, u"\f"_s);
        work.recogniser.silentFrom = 2;
        QVERIFY(await(work.pipeline->add({path}, Secret(u"key"_s), {})).ok());
        QTRY_COMPARE(work.recogniser.recognised, (QList<int>{1}));
        QCOMPARE(work.recogniser.password, u"key"_s);
        QVERIFY(await(work.pipeline->remove({only(work).id})).ok());
        QVERIFY(recognised(work));
        settleEvents();
        QVERIFY(work.documents().isEmpty());
        QCOMPARE(work.findings(), QStringList());
    }
};

QTEST_GUILESS_MAIN(TestIngestOcr)
#include "tst_ingestocr.moc"
