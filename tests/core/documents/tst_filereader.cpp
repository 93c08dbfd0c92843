#include "core/documents/filereader.h"
#include "core/documents/textfilereader.h"
#include "support/await.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace sheaf;
using namespace sheaf::test;

namespace {

// Says what it was asked for.
class NamingReader final : public DocumentReader
{
public:
    explicit NamingReader(const QString& name)
        : m_name(name)
    {}
    Future<DocumentText> read(const ReadRequest& request, const CallContext&) override
    {
        DocumentText text;
        text.title = m_name + u' ' + request.path + u' ' + request.password.reveal();
        return readyFuture<DocumentText>(text);
    }

private:
    QString m_name;
};

} // namespace

class TestFileReader : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_dir;
    QThreadPool m_pool;

    QString path(const QString& name) const { return m_dir.filePath(name); }
    QString write(const QString& name, const QByteArray& bytes) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly))
            return {};
        file.write(bytes);
        return file.fileName();
    }
    Result<DocumentText> chosen(const QString& file)
    {
        FileReader reader(std::make_shared<NamingReader>(u"pdf"_s), std::make_shared<NamingReader>(u"text"_s), &m_pool);
        return await(reader.read({file, Secret(u"pw"_s)}, {}));
    }
    Result<DocumentText> text(const QString& file)
    {
        TextFileReader reader(&m_pool);
        return await(reader.read({file, {}}, {}));
    }

private Q_SLOTS:
    void choosesByContent()
    {
        const QString pdf = write(u"really.txt"_s, "%PDF-1.4\n1 0 obj");
        const QString txt = write(u"fake.pdf"_s, "<html>no PDF</html>");
        QCOMPARE(chosen(pdf)->title, u"pdf %1 pw"_s.arg(pdf));
        QCOMPARE(chosen(txt)->title, u"text %1 pw"_s.arg(txt));
    }
    void linksAreResolved()
    {
        const QString pdf = write(u"target.pdf"_s, "%PDF-1.4\n1 0 obj");
        QVERIFY(QFile::link(pdf, path(u"link"_s)));
        QCOMPARE(chosen(path(u"link"_s))->title, u"pdf %1 pw"_s.arg(pdf));
    }
    void errors_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("missing") << u"missing.pdf"_s << ErrorCode::NotFound;
        QTest::newRow("below a file") << u"empty.txt/x"_s << ErrorCode::NotFound;
        QTest::newRow("folder") << u"folder"_s << ErrorCode::Unsupported;
        QTest::newRow("pipe") << u"pipe"_s << ErrorCode::Unsupported;
        QTest::newRow("empty") << u"empty.txt"_s << ErrorCode::Empty;
        QTest::newRow("binary") << u"binary.txt"_s << ErrorCode::Unsupported;
        QTest::newRow("dangling link") << u"dangling"_s << ErrorCode::NotFound;
    }
    void errors()
    {
        QFETCH(QString, name);
        QFETCH(ErrorCode, code);
        write(u"empty.txt"_s, "");
        write(u"binary.txt"_s, QByteArray("ab\0cd", 5));
        QDir(m_dir.path()).mkdir(u"folder"_s);
        ::mkfifo(QFile::encodeName(path(u"pipe"_s)).constData(), 0600);
        QFile::link(path(u"nowhere"_s), path(u"dangling"_s));
        const auto result = chosen(path(name));
        QVERIFY(!result.ok());
        QCOMPARE(result.error().code, code);
        QVERIFY2(result.error().message.contains(name.section(u'/', -1)), qPrintable(result.error().message));
    }
    void devicesAreRefused() { QCOMPARE(chosen(u"/dev/zero"_s).error().code, ErrorCode::Unsupported); }
    void noPermission()
    {
        if (::geteuid() == 0)
            QSKIP("root may read everything");
        const QString file = write(u"secret.txt"_s, "x");
        QFile::setPermissions(file, {});
        QCOMPARE(chosen(file).error().code, ErrorCode::PermissionDenied);
    }

    void textFile()
    {
        const auto result = text(write(u"a.md"_s, "# Title\r\n\r\nGr\xc3\xbc\xc3\x9f"
                                                  "e."));
        QVERIFY(result.ok());
        QCOMPARE(result->paged, false);
        QCOMPARE(result->pageCount, 1);
        QCOMPARE(result->pages.size(), 1);
        QCOMPARE(result->pages[0].number, 1);
        QCOMPARE(result->pages[0].text, u"# Title\r\n\r\nGrüße."_s);
    }
    void textFileErrors()
    {
        QCOMPARE(text(write(u"b.txt"_s, "  \n")).error().code, ErrorCode::Empty);
        QCOMPARE(text(write(u"c.txt"_s, QByteArray(5000, 'x') + '\0')).error().code,
                 ErrorCode::Unsupported); // behind what is sniffed
        QCOMPARE(text(path(u"missing"_s)).error().code, ErrorCode::NotFound);
        const auto large = readTextFile(write(u"d.txt"_s, QByteArray(1000, 'x')), {}, 999);
        QCOMPARE(large.error().code, ErrorCode::TooLarge);
        QVERIFY(readTextFile(path(u"d.txt"_s), {}, 1000).ok());
    }
    void aFileThatGrowsStaysUnderTheLimit()
    {
        // /proc files say that they are empty and are not.
        const auto result = readTextFile(u"/proc/self/maps"_s, {}, 10);
        QCOMPARE(result.error().code, ErrorCode::TooLarge);
    }
    void stop()
    {
        std::stop_source source;
        source.request_stop();
        CallContext call;
        call.stop = source.get_token();
        const QString file = write(u"e.txt"_s, "text");
        TextFileReader reader(&m_pool);
        QCOMPARE(await(reader.read({file, {}}, call)).error().code, ErrorCode::Cancelled);
        FileReader any(std::make_shared<NamingReader>(u"pdf"_s), std::make_shared<NamingReader>(u"text"_s), &m_pool);
        QCOMPARE(await(any.read({file, {}}, call)).error().code, ErrorCode::Cancelled);
    }
    void destruction()
    {
        const QString file = write(u"f.txt"_s, "text");
        Future<DocumentText> future;
        {
            FileReader reader(std::make_shared<NamingReader>(u"pdf"_s), std::make_shared<NamingReader>(u"text"_s),
                              &m_pool);
            future = reader.read({file, {}}, {});
        }
        QCOMPARE(await(future).error().code, ErrorCode::Cancelled);
    }
    void cleanupTestCase() { m_pool.waitForDone(); }
};

QTEST_GUILESS_MAIN(TestFileReader)
#include "tst_filereader.moc"
