#include "core/documents/worker/landlock.h"
#include "core/documents/worker/sandbox.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <arpa/inet.h>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace sheaf;

namespace {

const char* tried(long result)
{
    return result >= 0 ? "done" : std::strerror(errno);
}

// What the test asks of itself in a child process: enters the sandbox and says what became of each attempt.
int runInside(const QByteArray& what, const char* argument)
{
    prepareWorker(what == "nice"); // the others need not wait behind a busy machine
    const int open = ::open("/etc/passwd", O_RDONLY | O_CLOEXEC);
    if (what.startsWith("become ")) {
        enterProgramSandbox("/usr/bin/id", what == "become with data" ? argument : nullptr);
        if (what == "become other")
            std::puts(tried(::execl(argument, argument, nullptr)));
        else if (what == "become itself")
            ::execl("/usr/bin/id", "/usr/bin/id", "-u", nullptr);
        else if (what == "become online")
            std::puts(tried(::socket(AF_INET, SOCK_STREAM, 0)));
        else
            std::puts(tried(::open(argument, O_RDONLY | O_CLOEXEC)));
        std::fflush(stdout);
        _exit(0);
    }
    enterSandbox();
    if (what == "open")
        std::puts(tried(::open(argument, O_RDONLY | O_CLOEXEC)));
    else if (what == "create")
        std::puts(tried(::open(argument, O_WRONLY | O_CREAT, 0600)));
    else if (what == "list")
        std::puts(tried(::open(argument, O_RDONLY | O_DIRECTORY)));
    else if (what == "socket")
        std::puts(tried(::socket(AF_INET, SOCK_STREAM, 0)));
    else if (what == "exec")
        std::puts(tried(::execl("/bin/true", "/bin/true", nullptr)));
    else if (what == "fork")
        std::puts(tried(::fork()));
    else if (what == "kill")
        std::puts(tried(::kill(::getppid(), 0)));
    else if (what == "held") {
        char c = 0;
        std::puts(tried(::read(open, &c, 1)));
    } else if (what == "nice")
        std::printf("%d\n", ::getpriority(PRIO_PROCESS, 0));
    else if (what == "dumpable")
        std::printf("%d\n", ::prctl(PR_GET_DUMPABLE));
    else if (what == "memory") {
        void* block = std::malloc(size_t(1200) << 20);
        std::puts(block ? "done" : "refused");
        std::free(block);
    } else if (what == "spin") {
        grantCpu(std::chrono::seconds(1));
        std::puts("spinning");
        std::fflush(stdout);
        for (std::atomic<unsigned> n = 0;;)
            ++n;
    }
    std::fflush(stdout);
    _exit(0);
}

} // namespace

class TestSandbox : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_dir;

    static QByteArray inside(const QByteArray& what, const QString& argument = {})
    {
        QProcess process;
        process.start(QCoreApplication::applicationFilePath(), {u"--inside"_s, QString::fromLatin1(what), argument});
        if (!process.waitForFinished(100'000))
            return "still running";
        if (process.exitStatus() == QProcess::CrashExit)
            return "signal " + QByteArray::number(process.exitCode());
        return process.readAllStandardOutput().trimmed();
    }
    static bool hasLandlock()
    {
        // Asked in a child: it would bind this process too.
        return inside("list", u"/etc"_s) != "done";
    }

private Q_SLOTS:
    void filesAreOutOfReach()
    {
        if (!hasLandlock())
            QSKIP("this kernel has no Landlock");
        const QString mine = m_dir.filePath(u"file"_s);
        QFile file(mine);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        QCOMPARE(inside("open", u"/etc/passwd"_s), QByteArray(std::strerror(EACCES)));
        QCOMPARE(inside("open", mine), QByteArray(std::strerror(EACCES)));
        QCOMPARE(inside("create", m_dir.filePath(u"new"_s)), QByteArray(std::strerror(EACCES)));
        QVERIFY(!QFile::exists(m_dir.filePath(u"new"_s)));
    }
    void whatIsOpenStaysOpen() { QCOMPARE(inside("held"), QByteArray("done")); }
    void fontsMayBeRead()
    {
        if (!QDir(u"/usr/share/fonts"_s).exists())
            QSKIP("no fonts on this system");
        QCOMPARE(inside("list", u"/usr/share/fonts"_s), QByteArray("done"));
    }
    void callsAreRefused_data()
    {
        QTest::addColumn<QByteArray>("what");
        QTest::newRow("network") << QByteArray("socket");
        QTest::newRow("program") << QByteArray("exec");
        QTest::newRow("process") << QByteArray("fork");
        QTest::newRow("signal") << QByteArray("kill");
    }
    void callsAreRefused()
    {
        QFETCH(QByteArray, what);
#ifdef SHEAF_SANITIZED
        if (what == "fork")
            QSKIP("the leak checker needs a thread of its own");
#endif
        QCOMPARE(inside(what), QByteArray(std::strerror(EPERM)));
    }
    void gentleAndPrivate()
    {
        QCOMPARE(inside("nice"), QByteArray("10"));
#ifndef SHEAF_SANITIZED
        QCOMPARE(inside("dumpable"), QByteArray("0"));
#endif
    }
    void anotherProgramInside()
    {
        if (!hasLandlock())
            QSKIP("this kernel has no Landlock");
        const QByteArray refused(std::strerror(EACCES));
        QCOMPARE(inside("become itself"), QByteArray::number(::getuid()));
        QCOMPARE(inside("become other", u"/usr/bin/env"_s), refused);
        QCOMPARE(inside("become online"), QByteArray(std::strerror(EPERM)));
        QCOMPARE(inside("become reader", u"/etc/passwd"_s), refused);
        QFile file(m_dir.filePath(u"data"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        QCOMPARE(inside("become reader", file.fileName()), refused);
        QCOMPARE(inside("become with data", m_dir.path()), QByteArray("done"));
    }
    void memoryIsBounded()
    {
#ifdef SHEAF_SANITIZED
        QSKIP("the sanitizer's shadow needs terabytes of address space");
#endif
        QCOMPARE(inside("memory"), QByteArray("refused"));
    }
    void timeIsBounded()
    {
        QCOMPARE(inside("spin"), "signal " + QByteArray::number(SIGXCPU));
    }
};

int main(int argc, char** argv)
{
    if (argc > 2 && std::strcmp(argv[1], "--inside") == 0)
        return runInside(argv[2], argc > 3 ? argv[3] : "");
    QCoreApplication application(argc, argv);
    TestSandbox test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_sandbox.moc"
