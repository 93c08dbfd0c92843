// Against a real GNOME Keyring on a session bus of its own: the test starts itself again under dbus-run-session.
#include "app/systemkeychain.h"

#include "support/await.h"

#include <QDir>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sheaf;
using namespace sheaf::test;

class TestSystemKeychain : public QObject
{
    Q_OBJECT

private:
    static bool isInside() { return qEnvironmentVariableIsSet("SHEAF_TEST_KEYRING"); }

private Q_SLOTS:
    void withoutAService()
    {
        if (isInside())
            QSKIP("there is one");
        if (qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS"))
            QSKIP("this session may have a keychain, which is nobody's to try out");
        SystemKeychain keychain(u"sheaf-test"_s);
        const auto probed = await(keychain.probe());
        QVERIFY(!probed.ok());
        QCOMPARE(probed.error().code, ErrorCode::Unavailable);
        QVERIFY(!probed.error().message.isEmpty());
        QVERIFY(!await(keychain.write(u"models https://x:443"_s, Secret(u"canary-key"_s))).ok());
        // Nothing was written to a file instead.
        const QString folder = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation);
        QVERIFY(!QFile::exists(folder + u"/sheaf-test.conf"_s));
    }
    void withGnomeKeyring()
    {
        if (isInside())
            QSKIP("this is it");
        const QString session = QStandardPaths::findExecutable(u"dbus-run-session"_s);
        const QString daemon = QStandardPaths::findExecutable(u"gnome-keyring-daemon"_s);
        if (session.isEmpty() || daemon.isEmpty())
            QSKIP("dbus-run-session or gnome-keyring-daemon is not installed (apt install dbus-daemon gnome-keyring)");
        const QTemporaryDir home;
        QVERIFY(QDir().mkpath(home.filePath(u"run"_s)));
        QFile::setPermissions(home.filePath(u"run"_s),
                              QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const char* name : {"HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"})
            environment.insert(QString::fromLatin1(name), home.path());
        environment.insert(u"XDG_RUNTIME_DIR"_s, home.filePath(u"run"_s));
        environment.insert(u"SHEAF_TEST_KEYRING"_s, u"1"_s);
        environment.remove(u"DISPLAY"_s);
        QProcess process;
        process.setProcessEnvironment(environment);
        process.setProcessChannelMode(QProcess::MergedChannels);
        // An empty line is the password of a new keyring, which that unlocks.
        process.start(session,
                      {u"--"_s, u"sh"_s, u"-c"_s,
                       u"echo | gnome-keyring-daemon --unlock --components=secrets >/dev/null && exec \"$0\""_s,
                       QCoreApplication::applicationFilePath()});
        QVERIFY(process.waitForFinished(60'000));
        const QByteArray output = process.readAll();
        QVERIFY2(process.exitCode() == 0 && output.contains("keptAndRemoved()"), output.constData());
        QVERIFY2(!output.contains("SKIP   : TestSystemKeychain::keptAndRemoved"), output.constData());
    }
    void keptAndRemoved()
    {
        if (!isInside())
            QSKIP("runs on a session bus of its own");
        const QString name = u"models https://api.example.com:443"_s;
        {
            SystemKeychain keychain;
            const auto probed = await(keychain.probe());
            QVERIFY2(probed.ok(), probed.ok() ? "" : qPrintable(probed.error().message + probed.error().detail));
            QVERIFY(await(keychain.read(name)).value().isEmpty());
            QVERIFY(await(keychain.write(name, Secret(u"sk-cänary"_s))).ok());
        }
        SystemKeychain next;
        QCOMPARE(await(next.read(name)).value().reveal(), u"sk-cänary"_s);
        QVERIFY(await(next.read(u"models https://api.example.com:8443"_s)).value().isEmpty());
        QVERIFY(await(next.write(name, Secret(u"sk-other"_s))).ok());
        QCOMPARE(await(next.read(name)).value().reveal(), u"sk-other"_s);
        QVERIFY(await(next.remove(name)).ok());
        QVERIFY(await(next.read(name)).value().isEmpty());
        QVERIFY(await(next.remove(name)).ok()); // once more is no error
    }
    void destroyedWhileItIsAsked()
    {
        auto keychain = std::make_unique<SystemKeychain>();
        const auto read = keychain->read(u"models https://api.example.com:443"_s);
        keychain.reset();
        settleEvents();
        QVERIFY(!await(read, 2'000).ok());
    }
};

QTEST_GUILESS_MAIN(TestSystemKeychain)
#include "tst_systemkeychain.moc"
