#include "core/base/filelock.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <sys/stat.h>
#include <thread>

using namespace sheaf;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

// The program that is killed: takes the lock, says so and waits for its end.
static int holdUntilKilled(const QString& path)
{
    FileLock lock(path);
    const auto taken = lock.take(0ms);
    if (!taken.ok() || !*taken)
        return 3;
    QFile out;
    if (!out.open(stdout, QIODevice::WriteOnly))
        return 3;
    out.write("held\n");
    out.flush();
    std::this_thread::sleep_for(60s);
    return 0;
}

class TestFileLock : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    QString m_path;

    static bool takes(const QString& path, std::chrono::milliseconds patience = 0ms)
    {
        FileLock lock(path);
        const auto taken = lock.take(patience);
        return taken.ok() && *taken;
    }

private Q_SLOTS:
    void init() { m_path = m_dir.filePath(QString::fromLatin1(QTest::currentTestFunction())); }

    void oneHolds()
    {
        {
            FileLock first(m_path);
            QVERIFY(*first.take(0ms));
            QVERIFY(!takes(m_path));
            QCOMPARE(first.holder().process, QCoreApplication::applicationPid());
            QCOMPARE(first.holder().program, u"tst_filelock"_s);
            struct stat found = {};
            QCOMPARE(::stat(QFile::encodeName(m_path).constData(), &found), 0);
            QCOMPARE(int(found.st_mode & 07777), 0600);
        }
        QVERIFY(takes(m_path));
        QCOMPARE(FileLock(m_path).holder().process, 0);
    }
    void waitsForTheOther()
    {
        auto first = std::make_unique<FileLock>(m_path);
        QVERIFY(*first->take(0ms));
        std::jthread releasing([&first] {
            std::this_thread::sleep_for(30ms);
            first.reset();
        });
        QVERIFY(takes(m_path, 30s));
    }
    void aFileThatWasLeftHoldsNothing_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("of a process that lives") << QByteArray("1\nsheaf\n");
        QTest::newRow("damaged") << QByteArray("\0\xff\n\n\n", 5);
        QTest::newRow("long") << QByteArray(100'000, 'x');
    }
    void aFileThatWasLeftHoldsNothing()
    {
        QFETCH(QByteArray, content);
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();
        FileLock lock(m_path);
        QVERIFY(lock.holder().program.size() <= 512);
        QVERIFY(*lock.take(0ms));
        QCOMPARE(lock.holder().process, QCoreApplication::applicationPid());
    }
    void endsWithItsProcess()
    {
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(), {u"--hold"_s, m_path});
        QVERIFY(child.waitForStarted());
        QVERIFY(child.waitForReadyRead());
        QVERIFY(!takes(m_path));
        QCOMPARE(FileLock(m_path).holder().process, child.processId());
        child.kill();
        QVERIFY(child.waitForFinished());
        QVERIFY(takes(m_path));
    }
    void isNotLeftToChildren()
    {
        QProcess child;
        {
            FileLock lock(m_path);
            QVERIFY(*lock.take(0ms));
            child.start(u"sleep"_s, {u"60"_s});
            QVERIFY(child.waitForStarted());
        }
        QVERIFY(takes(m_path));
        child.kill();
        QVERIFY(child.waitForFinished());
    }
    void errors_data()
    {
        QTest::addColumn<QString>("path");
        QTest::newRow("no such folder") << m_dir.filePath(u"missing/lock"_s);
        QTest::newRow("a folder") << m_dir.path();
        const QString link = m_dir.filePath(u"link"_s);
        QVERIFY(QFile::link(m_dir.filePath(u"elsewhere"_s), link));
        QTest::newRow("a link") << link; // nothing is written where it points
    }
    void errors()
    {
        QFETCH(QString, path);
        const auto taken = FileLock(path).take(0ms);
        QVERIFY(!taken.ok());
        QCOMPARE(taken.error().code, ErrorCode::Io);
        QVERIFY(taken.error().message.contains(path));
        QVERIFY(!QFile::exists(m_dir.filePath(u"elsewhere"_s)));
    }
};

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    if (const QStringList arguments = app.arguments(); arguments.value(1) == "--hold"_L1)
        return holdUntilKilled(arguments.value(2));
    TestFileLock test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_filelock.moc"
