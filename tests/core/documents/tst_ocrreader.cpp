#include "core/documents/ocrreader.h"
#include "core/documents/scanrecogniser.h"
#include "core/documents/tesseractengine.h"
#include "core/documents/testpdf.h"
#include "core/documents/workerreader.h"
#include "support/await.h"
#include "support/fakeclock.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

using namespace Qt::StringLiterals;
using namespace sheaf;
using namespace sheaf::test;

namespace {

// Finds what it was told to, page after page.
class FakeOcr final : public OcrEngine
{
public:
    bool installed = true;
    bool silent = false;
    QList<Result<RecognisedText>> answers; // the last one stays
    std::function<void(int calls)> after;
    int calls = 0;
    QString languages;
    QSize size;
    Priority priority = Priority::Interactive;

    bool isInstalled() const override { return installed; }
    Future<RecognisedText> recognise(const QImage& page, const QString& wanted, const CallContext& call) override
    {
        ++calls;
        languages = wanted;
        size = page.size();
        priority = call.priority;
        const bool never = silent;
        if (after)
            after(calls);
        if (never)
            return m_never.future();
        return readyFuture(answers.size() > 1 ? answers.takeFirst() : answers.first());
    }

private:
    Promise<RecognisedText> m_never;
};

// A PDF file whose pages are gray images, as a scanner makes them.
QByteArray scanOf(const QList<QImage>& images)
{
    QByteArray out = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n";
    QByteArray kids;
    int number = 3;
    for (const QImage& image : images) {
        const QImage gray = image.convertToFormat(QImage::Format_Grayscale8);
        QByteArray pixels;
        for (int y = 0; y < gray.height(); ++y)
            pixels.append(reinterpret_cast<const char*>(gray.constScanLine(y)), gray.width());
        const QByteArray id = QByteArray::number(number);
        kids += id + " 0 R ";
        out += id + " 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<</XObject<</I " +
               QByteArray::number(number + 2) + " 0 R>>>>/Contents " + QByteArray::number(number + 1) +
               " 0 R>>endobj\n";
        out += QByteArray::number(number + 1) +
               " 0 obj<</Length 26>>stream\n600 0 0 800 0 0 cm /I Do \nendstream endobj\n";
        out += QByteArray::number(number + 2) + " 0 obj<</Type/XObject/Subtype/Image/ColorSpace/DeviceGray" +
               "/BitsPerComponent 8/Width " + QByteArray::number(gray.width()) + "/Height " +
               QByteArray::number(gray.height()) + "/Length " + QByteArray::number(pixels.size()) + ">>stream\n" +
               pixels + "\nendstream endobj\n";
        number += 3;
    }
    out += "2 0 obj<</Type/Pages/Kids[" + kids + "]/Count " + QByteArray::number(images.size()) + ">>endobj\n";
    return out + "trailer<</Root 1 0 R/Size " + QByteArray::number(number) + ">>\n%%EOF";
}

} // namespace

class TestOcrReader : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_dir;
    QThreadPool m_threads;
    const QString m_program = QStringLiteral(SHEAF_BINARY_DIR "/sheaf-extract");
    std::shared_ptr<Clock> m_clock = std::make_shared<SteadyClock>();
    std::shared_ptr<WorkerPool> m_pool =
        std::make_shared<WorkerPool>(m_program, m_clock, 1, ExtractWorker::Mode::Interactive);
    std::shared_ptr<FakeOcr> m_ocr;
    OcrChoice m_choice;

    QString write(const QString& name, const QByteArray& bytes) const
    {
        QFile file(QDir(QDir(m_dir.path()).canonicalPath()).filePath(name));
        if (file.open(QIODevice::WriteOnly))
            file.write(bytes);
        return file.fileName();
    }
    std::function<OcrChoice()> choice() const
    {
        return [this] { return m_choice; };
    }
    std::unique_ptr<ScanRecogniser> recogniser(std::shared_ptr<OcrEngine> engine) const
    {
        return std::make_unique<ScanRecogniser>(m_pool, std::move(engine), choice());
    }
    Result<DocumentText> read(const QByteArray& bytes)
    {
        OcrReader reader(std::make_shared<WorkerReader>(m_pool, m_clock), m_pool, m_ocr, choice());
        const auto result = await(reader.read({write(u"x.pdf"_s, bytes), {}}, {}), 60'000);
        if (m_pool->running() != 0)
            return Error::make(ErrorCode::Internal, u"a permit was lost"_s);
        return result;
    }
    Result<QList<RecognisedPage>> recognise(const QByteArray& bytes, const QList<int>& pages, int enough = 100)
    {
        const auto made = recogniser(m_ocr);
        const auto result = await(made->recognise({write(u"x.pdf"_s, bytes), {}}, pages, enough, {}), 60'000);
        if (m_pool->running() != 0)
            return Error::make(ErrorCode::Internal, u"a permit was lost"_s);
        return result;
    }
    static TestPdf pdfWithInk()
    {
        TestPdf pdf;
        pdf.drawing = "100 100 200 9 re f";
        return pdf;
    }
    static TestPdf twoOfFour()
    {
        TestPdf pdf = pdfWithInk();
        pdf.pages = {"", "Second page.", "", "Fourth page."};
        return pdf;
    }

private Q_SLOTS:
    void init()
    {
        m_ocr = std::make_shared<FakeOcr>();
        m_ocr->answers = {RecognisedText{u"found"_s}};
        m_choice = OcrChoice();
    }
    void pagesWithoutTextAreNamed()
    {
        const auto some = read(twoOfFour().bytes());
        QVERIFY(some.ok());
        QCOMPARE(some->pages.size(), 2);
        QCOMPARE(some->scanned, (QList<int>{1, 3}));
        TestPdf pdf = pdfWithInk();
        pdf.pages = {"", "", ""};
        const auto scan = read(pdf.bytes());
        QVERIFY(scan.ok());
        QVERIFY(scan->pages.isEmpty());
        QCOMPARE(scan->pageCount, 3);
        QCOMPARE(scan->scanned, (QList<int>{1, 2, 3}));
        pdf.pages = {"One.", "Two."};
        QVERIFY(read(pdf.bytes())->scanned.isEmpty());
        QCOMPARE(read("%PDF-1.4\nbroken").error().code, ErrorCode::Corrupt);
        QCOMPARE(m_ocr->calls, 0);
    }
    void pagesComeInOrder()
    {
        m_choice.languages = u"fra"_s;
        const auto pages = recognise(twoOfFour().bytes(), {1, 3});
        QVERIFY(pages.ok());
        QCOMPARE(pages->size(), 2);
        QCOMPARE(pages->first().number, 1);
        QCOMPARE(pages->last().number, 3);
        QCOMPARE(pages->last().text, u"found"_s);
        QCOMPARE(m_ocr->languages, u"fra+eng"_s);
        QCOMPARE(m_ocr->size.width(), 2480);
        QVERIFY(m_ocr->priority == Priority::Background);
    }
    void emptyPagesAreLeftAlone_data()
    {
        QTest::addColumn<QByteArray>("drawing");
        QTest::addColumn<int>("calls");
        QTest::newRow("nothing") << QByteArray() << 0;
        QTest::newRow("white on white") << QByteArray("1 g 100 100 200 9 re f") << 0;
        QTest::newRow("a full stop") << QByteArray("100 100 1 1 re f") << 2;
        QTest::newRow("pale") << QByteArray("0.9 g 100 100 200 9 re f") << 2;
    }
    void emptyPagesAreLeftAlone()
    {
        QFETCH(QByteArray, drawing);
        QFETCH(int, calls);
        TestPdf pdf = twoOfFour();
        pdf.drawing = drawing;
        const auto pages = recognise(pdf.bytes(), {1, 3});
        QVERIFY(pages.ok());
        QCOMPARE(m_ocr->calls, calls);
        QCOMPARE(pages->size(), 2);
        QCOMPARE(pages->first().text.isEmpty(), calls == 0);
    }
    void endsWithEnough()
    {
        TestPdf pdf = pdfWithInk();
        pdf.pages = {"", "", "", ""};
        m_ocr->answers = {RecognisedText{u"one"_s}, RecognisedText{u" \n"_s}, RecognisedText{u"three"_s, {u"deu"_s}}};
        const auto pages = recognise(pdf.bytes(), {1, 2, 3, 4}, 2);
        QVERIFY(pages.ok());
        QCOMPARE(pages->size(), 3);
        QVERIFY(pages->at(1).text.isEmpty());
        QCOMPARE(pages->last().missingLanguages, QStringList{u"deu"_s});
    }
    void failuresLoseNoOtherPage()
    {
        const Error error = Error::make(ErrorCode::ResourceLimit, u"too slow"_s);
        m_ocr->answers = {error, RecognisedText{u"third"_s}};
        const auto pages = recognise(twoOfFour().bytes(), {1, 3});
        QVERIFY(pages.ok());
        QCOMPARE(pages->first().error->code, ErrorCode::ResourceLimit);
        QCOMPARE(pages->last().text, u"third"_s);
    }
    void givesUpWhereAllFails()
    {
        TestPdf pdf = pdfWithInk();
        pdf.pages = QList<QByteArray>(9, QByteArray());
        m_ocr->answers = {Error::make(ErrorCode::Internal, u"no"_s, u"why"_s)};
        const auto pages = recognise(pdf.bytes(), {1, 2, 3, 4, 5, 6, 7, 8, 9});
        QVERIFY(pages.ok());
        QCOMPARE(pages->size(), 9);
        QCOMPARE(pages->last().error->detail, u"why"_s);
        QCOMPARE(m_ocr->calls, 3);
    }
    void notAsked_data()
    {
        QTest::addColumn<bool>("installed");
        QTest::addColumn<bool>("on");
        QTest::newRow("switched off") << true << false;
        QTest::newRow("not installed") << false << true;
        QTest::newRow("neither") << false << false;
    }
    void notAsked()
    {
        QFETCH(bool, installed);
        QFETCH(bool, on);
        m_ocr->installed = installed;
        m_choice.on = on;
        const bool advised = on && !installed;
        const auto some = read(twoOfFour().bytes());
        QCOMPARE(some->pages.size(), 2);
        QVERIFY(some->scanned.isEmpty());
        QCOMPARE(some->warnings.last().contains("apt install tesseract-ocr"_L1), advised);
        TestPdf pdf = pdfWithInk();
        pdf.pages = {""};
        const Error error = read(pdf.bytes()).error();
        QCOMPARE(error.code, ErrorCode::NoText);
        QCOMPARE(error.message.contains("apt install tesseract-ocr"_L1), advised);
        QCOMPARE(recognise(pdf.bytes(), {1}).error().code, ErrorCode::Unsupported);
        QCOMPARE(m_ocr->calls, 0);
    }
    void cannotBeOpened() { QCOMPARE(recognise("%PDF-1.4\nbroken", {1}).error().code, ErrorCode::Corrupt); }
    void stopAndDestruction_data()
    {
        QTest::addColumn<bool>("destroy");
        QTest::newRow("stop") << false;
        QTest::newRow("destruction") << true;
    }
    void stopAndDestruction()
    {
        QFETCH(bool, destroy);
        m_ocr->silent = true;
        std::stop_source source;
        CallContext call;
        call.stop = source.get_token();
        auto made = recogniser(m_ocr);
        const auto future = made->recognise({write(u"x.pdf"_s, twoOfFour().bytes()), {}}, {1, 3}, 9, call);
        QTRY_COMPARE_WITH_TIMEOUT(m_ocr->calls, 1, 60'000);
        if (destroy)
            made.reset();
        else
            source.request_stop();
        QCOMPARE(await(future).error().code, ErrorCode::Cancelled);
        QTRY_COMPARE(m_pool->running(), 0);
    }
    void aStopKeepsWhatIsDone()
    {
        std::stop_source source;
        CallContext call;
        call.stop = source.get_token();
        const auto made = recogniser(m_ocr);
        m_ocr->after = [this](int calls) { m_ocr->silent = calls == 1; };
        const auto future = made->recognise({write(u"x.pdf"_s, twoOfFour().bytes()), {}}, {1, 3}, 9, call);
        QTRY_COMPARE_WITH_TIMEOUT(m_ocr->calls, 2, 60'000);
        source.request_stop();
        const auto pages = await(future);
        QVERIFY(pages.ok());
        QCOMPARE(pages->size(), 1);
        QTRY_COMPARE(m_pool->running(), 0);
    }

    void languages_data()
    {
        QTest::addColumn<QString>("chosen");
        QTest::addColumn<QString>("locale");
        QTest::addColumn<QString>("languages");
        QTest::newRow("English") << QString() << u"en_GB"_s << u"eng"_s;
        QTest::newRow("German") << QString() << u"de_AT"_s << u"deu+eng"_s;
        QTest::newRow("Taiwan") << QString() << u"zh_TW"_s << u"chi_tra+eng"_s;
        QTest::newRow("China") << QString() << u"zh_CN"_s << u"chi_sim+eng"_s;
        QTest::newRow("no such language") << QString() << u"C"_s << u"eng"_s;
        QTest::newRow("chosen") << u" jpn+fra "_s << u"de_DE"_s << u"jpn+fra+eng"_s;
        QTest::newRow("chosen with English") << u"eng+chi_sim_vert"_s << u"de_DE"_s << u"eng+chi_sim_vert"_s;
        QTest::newRow("a path") << u"../../etc/x"_s << u"de_DE"_s << u"deu+eng"_s;
        QTest::newRow("an option") << u"-c x"_s << u"de_DE"_s << u"deu+eng"_s;
    }
    void languages()
    {
        QFETCH(QString, chosen);
        QFETCH(QString, locale);
        QTEST(ocrLanguagesOf(chosen, QLocale(locale)), "languages");
    }
    void blankImages()
    {
        QImage image(500, 700, QImage::Format_Grayscale8);
        image.fill(255);
        QVERIFY(isBlankImage(image));
        image.setPixel(3, 3, 0); // dust
        QVERIFY(isBlankImage(image));
        for (int x = 100; x < 140; ++x)
            image.setPixel(x, 300, 0);
        QVERIFY(!isBlankImage(image));
        QVERIFY(isBlankImage(QImage()));
    }

    void programs_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::addColumn<ErrorCode>("code"); // Cancelled stands for success
        QTest::newRow("text") << QByteArray("cat >/dev/null; echo 'recognised'") << ErrorCode::Cancelled;
        QTest::newRow("reads nothing") << QByteArray("echo 'recognised'") << ErrorCode::Cancelled;
        QTest::newRow("refuses") << QByteArray("cat >/dev/null; echo no >&2; exit 1") << ErrorCode::Internal;
        QTest::newRow("crashes") << QByteArray("kill -SEGV $$") << ErrorCode::ResourceLimit;
    }
    void programs()
    {
        QFETCH(QByteArray, script);
        QFETCH(ErrorCode, code);
        const QString walls = write(u"walls"_s, "#!/bin/sh\n" + script + '\n');
        QFile::setPermissions(walls, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
        TesseractEngine engine(walls, m_clock, &m_threads, u"sh"_s);
        QVERIFY(engine.isInstalled());
        QImage page(300, 300, QImage::Format_RGB32);
        page.fill(Qt::black);
        const auto result = await(engine.recognise(page, u"eng"_s, {}), 60'000);
        QCOMPARE(result.ok() ? ErrorCode::Cancelled : result.error().code, code);
        if (result.ok())
            QCOMPARE(result->text.trimmed(), u"recognised"_s);
    }
    void hangingProgram()
    {
        const QString walls = write(u"walls"_s, "#!/bin/sh\nexec sleep 60\n");
        QFile::setPermissions(walls, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
        const auto clock = std::make_shared<FakeClock>();
        TesseractEngine engine(walls, clock, &m_threads, u"sh"_s);
        QImage page(300, 300, QImage::Format_RGB32);
        page.fill(Qt::black);
        const auto future = engine.recognise(page, u"eng"_s, {});
        QTRY_VERIFY_WITH_TIMEOUT((clock->advance(std::chrono::seconds(5)), future.isFinished()), 60'000);
        QCOMPARE(await(future).error().code, ErrorCode::ResourceLimit);
        std::stop_source source;
        CallContext call;
        call.stop = source.get_token();
        const auto stopped = engine.recognise(page, u"eng"_s, call);
        source.request_stop();
        QCOMPARE(await(stopped).error().code, ErrorCode::Cancelled);
        QVERIFY(!TesseractEngine(walls, clock, &m_threads, u"no-such-program"_s).isInstalled());
    }

    // A page drawn, scanned and read again.
    void realTesseract()
    {
        const auto engine = std::make_shared<TesseractEngine>(m_program, m_clock, &m_threads);
        if (!engine->isInstalled())
            QSKIP("Tesseract is not installed (apt install tesseract-ocr)");
        TestPdf pdf = pdfWithInk();
        pdf.pages = {"Mites are counted in spring,\nbefore the first flight of the bees."};
        const auto pages = m_pool->makeRenderer();
        QVERIFY(await(pages->open(write(u"drawn.pdf"_s, pdf.bytes()), {}, {}), 60'000).ok());
        const auto image = await(pages->render(1, 2000, {}), 60'000);
        QVERIFY(image.ok());
        QImage blank(*image);
        blank.fill(Qt::white);
        const QString scan = write(u"scan.pdf"_s, scanOf({*image, blank, *image}));
        m_choice.languages = u"xxx+eng"_s;
        const auto made = recogniser(engine);
        const auto found = await(made->recognise({scan, {}}, {1, 2, 3}, 9, {}), 110'000);
        QVERIFY2(found.ok(), found.ok() ? "" : qPrintable(found.error().message + found.error().detail));
        QCOMPARE(found->size(), 3);
        QVERIFY(found->at(1).text.isEmpty());
        QVERIFY2(found->last().text.contains("counted in spring"_L1), qPrintable(found->last().text));
        QCOMPARE(found->last().missingLanguages, QStringList{u"xxx"_s});
    }
    void cleanupTestCase()
    {
        QTest::qWait(100); // the last processes are reaped by the event loop
        settleEvents();
    }
};

QTEST_GUILESS_MAIN(TestOcrReader)
#include "tst_ocrreader.moc"
