#include "app/gui/singleinstance.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QLocalSocket>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>
#include <csignal>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace sheaf;

// The test is started again as the other program: "claim DATA RUNTIME FILE..." ends with 0 as the first one after it
// has printed what it was handed, with 10 where another one took the files, with 3 on an error.
static int otherProgram(QCoreApplication& app)
{
    const QStringList words = app.arguments();
    SingleInstance instance(words.at(2), words.at(3));
    const auto claimed = instance.claim(words.mid(4));
    if (!claimed.ok())
        return 3;
    if (!*claimed)
        return 10;
    instance.serve([&app](const QStringList& paths) {
        std::printf("%s\n", qPrintable(paths.join(u'|')));
        std::fflush(stdout);
        app.quit();
    });
    std::printf("first\n");
    std::fflush(stdout);
    return QCoreApplication::exec();
}

class TestSingleInstance : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QString data() const { return m_folder.path(); }

    // JSON with ' in place of the quotation marks.
    static QByteArray framed(QByteArray json)
    {
        json.replace('\'', '"');
        QByteArray message(4, '\0');
        qToBigEndian(quint32(json.size()), message.data());
        return message + json;
    }
    std::unique_ptr<QProcess> start(const QStringList& files)
    {
        auto process = std::make_unique<QProcess>();
        process->start(QCoreApplication::applicationFilePath(), QStringList{u"claim"_s, data(), data()} + files);
        return process;
    }

private Q_SLOTS:
    void cleanup() { QFile::remove(SingleInstance(data(), data()).socketPath()); }

    void aMessageIsReadHoweverItComes()
    {
        const QStringList paths{u"/tmp/a.pdf"_s, u"/tmp/übersicht 文件.txt"_s, u"/"_s};
        const QByteArray message = encodeHandover(paths);
        for (qsizetype end = 0; end < message.size(); ++end) {
            const auto part = decodeHandover(message.left(end));
            QVERIFY(part.ok());
            QVERIFY(!part->has_value());
        }
        const auto whole = decodeHandover(message);
        QVERIFY(whole.ok() && whole->has_value());
        QCOMPARE(**whole, paths);
        QCOMPARE(**decodeHandover(encodeHandover({})), QStringList());
    }
    void hostileMessagesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("message");
        QTest::newRow("a length that never ends") << QByteArray("\xff\xff\xff\xff");
        QTest::newRow("one byte too long") << QByteArray("\x00\x10\x00\x01", 4);
        QTest::newRow("no JSON") << framed("files");
        QTest::newRow("nothing") << framed("");
        QTest::newRow("an array") << framed("['/tmp/a']");
        QTest::newRow("files are no list") << framed("{'files':'/tmp/a'}");
        QTest::newRow("a relative path") << framed("{'files':['a.pdf']}");
        QTest::newRow("an address") << framed("{'files':['https://example.org/a.pdf']}");
        QTest::newRow("a number") << framed("{'files':[7]}");
        QTest::newRow("a null character") << framed("{'files':['/tmp/a\\u0000b']}");
        QTest::newRow("a path too long") << encodeHandover({u'/' + QString(5000, u'x')});
        QTest::newRow("too many") << encodeHandover(QStringList(10'001, u"/"_s));
        QTest::newRow("something behind it") << encodeHandover({u"/tmp/a"_s}) + "x";
    }
    void hostileMessagesAreRefused()
    {
        QFETCH(QByteArray, message);
        const auto read = decodeHandover(message);
        QVERIFY(!read.ok());
        QCOMPARE(read.error().code, ErrorCode::InvalidInput);

        SingleInstance instance(data(), data());
        QList<QStringList> taken;
        QVERIFY(*instance.claim({}));
        instance.serve([&](const QStringList& paths) { taken.append(paths); });
        QLocalSocket socket;
        socket.connectToServer(instance.socketPath());
        QVERIFY(socket.waitForConnected(5000));
        QSignalSpy closed(&socket, &QLocalSocket::disconnected);
        socket.write(message);
        QTRY_COMPARE(closed.size(), 1);
        QCOMPARE(socket.readAll(), "refused\n");
        QVERIFY(taken.isEmpty());
    }
    void theSocketIsTheUsersAlone()
    {
        SingleInstance instance(data(), data());
        QVERIFY(*instance.claim({}));
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QVERIFY(QFile::exists(instance.socketPath()));
        QVERIFY(!(QFile::permissions(instance.socketPath()) & others));
    }
    void filesGoFromOneProgramToTheOther()
    {
        const auto first = start({});
        QVERIFY(first->waitForReadyRead(10'000));
        QCOMPARE(first->readAllStandardOutput(), "first\n");
        const auto second = start({u"/tmp/a.pdf"_s, u"/tmp/b c.txt"_s});
        QVERIFY(second->waitForFinished(10'000));
        QCOMPARE(second->exitCode(), 10);
        QVERIFY(first->waitForFinished(10'000));
        QCOMPARE(first->exitCode(), 0);
        QCOMPARE(first->readAllStandardOutput(), "/tmp/a.pdf|/tmp/b c.txt\n");
    }
    void whatADeadProgramLeftIsClearedAway()
    {
        const auto first = start({});
        QVERIFY(first->waitForReadyRead(10'000));
        first->kill();
        QVERIFY(first->waitForFinished(10'000));
        SingleInstance next(data(), data());
        QVERIFY(QFile::exists(next.socketPath())); // the dead one's
        QVERIFY(*next.claim({}));
        const auto third = start({u"/tmp/a.pdf"_s});
        QList<QStringList> taken;
        next.serve([&](const QStringList& paths) { taken.append(paths); });
        QTRY_COMPARE(taken, QList<QStringList>{{u"/tmp/a.pdf"_s}});
        QTRY_VERIFY(third->state() == QProcess::NotRunning);
        QCOMPARE(third->exitCode(), 10);
    }
    void ofTwoThatStartAtOnceOneIsFirst()
    {
        const auto a = start({u"/a"_s});
        const auto b = start({u"/b"_s});
        QTRY_VERIFY(a->state() == QProcess::NotRunning && b->state() == QProcess::NotRunning);
        const QList<int> codes{a->exitCode(), b->exitCode()};
        QVERIFY(codes == QList<int>({0, 10}) || codes == QList<int>({10, 0}));
        const auto& first = a->exitCode() == 0 ? a : b;
        QCOMPARE(first->readAllStandardOutput(), a->exitCode() == 0 ? "first\n/b\n" : "first\n/a\n");
    }
    void whatComesEarlyIsKept()
    {
        SingleInstance instance(data(), data());
        QVERIFY(*instance.claim({}));
        const auto other = start({u"/tmp/a.pdf"_s});
        QTRY_VERIFY(other->state() == QProcess::NotRunning);
        QCOMPARE(other->exitCode(), 10);
        QList<QStringList> taken;
        instance.serve([&](const QStringList& paths) { taken.append(paths); });
        QCOMPARE(taken, QList<QStringList>{{u"/tmp/a.pdf"_s}});
    }
    void anotherLibraryHasItsOwn()
    {
        const QTemporaryDir other;
        SingleInstance here(data(), data());
        SingleInstance there(other.path(), data());
        QVERIFY(here.socketPath() != there.socketPath());
        QVERIFY(*here.claim({}));
        QVERIFY(*there.claim({}));
        QCOMPARE(SingleInstance(data() + u"/."_s, data()).socketPath(), here.socketPath());
    }
    void withoutARoomForSocketsItGoesOnAlone()
    {
        SingleInstance nowhere(data(), m_folder.filePath(QString(200, u'x')));
        QVERIFY(nowhere.socketPath().isEmpty());
        QVERIFY(*nowhere.claim({u"/tmp/a"_s}));
    }
    void theSocketGoesWithIt()
    {
        QString socket;
        {
            SingleInstance instance(data(), data());
            QVERIFY(*instance.claim({}));
            socket = instance.socketPath();
            QVERIFY(QFile::exists(socket));
        }
        QVERIFY(!QFile::exists(socket));
    }
};

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    if (argc > 3 && qstrcmp(argv[1], "claim") == 0)
        return otherProgram(app);
    TestSingleInstance test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_singleinstance.moc"
