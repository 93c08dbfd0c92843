#include "core/documents/testpdf.h"
#include "core/documents/testzip.h"
#include "core/documents/workerreader.h"
#include "support/await.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sheaf;
using namespace sheaf::test;

// With the real sheaf-extract on PDF files made here.
class TestWorkerReader : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_dir;
    std::shared_ptr<Clock> m_clock = std::make_shared<SteadyClock>();
    const QString m_program = QStringLiteral(SHEAF_BINARY_DIR "/sheaf-extract");
    // Not at background priority: beside a busy machine that would take minutes.
    std::shared_ptr<WorkerPool> m_pool =
        std::make_shared<WorkerPool>(m_program, m_clock, 2, ExtractWorker::Mode::Interactive);
    std::unique_ptr<WorkerReader> m_reader = std::make_unique<WorkerReader>(m_pool, m_clock);

    QString write(const QString& name, const QByteArray& bytes) const
    {
        QFile file(QDir(QDir(m_dir.path()).canonicalPath()).filePath(name));
        if (!file.open(QIODevice::WriteOnly))
            return {};
        file.write(bytes);
        return file.fileName();
    }
    QString write(const QString& name, const TestPdf& pdf) const { return write(name, pdf.bytes()); }
    Result<DocumentText> read(const QString& path, const QString& password = {})
    {
        return await(m_reader->read({path, Secret(password)}, {}), 110'000);
    }

private Q_SLOTS:
    void pagesAndTitle()
    {
        TestPdf pdf;
        pdf.title = "A  Title";
        pdf.pages = {"First page.\nSecond line.", "", "Third page."};
        const auto result = read(write(u"three.pdf"_s, pdf));
        QVERIFY2(result.ok(), qPrintable(result.ok() ? QString() : result.error().detail));
        QCOMPARE(result->title, u"A Title"_s);
        QCOMPARE(result->pageCount, 3);
        QVERIFY(result->paged);
        QCOMPARE(result->pages.size(), 2);
        QCOMPARE(result->pages[0].number, 1);
        QCOMPARE(result->pages[0].text, u"First page.\r\nSecond line."_s);
        QCOMPARE(result->pages[1].number, 3);
        QCOMPARE(result->warnings, QStringList{u"1 of 3 pages have no text layer"_s});
        QTRY_COMPARE(m_pool->running(), 0);
    }
    void twoThousandPages()
    {
        TestPdf pdf;
        for (int i = 1; i <= 2000; ++i)
            pdf.pages.append("This is page " + QByteArray::number(i) + " of a long document.");
        const auto result = read(write(u"long.pdf"_s, pdf));
        QVERIFY(result.ok());
        QCOMPARE(result->pageCount, 2000);
        QCOMPARE(result->pages.size(), 2000);
        QCOMPARE(result->pages.last().text, u"This is page 2000 of a long document."_s);
    }
    void hyphenMark()
    {
        TestPdf pdf;
        pdf.pages = {"it is intro-\nducing words"};
        const auto result = read(write(u"hyphen.pdf"_s, pdf));
        QVERIFY(result.ok());
        QCOMPARE(result->pages[0].text, u"it is intro\uFFFEducing words"_s);
    }
    void scan()
    {
        TestPdf pdf;
        pdf.pages = QList<QByteArray>(12, QByteArray());
        const auto result = read(write(u"scan.pdf"_s, pdf));
        QCOMPARE(result.error().code, ErrorCode::NoText);
        QVERIFY2(result.error().message.contains(u"“scan.pdf” has no text layer (12 pages)"_s),
                 qPrintable(result.error().message));
    }
    void passwords()
    {
        TestPdf pdf;
        pdf.pages = {"Secret text."};
        pdf.encrypted = true;
        pdf.userPassword = "open sesame";
        const QString path = write(u"locked.pdf"_s, pdf);
        QCOMPARE(read(path).error().code, ErrorCode::PasswordRequired);
        QCOMPARE(read(path, u"wrong"_s).error().code, ErrorCode::WrongPassword);
        const auto result = read(path, u"open sesame"_s);
        QVERIFY(result.ok());
        QCOMPARE(result->pages[0].text, u"Secret text."_s);
    }
    void restrictedOpensWithAnyPassword()
    {
        TestPdf pdf;
        pdf.pages = {"Readable text."};
        pdf.encrypted = true;
        const QString path = write(u"restricted.pdf"_s, pdf);
        QCOMPARE(read(path)->pages[0].text, u"Readable text."_s);
        QCOMPARE(read(path, u"given for another file"_s)->pages[0].text, u"Readable text."_s);
    }
    void damaged_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<ErrorCode>("code");
        TestPdf pdf;
        pdf.pages = {"Some text.", "More text."};
        const QByteArray whole = pdf.bytes();
        QTest::newRow("empty") << QByteArray() << ErrorCode::Empty;
        QTest::newRow("header only") << QByteArray("%PDF-1.4\n") << ErrorCode::Corrupt;
        QTest::newRow("half") << whole.left(whole.size() / 3) << ErrorCode::Corrupt;
        QTest::newRow("half a ZIP") << QByteArray("PK\x03\x04 and no more") << ErrorCode::Corrupt;
        QTest::newRow("old Office") << QByteArray("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 WordDocument")
                                    << ErrorCode::Unsupported;
        QTest::newRow("page without words") << QByteArray("<html><body><img src=x></body></html>") << ErrorCode::NoText;
    }
    void damaged()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(ErrorCode, code);
        const auto result = read(write(u"damaged.pdf"_s, bytes));
        QVERIFY(!result.ok());
        QCOMPARE(result.error().code, code);
        QVERIFY(result.error().message.contains("damaged.pdf"_L1));
    }
    // Every library of the worker inside its walls: libzip, gumbo, GMime, uchardet and the converters of ICU.
    void otherFormatsInTheSandbox()
    {
        const auto docx = read(
            write(u"a.docx"_s,
                  zipOf({{u"[Content_Types].xml"_s, "<Types/>"},
                         {u"word/document.xml"_s, "<w:d xmlns:w='w'><w:p><w:r><w:t>Words.</w:t></w:r></w:p></w:d>"}})));
        QVERIFY2(docx.ok(), qPrintable(docx.ok() ? QString() : docx.error().message));
        QCOMPARE(docx->pages[0].text, u"Words."_s);
        QCOMPARE(docx->paged, false);
        const auto html =
            read(write(u"a.html"_s, "<html><title>T</title><h1>H</h1><p>\xcf\xf0\xe8\xe2\xe5\xf2, \xec\xe8\xf0"));
        QCOMPARE(html->title, u"T"_s);
        QCOMPARE(html->pages[0].label, u"H"_s);
        QVERIFY(html->pages[0].keepLines);
        const auto mail =
            read(write(u"a.eml"_s, "From: =?koi8-r?Q?=C1?= <a@b.c>\nSubject: S\nContent-Type: text/plain; "
                                   "charset=shift_jis\n\n\x82\xa0\n"));
        QCOMPARE(mail->author, u"а <a@b.c>"_s);
        QVERIFY(mail->pages[0].text.endsWith(u'あ'));
        QByteArray rows = "name,number\n";
        for (int i = 0; i < 20'000; ++i)
            rows += "a longer text in this row, " + QByteArray::number(i) + '\n';
        const auto table = read(write(u"a.csv"_s, rows));
        QCOMPARE(table->tables.size(), 1);
        QCOMPARE(table->tables[0].rows.size(), 20'000); // in more than one frame
        QCOMPARE(table->tables[0].rows.last().last(), u"19999"_s);
        QCOMPARE(table->pages.last().label.section(u'-', 1), u"20001"_s);
    }
    void attachedPdf_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("careful");
        QTest::addColumn<QStringList>("labels");
        TestPdf pdf;
        pdf.pages = {"The first page of it.", "", "The third page of it."};
        const QStringList both{u"terms.pdf, page 1"_s, u"terms.pdf, page 3"_s};
        QTest::newRow("read") << pdf.bytes() << false << both;
        QTest::newRow("with care") << pdf.bytes() << true << QStringList();
        QTest::newRow("broken") << QByteArray("%PDF-1.4\nbroken") << false << QStringList();
        TestPdf empty;
        empty.pages = {""};
        QTest::newRow("without text") << empty.bytes() << false << QStringList();
        TestPdf locked = pdf;
        locked.encrypted = true;
        locked.userPassword = "key";
        QTest::newRow("locked") << locked.bytes() << false << QStringList();
        TestPdf liar = pdf;
        liar.declaredPages = 100'000'000;
        QTest::newRow("a count that lies") << liar.bytes() << false << both;
    }
    void attachedPdf()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(bool, careful);
        QFETCH(QStringList, labels);
        const QString path = write(u"with.eml"_s, "From: a@b.c\nSubject: S\nMIME-Version: 1.0\n"
                                                  "Content-Type: multipart/mixed; boundary=B\n\n"
                                                  "--B\nContent-Type: text/plain\n\nSee the terms.\n"
                                                  "--B\nContent-Type: application/octet-stream\n"
                                                  "Content-Disposition: attachment; filename=terms.pdf\n"
                                                  "Content-Transfer-Encoding: base64\n\n" +
                                                      bytes.toBase64() + "\n--B--\n");
        WorkerReader reader(m_pool, m_clock);
        const auto mail = await(reader.read({path, {}, careful}, {}), 60'000);
        QVERIFY2(mail.ok(), qPrintable(mail.ok() ? QString() : mail.error().message));
        QVERIFY(mail->pages.value(0).text.endsWith("See the terms."_L1));
        QStringList found;
        for (const Page& page : mail->pages.mid(1)) {
            found.append(page.label);
            QVERIFY(page.text.contains("page of it"_L1));
        }
        QCOMPARE(found, labels);
        QCOMPARE(mail->warnings.join(u' ').contains("was not read"_L1), labels.isEmpty());
    }
    void countThatLies()
    {
        TestPdf pdf;
        pdf.pages = {"The only page."};
        pdf.declaredPages = 1'000'000;
        const auto result = read(write(u"liar.pdf"_s, pdf));
        QVERIFY2(result.ok(), qPrintable(result.ok() ? QString() : result.error().message));
        QCOMPARE(result->pageCount, 1);
        QCOMPARE(result->pages.size(), 1);
    }
    void notThere()
    {
        QCOMPARE(read(m_dir.filePath(u"missing.pdf"_s)).error().code, ErrorCode::NotFound);
        QCOMPARE(read(m_dir.path()).error().code, ErrorCode::Unsupported);
        TestPdf pdf;
        pdf.pages = {"x"};
        const QString target = write(u"target.pdf"_s, pdf);
        const QString link = QFileInfo(target).path() + u"/link.pdf"_s;
        QVERIFY(QFile::link(target, link));
        QCOMPARE(read(link).error().code, ErrorCode::Unsupported); // a link in place of the file that was checked
    }
    void missingProgram()
    {
        auto pool = std::make_shared<WorkerPool>(u"/nowhere/sheaf-extract"_s, m_clock, 1);
        WorkerReader reader(pool, m_clock);
        for (int i = 0; i < 3; ++i) { // and no permit is lost
            const auto result = await(reader.read({u"/tmp/x.pdf"_s, {}}, {}));
            QCOMPARE(result.error().code, ErrorCode::Internal);
            QVERIFY(result.error().message.contains("/nowhere/sheaf-extract"_L1));
        }
    }
    void selfReferenceEndsAtALimit()
    {
        // A form that draws itself: QtPdf 6.4.2 does not come back from it, or takes all memory.
        const QByteArray bytes =
            "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
            "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</XObject<</F 5 0 "
            "R>>>>>>endobj\n"
            "4 0 obj<</Length 4>>stream\n/F Do\nendstream endobj\n"
            "5 0 obj<</Type/XObject/Subtype/Form/BBox[0 0 600 800]/Resources<</XObject<</F 5 0 R>>>>/Length "
            "11>>stream\n"
            "/F Do /F Do\nendstream endobj\ntrailer<</Root 1 0 R/Size 6>>\n%%EOF";
        const auto result = read(write(u"loop.pdf"_s, bytes));
        QVERIFY(!result.ok());
        QVERIFY2(result.error().code == ErrorCode::ResourceLimit || result.error().code == ErrorCode::NoText,
                 qPrintable(result.error().message));
    }
    void manyAtOnce()
    {
        TestPdf pdf;
        pdf.pages = {"Some text."};
        QList<Future<DocumentText>> futures;
        for (int i = 0; i < 20; ++i) {
            pdf.pages[0] = "Some text number " + QByteArray::number(i);
            futures.append(m_reader->read({write(u"many%1.pdf"_s.arg(i), pdf), {}}, {}));
        }
        int most = 0;
        for (int i = 0; i < 20; ++i) {
            most = std::max(most, m_pool->running());
            const auto result = await(futures[i], 60'000);
            QVERIFY(result.ok());
            QCOMPARE(result->pages[0].text, u"Some text number %1"_s.arg(i));
        }
        QVERIFY(most <= 2);
        QTRY_COMPARE(m_pool->running(), 0);
    }
    void stopKills()
    {
        TestPdf pdf;
        pdf.pages = QList<QByteArray>(2000, QByteArray("Many pages of text, so that it takes a while."));
        std::stop_source source;
        CallContext call;
        call.stop = source.get_token();
        const auto future = m_reader->read({write(u"long.pdf"_s, pdf), {}}, call);
        QTRY_COMPARE(m_pool->running(), 1);
        source.request_stop();
        QCOMPARE(await(future).error().code, ErrorCode::Cancelled);
        QCOMPARE(m_pool->running(), 0);
    }
    void stopWhileWaiting()
    {
        auto pool = std::make_shared<WorkerPool>(m_program, m_clock, 1);
        WorkerReader reader(pool, m_clock);
        const auto permit = await(pool->acquire({}));
        std::stop_source source;
        CallContext call;
        call.stop = source.get_token();
        const auto future = reader.read({u"/tmp/x.pdf"_s, {}}, call);
        source.request_stop();
        QCOMPARE(await(future).error().code, ErrorCode::Cancelled);
    }
    void deadline()
    {
        auto pool = std::make_shared<WorkerPool>(m_program, m_clock, 1);
        WorkerReader reader(pool, m_clock);
        const auto permit = await(pool->acquire({}));
        CallContext call;
        call.deadline = m_clock->now() + std::chrono::milliseconds(20);
        QCOMPARE(await(reader.read({u"/tmp/x.pdf"_s, {}}, call)).error().code, ErrorCode::TimedOut);
    }
    void destruction()
    {
        TestPdf pdf;
        pdf.pages = QList<QByteArray>(500, QByteArray("Some text."));
        const QString path = write(u"gone.pdf"_s, pdf);
        auto pool = std::make_shared<WorkerPool>(m_program, m_clock, 1);
        auto reader = std::make_unique<WorkerReader>(pool, m_clock);
        const auto running = reader->read({path, {}}, {});
        const auto waiting = reader->read({path, {}}, {});
        QTRY_COMPARE(pool->running(), 1);
        reader.reset();
        QCOMPARE(await(running).error().code, ErrorCode::Cancelled);
        QCOMPARE(await(waiting).error().code, ErrorCode::Cancelled);
        QTRY_COMPARE(pool->running(), 0);
    }
    void cleanupTestCase()
    {
        m_reader.reset();
        QTest::qWait(100); // the last processes are reaped by the event loop
        settleEvents();
    }
};

QTEST_GUILESS_MAIN(TestWorkerReader)
#include "tst_workerreader.moc"
