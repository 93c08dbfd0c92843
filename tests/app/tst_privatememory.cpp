#include "app/paths.h"
#include "app/privatememory.h"

#include <QFile>
#include <QTest>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace sheaf;

class TestPrivateMemory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noCoreAndNobodyLooksIn()
    {
        keepMemoryPrivate();
        struct rlimit core = {1, 1};
        QCOMPARE(::getrlimit(RLIMIT_CORE, &core), 0);
        QCOMPARE(core.rlim_cur, rlim_t(0));
        QCOMPARE(core.rlim_max, rlim_t(0));
#ifdef SHEAF_SANITIZED
        QSKIP("a build with sanitizers stays open to them");
#endif
        QCOMPARE(::prctl(PR_GET_DUMPABLE), 0);
    }
    // The list of variables is one thing, the memory the system shows to others another.
    void aSecretIsGoneFromTheEnvironment()
    {
        // Put there by main(), before this program began.
        QCOMPARE(takeSecret("SHEAF_TEST_SECRET").reveal(), u"canary-5f3a9b"_s);
        QVERIFY(!qEnvironmentVariableIsSet("SHEAF_TEST_SECRET"));
        QVERIFY(takeSecret("SHEAF_TEST_SECRET").isEmpty());
        QFile environment(u"/proc/self/environ"_s);
        QVERIFY(environment.open(QIODevice::ReadOnly));
        const QByteArray shown = environment.readAll();
        QVERIFY(shown.contains("SHEAF_TEST_SECRET="));
        QVERIFY(!shown.contains("canary-5f3a9b"));
    }
};

// A variable is in the memory that /proc shows only where it was there at the start.
int main(int argc, char** argv)
{
    if (!qEnvironmentVariableIsSet("SHEAF_TEST_SECRET")) {
        qputenv("SHEAF_TEST_SECRET", "canary-5f3a9b");
        ::execv("/proc/self/exe", argv);
        return 1;
    }
    QCoreApplication application(argc, argv);
    TestPrivateMemory test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_privatememory.moc"
