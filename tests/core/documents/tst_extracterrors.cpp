#include "core/documents/extracterrors.h"
#include "core/documents/worker/workerexit.h"

#include <QTest>
#include <csignal>

using namespace Qt::StringLiterals;
using namespace sheaf;
using std::chrono::seconds;

class TestExtractErrors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void death_data()
    {
        QTest::addColumn<bool>("crashed");
        QTest::addColumn<int>("code");
        QTest::addColumn<ErrorCode>("error");
        QTest::addColumn<QString>("says");
        QTest::newRow("time") << true << SIGXCPU << ErrorCode::ResourceLimit << u"12 s"_s;
        QTest::newRow("memory") << false << workerexit::outOfMemory << ErrorCode::ResourceLimit << u"1 GiB"_s;
        QTest::newRow("crash") << true << SIGSEGV << ErrorCode::ResourceLimit << u"crashed"_s;
        QTest::newRow("abort") << true << SIGABRT << ErrorCode::ResourceLimit << u"memory"_s;
        QTest::newRow("end without a reason") << false << 0 << ErrorCode::Internal << u"Try again"_s;
        QTest::newRow("bad request") << false << workerexit::badRequest << ErrorCode::Internal << u"ended"_s;
    }
    void death()
    {
        QFETCH(bool, crashed);
        QFETCH(int, code);
        QFETCH(ErrorCode, error);
        QFETCH(QString, says);
        const Error made =
            workerDeath(crashed ? QProcess::CrashExit : QProcess::NormalExit, code, u"/home/me/odd.pdf"_s, seconds(12));
        QCOMPARE(made.code, error);
        QVERIFY2(made.message.contains(says) && made.message.contains(u"“odd.pdf”"_s), qPrintable(made.message));
    }
    void everyFailureNamesTheFile()
    {
        for (const ErrorCode code :
             {ErrorCode::NotFound, ErrorCode::PermissionDenied, ErrorCode::PasswordRequired, ErrorCode::WrongPassword,
              ErrorCode::Unsupported, ErrorCode::Corrupt, ErrorCode::Empty, ErrorCode::TooLarge, ErrorCode::Io,
              ErrorCode::InvalidInput, ErrorCode::Internal}) {
            const Error error = workerFailure(code, u"/home/me/odd.pdf"_s, u"foreign detail"_s);
            QCOMPARE(error.code, code);
            QVERIFY(error.message.contains(u"“odd.pdf”"_s));
            QVERIFY(!error.message.contains("foreign"_L1));
            QCOMPARE(error.detail, u"foreign detail"_s);
        }
    }
    void scans()
    {
        QVERIFY(
            noTextLayer(u"a/scan.pdf"_s, 12).message.contains("no text layer (12 pages): this looks like a scan"_L1));
        QVERIFY(noTextLayer(u"a/scan.pdf"_s, 1).message.contains("(1 page)"_L1));
        QCOMPARE(noTextLayer(u"a"_s, 1).code, ErrorCode::NoText);
    }
    void others()
    {
        QVERIFY(workerOverrun(u"x.pdf"_s, seconds(150)).message.contains("150 s"_L1));
        QVERIFY(workerSilence(u"x.pdf"_s, seconds(30)).message.contains("30 s"_L1));
        QVERIFY(workerMissing(u"/usr/bin/sheaf-extract"_s, u"d"_s).message.contains("/usr/bin/sheaf-extract"_L1));
    }
};

QTEST_GUILESS_MAIN(TestExtractErrors)
#include "tst_extracterrors.moc"
