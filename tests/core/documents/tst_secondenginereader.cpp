#include "core/concurrency/stop.h"
#include "core/documents/extracterrors.h"
#include "core/documents/secondenginereader.h"
#include "core/documents/testpdf.h"
#include "core/documents/workerreader.h"
#include "support/await.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sheaf;
using namespace sheaf::test;

namespace {

// Answers at once with what it was given, or not at all until it is stopped.
class Answering final : public DocumentReader
{
public:
    std::optional<Result<DocumentText>> answer;
    int reads = 0;

    Future<DocumentText> read(const ReadRequest&, const CallContext& call) override
    {
        ++reads;
        if (answer)
            return readyFuture(*answer);
        Promise<DocumentText> promise;
        m_stop = onStop(call.stop, &m_guard, [promise] { promise.settle(Error::cancelled()); });
        return promise.future();
    }

private:
    QObject m_guard;
    StopHandle m_stop;
};

DocumentText document(const QString& text)
{
    DocumentText made;
    made.pageCount = 1;
    made.pages = {Page{1, text}};
    return made;
}

} // namespace

class TestSecondEngineReader : public QObject
{
    Q_OBJECT

private:
    std::shared_ptr<Answering> m_first;
    std::shared_ptr<Answering> m_second;
    std::unique_ptr<SecondEngineReader> m_reader;
    QTemporaryDir m_dir;

    Result<DocumentText> read(const CallContext& call = {})
    {
        return await(m_reader->read({u"/tmp/x.pdf"_s, {}}, call));
    }

private Q_SLOTS:
    void init()
    {
        m_first = std::make_shared<Answering>();
        m_second = std::make_shared<Answering>();
        m_reader = std::make_unique<SecondEngineReader>(m_first, m_second, u"other"_s);
    }
    void theFirstIsEnough()
    {
        m_first->answer = document(u"text"_s);
        QCOMPARE(read()->pages[0].text, u"text"_s);
        QCOMPARE(m_second->reads, 0);
    }
    void failures_data()
    {
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<bool>("second");
        QTest::addColumn<int>("notes");
        QTest::newRow("damaged") << ErrorCode::Corrupt << true << 1;
        QTest::newRow("protected") << ErrorCode::Unsupported << true << 1;
        QTest::newRow("no text") << ErrorCode::NoText << true << 0;
        QTest::newRow("killed") << ErrorCode::ResourceLimit << true << 1;
        QTest::newRow("password") << ErrorCode::PasswordRequired << false << 0;
        QTest::newRow("wrong password") << ErrorCode::WrongPassword << false << 0;
        QTest::newRow("not there") << ErrorCode::NotFound << false << 0;
        QTest::newRow("stopped") << ErrorCode::Cancelled << false << 0;
        QTest::newRow("too large") << ErrorCode::TooLarge << false << 0;
    }
    void failures()
    {
        QFETCH(ErrorCode, code);
        QFETCH(bool, second);
        QFETCH(int, notes);
        m_first->answer = Error::make(code, u"the first says"_s, u"first"_s);
        m_second->answer = document(u"rescued"_s);
        const auto result = read();
        QCOMPARE(m_second->reads, second ? 1 : 0);
        QCOMPARE(result.ok(), second);
        if (second)
            QCOMPARE(result->warnings.size(), notes);
        else
            QCOMPARE(result.error().message, u"the first says"_s);
    }
    void bothFail()
    {
        m_first->answer = Error::make(ErrorCode::Corrupt, u"the first says"_s, u"first"_s);
        m_second->answer = Error::make(ErrorCode::ResourceLimit, u"the second says"_s, u"second"_s);
        const Error error = read().error();
        QCOMPARE(error.code, ErrorCode::Corrupt);
        QCOMPARE(error.message, u"the first says"_s);
        QVERIFY(error.detail.contains("first"_L1) && error.detail.contains("second"_L1));
    }
    void stopInTheSecond()
    {
        m_first->answer = Error::make(ErrorCode::Corrupt, u"the first says"_s);
        std::stop_source source;
        CallContext call;
        call.stop = source.get_token();
        const auto future = m_reader->read({u"/tmp/x.pdf"_s, {}}, call);
        QTRY_COMPARE(m_second->reads, 1);
        source.request_stop();
        QCOMPARE(await(future).error().code, ErrorCode::Cancelled);
    }
    void destruction()
    {
        m_first->answer = Error::make(ErrorCode::Corrupt, u"the first says"_s);
        const auto future = m_reader->read({u"/tmp/x.pdf"_s, {}}, {});
        QTRY_COMPARE(m_second->reads, 1);
        m_reader.reset();
        m_second.reset();
        QCOMPARE(await(future).error().code, ErrorCode::Cancelled);
    }
    void deathOfAWorker()
    {
        const Error death = workerOverrun(u"a/x.pdf"_s, std::chrono::seconds(10));
        QVERIFY(killedItsWorker(death));
        QVERIFY(!killedItsWorker(noTextLayer(u"a/x.pdf"_s, 1)));
    }

    // With the real programs: a damaged file, read by poppler within the same walls.
    void realEngines()
    {
        const QString program = QStringLiteral(SHEAF_BINARY_DIR "/sheaf-extract");
        const auto clock = std::make_shared<SteadyClock>();
        const auto pool = std::make_shared<WorkerPool>(program, clock, 1, ExtractWorker::Mode::Interactive);
        const auto spare =
            std::make_shared<WorkerPool>(program + u"-poppler"_s, clock, 1, ExtractWorker::Mode::Interactive);
        const auto second = std::make_shared<WorkerReader>(spare, clock);
        SecondEngineReader reader(std::make_shared<WorkerReader>(pool, clock), second, u"poppler"_s);
        const auto write = [this](const QString& name, const QByteArray& bytes) {
            QFile file(QDir(QDir(m_dir.path()).canonicalPath()).filePath(name));
            if (file.open(QIODevice::WriteOnly))
                file.write(bytes);
            return file.fileName();
        };
        TestPdf pdf;
        pdf.title = "A Title";
        pdf.pages = {"First page,\nof two lines.", "", "Third page."};
        const auto whole = await(second->read({write(u"whole.pdf"_s, pdf.bytes()), {}}, {}), 60'000);
        QVERIFY2(whole.ok(), whole.ok() ? "" : qPrintable(whole.error().detail));
        QCOMPARE(whole->title, u"A Title"_s);
        QCOMPARE(whole->pageCount, 3);
        QCOMPARE(whole->pages.size(), 2);
        QCOMPARE(whole->pages[0].text.trimmed(), u"First page,\nof two lines."_s);
        QCOMPARE(whole->pages[1].number, 3);

        pdf.encrypted = true;
        pdf.userPassword = "open sesame";
        const QString locked = write(u"locked.pdf"_s, pdf.bytes());
        QCOMPARE(await(second->read({locked, {}}, {})).error().code, ErrorCode::PasswordRequired);
        QCOMPARE(await(second->read({locked, Secret(u"no"_s)}, {})).error().code, ErrorCode::WrongPassword);
        QCOMPARE(await(second->read({locked, Secret(u"open sesame"_s)}, {}))->pages.size(), 2);

        // What is filled into a form stands in annotations, which QtPdf leaves out.
        const QByteArray form =
            "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
            "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Annots[4 0 R]>>endobj\n"
            "4 0 obj<</Type/Annot/Subtype/FreeText/F 4/Rect[100 100 400 200]/AP<</N 5 0 R>>>>endobj\n"
            "5 0 obj<</Type/XObject/Subtype/Form/BBox[0 0 300 100]/Resources<</Font<</F 6 0 R>>>>/Length 43>>stream\n"
            "BT /F 12 Tf 10 20 Td (Filled by hand) Tj ET\nendstream endobj\n"
            "6 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\ntrailer<</Root 1 0 R/Size 7>>\n%%EOF";
        const auto filled = await(reader.read({write(u"form.pdf"_s, form), {}}, {}), 60'000);
        QVERIFY2(filled.ok(), filled.ok() ? "" : qPrintable(filled.error().detail));
        QCOMPARE(filled->pages[0].text.trimmed(), u"Filled by hand"_s);
        QVERIFY(filled->warnings.isEmpty());
        QCOMPARE(await(reader.read({write(u"none.pdf"_s, "%PDF-1.4\n"), {}}, {}), 60'000).error().code,
                 ErrorCode::Corrupt);
        QTRY_COMPARE(spare->running(), 0);
        QTest::qWait(100); // the last processes are reaped by the event loop
    }
};

QTEST_GUILESS_MAIN(TestSecondEngineReader)
#include "tst_secondenginereader.moc"
