#include "core/documents/filereader.h"
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
        FileReader reader(std::make_shared<NamingReader>(u"pdf"_s), std::make_shared<NamingReader>(u"worker"_s),
                          &m_pool);
        return await(reader.read({file, Secret(u"pw"_s)}, {}));
    }

private Q_SLOTS:
    void goesToItsReader_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("reader"); // empty: read in the program itself
        QTest::newRow("PDF named as text") << u"really.txt"_s << QByteArray("%PDF-1.4\n1 0 obj") << u"pdf"_s;
        QTest::newRow("HTML named as PDF") << u"fake.pdf"_s << QByteArray("<html>no PDF</html>") << u"worker"_s;
        QTest::newRow("text") << u"a.txt"_s << QByteArray("words") << QString();
        QTest::newRow("legacy encoding") << u"l.txt"_s << QByteArray("caf\xe9 words") << u"worker"_s;
        QTest::newRow("NUL behind what is sniffed") << u"n.txt"_s << QByteArray(5000, 'x') + '\0' << u"worker"_s;
        QTest::newRow("largest small text") << u"s.txt"_s << QByteArray(smallTextBytes, 'x') << QString();
        QTest::newRow("smallest large text") << u"g.txt"_s << QByteArray(smallTextBytes + 1, 'x') << u"worker"_s;
        QTest::newRow("small Markdown") << u"s.md"_s << QByteArray(smallMarkupBytes, 'x') << QString();
        QTest::newRow("large Markdown") << u"g.md"_s << QByteArray(smallMarkupBytes + 1, 'x') << u"worker"_s;
        QTest::newRow("small table") << u"s.csv"_s << QByteArray("a,b\n1,2\n") << QString();
    }
    void goesToItsReader()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, bytes);
        QFETCH(QString, reader);
        const QString file = write(name, bytes);
        const auto result = chosen(file);
        QVERIFY(result.ok());
        QVERIFY(reader.isEmpty() || result->title == u"%1 %2 pw"_s.arg(reader, file));
        QCOMPARE(result->pages.isEmpty(), !reader.isEmpty());
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

    void smallText()
    {
        const auto result = chosen(write(u"a.txt"_s, "Title\r\n\r\nGr\xc3\xbc\xc3\x9f"
                                                     "e."));
        QVERIFY(result.ok());
        QCOMPARE(result->paged, false);
        QCOMPARE(result->pageCount, 1);
        QCOMPARE(result->pages.size(), 1);
        QCOMPARE(result->pages[0].number, 1);
        QCOMPARE(result->pages[0].text, u"Title\r\n\r\nGrüße."_s);
        QCOMPARE(chosen(write(u"b.txt"_s, "  \n")).error().code, ErrorCode::Empty);
        const auto table = chosen(write(u"c.csv"_s, "a,b\n1,2\n"));
        QCOMPARE(table->pages[0].text, u"a: 1; b: 2"_s);
        QCOMPARE(table->pages[0].label, u"row 2"_s);
        QCOMPARE(table->tables.size(), 1);
    }
    void aFileThatGrowsStaysUnderTheLimit()
    {
        // Files of /proc say that they are empty and are not.
        const auto probe = probeFile(u"/proc/self/maps"_s);
        QVERIFY(probe.ok());
        QVERIFY(!probe->text || probe->text->pages.first().text.size() <= smallTextBytes);
    }
    void stop()
    {
        std::stop_source source;
        source.request_stop();
        CallContext call;
        call.stop = source.get_token();
        const QString file = write(u"e.txt"_s, "text");
        const auto worker = std::make_shared<NamingReader>(u"worker"_s);
        FileReader any(worker, worker, &m_pool);
        QCOMPARE(await(any.read({file, {}}, call)).error().code, ErrorCode::Cancelled);
    }
    void destruction()
    {
        const QString file = write(u"f.txt"_s, "text");
        Future<DocumentText> future;
        {
            FileReader reader(std::make_shared<NamingReader>(u"pdf"_s), std::make_shared<NamingReader>(u"worker"_s),
                              &m_pool);
            future = reader.read({file, {}}, {});
        }
        QCOMPARE(await(future).error().code, ErrorCode::Cancelled);
    }
    void cleanupTestCase() { m_pool.waitForDone(); }
};

QTEST_GUILESS_MAIN(TestFileReader)
#include "tst_filereader.moc"
