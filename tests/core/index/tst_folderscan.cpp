#include "core/index/folderscan.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <sys/stat.h>
#include <unistd.h>

using namespace sheaf;
using namespace Qt::StringLiterals;

class TestFolderScan : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;

    QString touch(const QString& name) const
    {
        const QString path = m_dir->filePath(name);
        QDir().mkpath(path.section(u'/', 0, -2));
        QFile file(path);
        return file.open(QIODevice::WriteOnly) ? path : QString();
    }
    // Paths relative to the folder; errors with a mark.
    QStringList scan(const QStringList& paths, const ScanOptions& options = {}) const
    {
        QStringList names;
        for (const ScannedFile& file : scanFolders(paths, options, {}))
            names.append((file.error ? errorName(file.error->code) + u": "_s : QString()) +
                         QDir(m_dir->path()).relativeFilePath(file.path));
        return names;
    }

private Q_SLOTS:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }

    void naturalOrder_data()
    {
        QTest::addColumn<QStringList>("sorted");
        QTest::newRow("numbers") << QStringList{u"page 1"_s, u"page 2"_s, u"page 10"_s, u"page 100"_s};
        QTest::newRow("case") << QStringList{u"a"_s, u"B"_s, u"c"_s};
        QTest::newRow("leading zeros") << QStringList{u"1"_s, u"002"_s, u"3"_s};
        QTest::newRow("prefix") << QStringList{u"a"_s, u"a1"_s, u"a1b"_s, u"ab"_s};
        QTest::newRow("larger than any number")
            << QStringList{u"99999999999999999999998"_s, u"99999999999999999999999"_s, u"100000000000000000000000"_s};
        QTest::newRow("same but for case") << QStringList{u"A"_s, u"a"_s};
        QTest::newRow("same but for zeros") << QStringList{u"01"_s, u"1"_s};
    }
    void naturalOrder()
    {
        QFETCH(QStringList, sorted);
        for (qsizetype i = 0; i < sorted.size(); ++i) {
            for (qsizetype j = 0; j < sorted.size(); ++j)
                QCOMPARE(naturalLess(sorted[i], sorted[j]), i < j);
        }
    }
    void folders()
    {
        for (const auto& name :
             {u"b.PDF"_s, u"a10.txt"_s, u"a9.md"_s, u"sub/x.markdown"_s, u"sub/deep/y.text"_s, u"Another/z.pdf"_s,
              u"program.exe"_s, u"picture.png"_s, u"noextension"_s, u".hidden.pdf"_s, u".git/config.txt"_s})
            touch(name);
        QCOMPARE(scan({m_dir->path()}), (QStringList{u"a9.md"_s, u"a10.txt"_s, u"b.PDF"_s, u"Another/z.pdf"_s,
                                                     u"sub/x.markdown"_s, u"sub/deep/y.text"_s}));
        QCOMPARE(scan({m_dir->path() + "/sub/../sub/"_L1}), (QStringList{u"sub/x.markdown"_s, u"sub/deep/y.text"_s}));
        // By itself any file is taken, and a hidden folder too.
        QCOMPARE(scan({m_dir->filePath(u"program.exe"_s), m_dir->filePath(u".git"_s)}),
                 (QStringList{u"program.exe"_s, u".git/config.txt"_s}));
        // Once, however often it is met.
        QCOMPARE(
            scan({m_dir->filePath(u"sub/x.markdown"_s), m_dir->filePath(u"sub"_s), m_dir->filePath(u"sub/deep"_s)}),
            (QStringList{u"sub/x.markdown"_s, u"sub/deep/y.text"_s}));
    }
    void linksAreNotFollowedBelowAFolder()
    {
        touch(u"real/a.txt"_s);
        QVERIFY(QFile::link(m_dir->path(), m_dir->filePath(u"real/loop"_s)));
        QVERIFY(QFile::link(u"/etc/hostname"_s, m_dir->filePath(u"real/stolen.txt"_s)));
        QVERIFY(QFile::link(m_dir->filePath(u"nowhere"_s), m_dir->filePath(u"real/broken.txt"_s)));
        QCOMPARE(scan({m_dir->filePath(u"real"_s)}), QStringList{u"real/a.txt"_s});
        // A link that is given by itself stands for what it points to.
        QVERIFY(QFile::link(m_dir->filePath(u"real/a.txt"_s), m_dir->filePath(u"link.txt"_s)));
        QVERIFY(QFile::link(m_dir->filePath(u"real"_s), m_dir->filePath(u"linked"_s)));
        QCOMPARE(scan({m_dir->filePath(u"link.txt"_s), m_dir->filePath(u"linked"_s)}), QStringList{u"real/a.txt"_s});
        QCOMPARE(scan({m_dir->filePath(u"real/broken.txt"_s)}), QStringList{u"not_found: real/broken.txt"_s});
    }
    void whatIsNoFile()
    {
        touch(u"a.txt"_s);
        QVERIFY(::mkfifo(QFile::encodeName(m_dir->filePath(u"pipe.txt"_s)).constData(), 0600) == 0);
        QCOMPARE(scan({m_dir->path()}), QStringList{u"a.txt"_s});
        QCOMPARE(scan({m_dir->filePath(u"pipe.txt"_s)}), QStringList{u"unsupported: pipe.txt"_s});
        const auto device = scanFolders({u"/dev/null"_s}, {}, {});
        QCOMPARE(device.first().error->code, ErrorCode::Unsupported);
        QCOMPARE(scan({m_dir->filePath(u"missing.txt"_s), m_dir->filePath(u"missing.txt"_s)}),
                 QStringList{u"not_found: missing.txt"_s});
        QVERIFY(scan({}).isEmpty());
        QDir(m_dir->path()).mkpath(u"empty/inside"_s);
        QCOMPARE(scan({m_dir->filePath(u"empty"_s)}), QStringList{u"empty: empty"_s});
    }
    // They cannot be opened by what Qt makes of them; a file that is passed over has a reason all the same.
    void namesThatAreNoText()
    {
        touch(u"a.txt"_s);
        const QByteArray folder = QFile::encodeName(m_dir->path());
        for (const char* name : {"/bad\xff.txt", "/bad\xff.exe"})
            QCOMPARE(::link((folder + "/a.txt").constData(), (folder + name).constData()), 0);
        QCOMPARE(scan({m_dir->path()}), (QStringList{u"unsupported: bad\uFFFD.txt"_s, u"a.txt"_s}));
    }
    void relativePathsBecomeAbsolute()
    {
        touch(u"a.txt"_s);
        const QString before = QDir::currentPath();
        QDir::setCurrent(m_dir->path());
        const auto found = scanFolders({u"./a.txt"_s}, {}, {});
        QDir::setCurrent(before);
        QCOMPARE(QFileInfo(found.first().path).canonicalFilePath(),
                 QFileInfo(m_dir->filePath(u"a.txt"_s)).canonicalFilePath());
        QVERIFY(QDir::isAbsolutePath(found.first().path));
    }
    void limits()
    {
        for (int i = 0; i < 20; ++i)
            touch(u"%1.txt"_s.arg(i));
        touch(u"1/2/3/4.txt"_s);
        ScanOptions few;
        few.maxFiles = 5;
        const auto found = scan({m_dir->path()}, few);
        QCOMPARE(found.size(), 6);
        QVERIFY(found.last().startsWith(u"too_large"_s));
        ScanOptions shallow;
        shallow.maxDepth = 1;
        QCOMPARE(scan({m_dir->filePath(u"1"_s)}, shallow), (QStringList{u"too_large: 1/2/3"_s, u"empty: 1"_s}));
    }
    void foldersThatMayNotBeListed()
    {
        if (::geteuid() == 0)
            QSKIP("the superuser may list everything");
        touch(u"open/a.txt"_s);
        touch(u"open/closed/b.txt"_s);
        QFile::setPermissions(m_dir->filePath(u"open/closed"_s), {});
        const QStringList found = scan({m_dir->filePath(u"open"_s)});
        QFile::setPermissions(m_dir->filePath(u"open/closed"_s),
                              QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
        QCOMPARE(found, (QStringList{u"open/a.txt"_s, u"permission_denied: open/closed"_s}));
    }
    void stopping()
    {
        touch(u"a.txt"_s);
        std::stop_source stop;
        stop.request_stop();
        QVERIFY(scanFolders({m_dir->path()}, {}, stop.get_token()).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestFolderScan)
#include "tst_folderscan.moc"
