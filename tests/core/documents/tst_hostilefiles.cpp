#include "core/documents/filereader.h"
#include "core/documents/secondenginereader.h"
#include "core/documents/textcleaner.h"
#include "core/documents/workerreader.h"
#include "support/await.h"

#include <QDir>
#include <QTest>
#include <QThreadPool>

using namespace Qt::StringLiterals;
using namespace sheaf;
using namespace sheaf::test;

// Some of the worst PDF files known, where they are at hand: every one ends with text or with a reason that names it.
class TestHostileFiles : public QObject
{
    Q_OBJECT

private:
    static QStringList filesOf(const QString& folder, int every)
    {
        const QDir dir(QStringLiteral(SHEAF_SOURCE_DIR) + u"/../shared/data/hostile/"_s + folder);
        QStringList files;
        const QStringList names = dir.entryList(QDir::Files, QDir::Name);
        for (qsizetype i = 0; i < names.size(); i += every)
            files.append(dir.filePath(names[i]));
        return files;
    }

private Q_SLOTS:
    void everyFileEnds()
    {
        const QStringList files = filesOf(u"nasty"_s, 1) + filesOf(u"pdfjs"_s, 20);
        if (files.isEmpty())
            QSKIP("the folder ../shared/data/hostile is not here");
        QThreadPool threads;
        const auto clock = std::make_shared<SteadyClock>();
        // Not at background priority: beside a busy machine that would take minutes.
        const auto workers = std::make_shared<WorkerPool>(QStringLiteral(SHEAF_BINARY_DIR "/sheaf-extract"), clock,
                                                          WorkerPool::coreCount(), ExtractWorker::Mode::Interactive);
        const auto poppler =
            std::make_shared<WorkerPool>(QStringLiteral(SHEAF_BINARY_DIR "/sheaf-extract-poppler"), clock,
                                         WorkerPool::coreCount(), ExtractWorker::Mode::Interactive);
        const auto pdf =
            std::make_shared<SecondEngineReader>(std::make_shared<WorkerReader>(poppler, clock),
                                                 std::make_shared<WorkerReader>(workers, clock), u"Qt Pdf"_s);
        FileReader reader(pdf, std::make_shared<WorkerReader>(workers, clock), &threads);
        QList<Future<DocumentText>> futures;
        for (const QString& file : files)
            futures.append(reader.read({file, {}}, {}));
        int withText = 0;
        for (qsizetype i = 0; i < files.size(); ++i) {
            const auto result = await(futures[i], 280'000);
            const QString name = QFileInfo(files[i]).fileName();
            if (result.ok()) {
                ++withText;
                QVERIFY(!result->pages.isEmpty() && result->pages.last().number <= result->pageCount);
                QCOMPARE(cleanPages(result->pages).size(), result->pages.size());
            } else {
                QVERIFY2(result.error().code != ErrorCode::TimedOut && result.error().code != ErrorCode::Internal,
                         qPrintable(name + u": "_s + result.error().message));
                QVERIFY2(result.error().message.contains(name), qPrintable(result.error().message));
            }
        }
        QVERIFY(withText * 3 > files.size());
        QTRY_COMPARE(workers->running() + poppler->running(), 0);
        QTest::qWait(100); // the last processes are reaped by the event loop
    }
};

QTEST_GUILESS_MAIN(TestHostileFiles)
#include "tst_hostilefiles.moc"
