#include "core/documents/testpdf.h"
#include "core/documents/workerpagerenderer.h"
#include "support/await.h"

#include <QFile>
#include <QPainter>
#include <QPdfWriter>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sheaf;
using namespace sheaf::test;

namespace {

// The smallest rectangle with everything dark, in parts of the image.
QRectF inkOf(const QImage& image)
{
    QRect ink;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (qGray(image.pixel(x, y)) < 128)
                ink |= QRect(x, y, 1, 1);
        }
    }
    return QRectF(ink.x() / double(image.width()), ink.y() / double(image.height()),
                  ink.width() / double(image.width()), ink.height() / double(image.height()));
}

bool near(const QRectF& a, const QRectF& b, double by)
{
    return std::abs(a.left() - b.left()) < by && std::abs(a.right() - b.right()) < by &&
           std::abs(a.top() - b.top()) < by && std::abs(a.bottom() - b.bottom()) < by;
}

} // namespace

class TestWorkerPageRenderer : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_dir;
    std::shared_ptr<Clock> m_clock = std::make_shared<SteadyClock>();
    const QString m_program = QStringLiteral(SHEAF_BINARY_DIR "/sheaf-extract");
    std::unique_ptr<WorkerPageRenderer> m_renderer = std::make_unique<WorkerPageRenderer>(m_program, m_clock);

    QString write(const QString& name, const TestPdf& pdf) const
    {
        QFile file(m_dir.filePath(name));
        if (!file.open(QIODevice::WriteOnly))
            return {};
        file.write(pdf.bytes());
        return file.fileName();
    }
    bool open(const TestPdf& pdf) { return await(m_renderer->open(write(u"view.pdf"_s, pdf), {}, {})).ok(); }
    QList<QRectF> locate(int page, const QString& quote)
    {
        const auto found = await(m_renderer->locate(page, quote, {}), 30'000);
        return found.ok() ? *found : QList<QRectF>(99); // more than any test expects
    }

private Q_SLOTS:
    void openAndRender()
    {
        TestPdf pdf;
        pdf.pages = {"First", "Second"};
        const auto opened = await(m_renderer->open(write(u"two.pdf"_s, pdf), {}, {}));
        QVERIFY(opened.ok());
        QCOMPARE(opened->pageCount, 2);
        const auto image = await(m_renderer->render(2, 300, {}));
        QVERIFY(image.ok());
        QCOMPARE(image->size(), QSize(300, 400));
        QCOMPARE(image->format(), QImage::Format_RGB32);
        QCOMPARE(image->pixel(5, 5), qRgb(255, 255, 255)); // white, not transparent
        QVERIFY(inkOf(*image).isValid());
        // Both sides have a limit.
        QCOMPARE(await(m_renderer->render(1, 100'000, {}), 30'000)->size(), QSize(3072, 4096));
    }
    void badPages()
    {
        TestPdf pdf;
        pdf.pages = {"One"};
        QVERIFY(open(pdf));
        QCOMPARE(await(m_renderer->render(0, 100, {})).error().code, ErrorCode::InvalidInput);
        QCOMPARE(await(m_renderer->render(2, 100, {})).error().code, ErrorCode::InvalidInput);
        QCOMPARE(await(m_renderer->render(1, 0, {})).error().code, ErrorCode::InvalidInput);
        QVERIFY(await(m_renderer->render(1, 100, {})).ok()); // and it goes on
    }

    void places_data()
    {
        QTest::addColumn<int>("rotate");
        QTest::addColumn<QByteArray>("crop");
        QTest::newRow("upright") << 0 << QByteArray();
        QTest::newRow("turned right") << 90 << QByteArray();
        QTest::newRow("upside down") << 180 << QByteArray();
        QTest::newRow("turned left") << 270 << QByteArray();
        QTest::newRow("cropped") << 0 << QByteArray("[100 500 500 750]");
        QTest::newRow("cropped and turned") << 90 << QByteArray("[100 500 500 750]");
    }
    // The page has one phrase; where it is found must be where its ink is.
    void places()
    {
        QFETCH(int, rotate);
        QFETCH(QByteArray, crop);
        TestPdf pdf;
        pdf.rotate = rotate;
        pdf.cropBox = crop;
        pdf.pages = {"\n\nThe quote that is looked for"};
        QVERIFY(open(pdf));
        const auto image = await(m_renderer->render(1, 1200, {}), 30'000);
        const QList<QRectF> found = locate(1, u"quote that is LOOKED"_s);
        QCOMPARE(found.size(), 1);
        const QRectF all = inkOf(*image);
        QVERIFY(all.adjusted(-0.01, -0.01, 0.01, 0.01).contains(found[0]));
        const QList<QRectF> whole = locate(1, u"The quote that is looked for"_s);
        QCOMPARE(whole.size(), 1);
        QVERIFY(near(whole[0], all, 0.012));
    }
    void severalLines()
    {
        TestPdf pdf;
        pdf.pages = {"Before it.\nHere begins the passage and it is intro-\nducing a word that was divided,\nthen it "
                     "ends. After it."};
        QVERIFY(open(pdf));
        const QList<QRectF> found =
            locate(1, u"the passage and it is introducing a word that was divided, then it ends"_s);
        QCOMPARE(found.size(), 3);
        QVERIFY(found[0].bottom() < found[2].top());
        QVERIFY(found[0].left() > found[1].left()); // begins in the middle of its line
    }
    void unsureIsEmpty()
    {
        TestPdf pdf;
        pdf.pages = {
            "twice is twice\nonly once, and a long sentence that stands here.\na long sentence that stands here."};
        QVERIFY(open(pdf));
        QVERIFY(locate(1, u"not there"_s).isEmpty());
        QVERIFY(locate(1, u"twice"_s).isEmpty()); // which of the two?
        QVERIFY(locate(1, u""_s).isEmpty());
        QVERIFY(locate(1, QString(20'000, u'x')).isEmpty());
        QCOMPARE(locate(1, u"once"_s).size(), 1);
        QCOMPARE(locate(1, u"a long sentence that stands here"_s).size(), 1);
    }
    void everyPlaceOfWhatIsTyped()
    {
        TestPdf pdf;
        pdf.pages = {"twice is twice\nonly once, and never Twice", "nothing here"};
        QVERIFY(open(pdf));
        const auto find = [this](int page, const QString& typed) {
            const auto found = await(m_renderer->find(page, typed, {}), 30'000);
            return found.ok() ? *found : QList<QRectF>(99);
        };
        const QList<QRectF> found = find(1, u"twice"_s);
        QCOMPARE(found.size(), 3);
        QVERIFY(found[0].right() < found[1].left());
        QVERIFY(found[1].bottom() < found[2].top());
        QCOMPARE(find(1, u"wic"_s).size(), 3);
        QCOMPARE(find(1, u"twice only"_s).size(), 2); // one place on two lines
        QVERIFY(find(1, u"thrice"_s).isEmpty());
        QVERIFY(find(1, u" "_s).isEmpty());
        QVERIFY(find(2, u"twice"_s).isEmpty());
    }
    // Made by Qt with an embedded font, whose text and characters need not be counted alike.
    void writtenByQt()
    {
        const QString path = m_dir.filePath(u"qt.pdf"_s);
        {
            QPdfWriter writer(path);
            writer.setResolution(100);
            QPainter painter(&writer);
            painter.setFont(QFont(u"DejaVu Sans"_s, 12));
            painter.drawText(
                QRectF(50, 50, 400, 600), Qt::TextWordWrap,
                u"Grüße aus Köln: some words of a paragraph that is wrapped by Qt, with a marked phrase in it, and then more words."_s);
        }
        const auto opened = await(m_renderer->open(path, {}, {}));
        QVERIFY(opened.ok());
        const QList<QRectF> found = locate(1, u"a marked phrase"_s);
        QVERIFY(!found.isEmpty() && found.size() <= 2);
    }

    void passwordIsKeptForANewProcess()
    {
        TestPdf pdf;
        pdf.pages = {"Secret"};
        pdf.encrypted = true;
        pdf.userPassword = "pw";
        const QString path = write(u"locked.pdf"_s, pdf);
        QCOMPARE(await(m_renderer->open(path, {}, {})).error().code, ErrorCode::PasswordRequired);
        QCOMPARE(await(m_renderer->open(path, Secret(u"no"_s), {})).error().code, ErrorCode::WrongPassword);
        QVERIFY(await(m_renderer->open(path, Secret(u"pw"_s), {})).ok());
        QVERIFY(await(m_renderer->render(1, 50, {})).ok());
    }
    void linkIsFollowed()
    {
        TestPdf pdf;
        pdf.pages = {"One"};
        QVERIFY(QFile::link(write(u"target.pdf"_s, pdf), m_dir.filePath(u"link.pdf"_s)));
        QVERIFY(await(m_renderer->open(m_dir.filePath(u"link.pdf"_s), {}, {})).ok());
    }
    void beforeOpen()
    {
        WorkerPageRenderer renderer(m_program, m_clock);
        QCOMPARE(await(renderer.render(1, 100, {})).error().code, ErrorCode::InvalidInput);
    }
    void missingFileAndProgram()
    {
        QCOMPARE(await(m_renderer->open(m_dir.filePath(u"none.pdf"_s), {}, {})).error().code, ErrorCode::NotFound);
        QCOMPARE(await(m_renderer->render(1, 100, {})).error().code, ErrorCode::NotFound);
        WorkerPageRenderer renderer(u"/nowhere/sheaf-extract"_s, m_clock);
        const auto opened = renderer.open(u"/tmp/x.pdf"_s, {}, {});
        const auto image = renderer.render(1, 10, {});
        QVERIFY(await(opened).error().message.contains("/nowhere/sheaf-extract"_L1));
        QCOMPARE(await(image).error().code, ErrorCode::Internal);
    }
    // A page whose drawing never ends kills the process; the next call opens the file again.
    void restartsAfterDeath()
    {
        TestPdf pdf;
        pdf.pages = {"Good page", "Bad page"};
        QByteArray bytes = pdf.bytes();
        const QString path = m_dir.filePath(u"dies.pdf"_s);
        QFile script(m_dir.filePath(u"dies-once"_s));
        QVERIFY(script.open(QIODevice::WriteOnly));
        // The first process ends at its second line, which asks for a page; those after it are the real worker.
        script.write("#!/bin/sh\nmark='" + QFile::encodeName(m_dir.filePath(u"mark"_s)) +
                     "'\nif [ -e \"$mark\" ]; then exec '" + QFile::encodeName(m_program) +
                     "'; fi\n: > \"$mark\"\n{ read -r line; echo \"$line\"; read -r line; } | '" +
                     QFile::encodeName(m_program) + "'\nkill -SEGV $$\n");
        script.setPermissions(QFileDevice::ReadOwner | QFileDevice::ExeOwner);
        script.close();
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        WorkerPageRenderer renderer(script.fileName(), m_clock);
        QVERIFY(await(renderer.open(path, {}, {})).ok());
        QCOMPARE(await(renderer.render(2, 50, {})).error().code, ErrorCode::ResourceLimit);
        QVERIFY(await(renderer.render(1, 50, {})).ok());
    }
    void stopBeforeAndOnTheWay()
    {
        TestPdf pdf;
        pdf.pages = {"One"};
        QVERIFY(open(pdf));
        std::stop_source source;
        CallContext call;
        call.stop = source.get_token();
        const auto first = m_renderer->render(1, 3000, call);
        const auto second = m_renderer->render(1, 3000, call);
        const auto third = m_renderer->render(1, 60, {});
        source.request_stop();
        QCOMPARE(await(first).error().code, ErrorCode::Cancelled);
        QCOMPARE(await(second).error().code, ErrorCode::Cancelled);
        QCOMPARE(await(third, 30'000)->width(), 60);
    }
    void openAgainCancelsWhatWaits()
    {
        TestPdf pdf;
        pdf.pages = {"One"};
        QVERIFY(open(pdf));
        const auto old = m_renderer->render(1, 500, {});
        pdf.pages = {"One", "Two", "Three"};
        const auto opened = m_renderer->open(write(u"other.pdf"_s, pdf), {}, {});
        QCOMPARE(await(old).error().code, ErrorCode::Cancelled);
        QCOMPARE(await(opened)->pageCount, 3);
    }
    void destruction()
    {
        TestPdf pdf;
        pdf.pages = {"One"};
        auto renderer = std::make_unique<WorkerPageRenderer>(m_program, m_clock);
        const auto opened = renderer->open(write(u"d.pdf"_s, pdf), {}, {});
        const auto image = renderer->render(1, 100, {});
        renderer.reset();
        QCOMPARE(await(opened).error().code, ErrorCode::Cancelled);
        QCOMPARE(await(image).error().code, ErrorCode::Cancelled);
    }
    void cleanupTestCase()
    {
        m_renderer.reset();
        QTest::qWait(100); // the last processes are reaped by the event loop
        settleEvents();
    }
};

QTEST_MAIN(TestWorkerPageRenderer)
#include "tst_workerpagerenderer.moc"
