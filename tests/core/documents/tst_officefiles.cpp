#include "core/documents/chunker.h"
#include "core/documents/filereader.h"
#include "core/documents/textcleaner.h"
#include "core/documents/workerreader.h"
#include "support/await.h"

#include <QDir>
#include <QMap>
#include <QTest>
#include <QThreadPool>

using namespace Qt::StringLiterals;
using namespace sheaf;
using namespace sheaf::test;

// Office files written by many programs, fuzz cases and bombs among them, where they are at hand: every one ends with
// text or with a reason that names it.
class TestOfficeFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFileEnds()
    {
        QStringList files;
        for (const QString& folder : {u"docling"_s, u"poi"_s}) {
            const QDir dir(QStringLiteral(SHEAF_SOURCE_DIR) + u"/../shared/data/office/"_s + folder);
            for (const QString& name : dir.entryList(QDir::Files, QDir::Name))
                files.append(dir.filePath(name));
        }
        if (files.isEmpty())
            QSKIP("the folder ../shared/data/office is not here");
        QThreadPool threads;
        const auto clock = std::make_shared<SteadyClock>();
        const auto workers = std::make_shared<WorkerPool>(QStringLiteral(SHEAF_BINARY_DIR "/sheaf-extract"), clock);
        const auto worker = std::make_shared<WorkerReader>(workers, clock);
        FileReader reader(worker, worker, &threads);
        QList<Future<DocumentText>> futures;
        for (const QString& file : files)
            futures.append(reader.read({file, {}}, {}));
        QMap<QString, int> outcomes;
        int withText = 0;
        for (qsizetype i = 0; i < files.size(); ++i) {
            const auto result = await(futures[i], 110'000);
            const QFileInfo file(files[i]);
            ++outcomes[file.suffix() + u' ' + (result.ok() ? u"read"_s : errorName(result.error().code))];
            if (!result.ok()) {
                QVERIFY2(result.error().code != ErrorCode::TimedOut && result.error().code != ErrorCode::Internal,
                         qPrintable(file.fileName() + u": "_s + result.error().message));
                QVERIFY2(result.error().message.contains(file.fileName()), qPrintable(result.error().message));
                continue;
            }
            ++withText;
            QVERIFY(!result->pages.isEmpty() && result->pages.last().number <= result->pageCount);
            const QList<Page> clean = cleanPages(result->pages);
            for (const Chunk& chunk : chunkPages(clean))
                QVERIFY(!chunk.text.isEmpty());
            for (const Table& table : result->tables) {
                for (const QStringList& row : table.rows)
                    QCOMPARE(row.size(), table.columns.size());
            }
        }
        for (auto each = outcomes.cbegin(); each != outcomes.cend(); ++each)
            qInfo("%s: %d", qPrintable(each.key()), each.value());
        QVERIFY(withText * 5 > files.size() * 4);
        QTRY_COMPARE(workers->running(), 0);
        QTest::qWait(100); // the last processes are reaped by the event loop
    }
};

QTEST_GUILESS_MAIN(TestOfficeFiles)
#include "tst_officefiles.moc"
