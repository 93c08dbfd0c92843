#include "core/documents/extractlimits.h"
#include "core/documents/extractworker.h"
#include "support/await.h"
#include "support/fakeclock.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <csignal>
#include <signal.h>

using namespace Qt::StringLiterals;
using namespace sheaf;
using namespace sheaf::test;

// Against programs that behave in other ways than sheaf-extract does: shell scripts.
class TestExtractWorker : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_dir;
    std::shared_ptr<FakeClock> m_clock = std::make_shared<FakeClock>();
    std::optional<ProcessUse> m_use; // what the next looks find

    struct Heard
    {
        QList<ExtractFrame> frames;
        QList<Error> deaths;
    };
    QString script(const QByteArray& body)
    {
        QFile file(m_dir.filePath(u"worker-%1"_s.arg(QString::fromLatin1(QTest::currentTestFunction()))));
        if (!file.open(QIODevice::WriteOnly))
            return {};
        file.write("#!/bin/sh\n" + body);
        file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
        return file.fileName();
    }
    QString writeFrames(const QByteArray& bytes)
    {
        QFile file(m_dir.filePath(u"frames"_s));
        if (!file.open(QIODevice::WriteOnly))
            return {};
        file.write(bytes);
        return file.fileName();
    }
    std::unique_ptr<ExtractWorker> worker(const QString& program, Heard& heard)
    {
        auto made = std::make_unique<ExtractWorker>(program, ExtractWorker::Mode::Background, m_clock, nullptr,
                                                    [this](qint64) { return m_use; });
        connect(made.get(), &ExtractWorker::frame, this,
                [&heard](const ExtractFrame& frame) { heard.frames.append(frame); });
        connect(made.get(), &ExtractWorker::died, this, [&heard](const Error& error) { heard.deaths.append(error); });
        return made;
    }

private Q_SLOTS:
    void missingProgram()
    {
        Heard heard;
        auto it = worker(u"/nowhere/sheaf-extract"_s, heard);
        it->send(OpenRequest{u"/tmp/a.pdf"_s, {}});
        QTRY_COMPARE(heard.deaths.size(), 1);
        QCOMPARE(heard.deaths[0].code, ErrorCode::Internal);
        QVERIFY(heard.deaths[0].message.contains("/nowhere/sheaf-extract"_L1));
    }
    void programThatEnds()
    {
        Heard heard;
        auto it = worker(script("exit 3"), heard);
        it->send(OpenRequest{u"/tmp/a.pdf"_s, {}});
        QTRY_COMPARE(heard.deaths.size(), 1);
        QCOMPARE(heard.deaths[0].code, ErrorCode::Internal);
        QVERIFY(heard.deaths[0].message.contains("a.pdf"_L1));
    }
    void programThatCrashes()
    {
        Heard heard;
        auto it = worker(script("kill -XCPU $$"), heard);
        it->send(OpenRequest{u"/tmp/a.pdf"_s, {}});
        QTRY_COMPARE(heard.deaths.size(), 1);
        QCOMPARE(heard.deaths[0].code, ErrorCode::ResourceLimit);
        QVERIFY(heard.deaths[0].message.contains("10 s"_L1));
    }
    void garbage()
    {
        Heard heard;
        auto it = worker(script("echo 'this is no frame at all, and it is long enough'; sleep 60"), heard);
        it->send(OpenRequest{u"/tmp/a.pdf"_s, {}});
        QTRY_COMPARE(heard.deaths.size(), 1);
        QVERIFY(heard.frames.isEmpty());
        QCOMPARE(heard.deaths[0].code, ErrorCode::Internal);
    }
    void framesBeforeTheEndAreHeard()
    {
        const QString frames = writeFrames(encodeFrame(StartedFrame{5}) + encodeFrame(OpenedFrame{3, u"t"_s}));
        Heard heard;
        auto it = worker(script("cat '" + QFile::encodeName(frames) + "'; exit 0"), heard);
        it->send(OpenRequest{u"/tmp/a.pdf"_s, {}});
        QTRY_COMPARE(heard.deaths.size(), 1);
        QCOMPARE(heard.frames.size(), 2);
    }
    void init() { m_use = ProcessUse{}; }
    void standstillIsEnded()
    {
        Heard heard;
        auto it = worker(script("exec sleep 60"), heard);
        it->send(OpenRequest{u"/tmp/a.pdf"_s, {}});
        m_clock->advance(std::chrono::seconds(59));
        settleEvents();
        QVERIFY(heard.deaths.isEmpty());
        m_clock->advance(std::chrono::seconds(2));
        QCOMPARE(heard.deaths.size(), 1);
        QCOMPARE(heard.deaths[0].code, ErrorCode::ResourceLimit);
        QVERIFY(heard.deaths[0].message.contains("60 s"_L1));
    }
    void starvationIsNot()
    {
        const QString frames = writeFrames(encodeFrame(StartedFrame{5}));
        Heard heard;
        auto it = worker(script("cat '" + QFile::encodeName(frames) + "'; exec sleep 60"), heard);
        it->send(OpenRequest{u"/tmp/a.pdf"_s, {}});
        QTRY_COMPARE(heard.frames.size(), 1);
        m_use->runnable = true;
        m_clock->advance(std::chrono::hours(3));
        QVERIFY(heard.deaths.isEmpty());
        m_use->runnable = false; // and then it hangs all the same
        m_clock->advance(std::chrono::seconds(60));
        QCOMPARE(heard.deaths.size(), 1);
    }
    void processorTimeIsEnded()
    {
        Heard heard;
        auto it = worker(script("exec sleep 60"), heard);
        it->send(OpenRequest{u"/tmp/a.pdf"_s, {}});
        m_use = ProcessUse{std::chrono::seconds(149), true};
        m_clock->advance(std::chrono::seconds(5));
        QVERIFY(heard.deaths.isEmpty());
        m_use = ProcessUse{std::chrono::seconds(151), true};
        m_clock->advance(std::chrono::seconds(5));
        QCOMPARE(heard.deaths.size(), 1);
        QVERIFY(heard.deaths[0].message.contains("150 s of computing"_L1));
    }
    void realStandstill()
    {
        Heard heard;
        auto made = std::make_unique<ExtractWorker>(script("exec sleep 60"), ExtractWorker::Mode::Background, m_clock);
        connect(made.get(), &ExtractWorker::died, this, [&heard](const Error& error) { heard.deaths.append(error); });
        made->send(OpenRequest{u"/tmp/a.pdf"_s, {}});
        QTRY_VERIFY_WITH_TIMEOUT((m_clock->advance(std::chrono::seconds(5)), !heard.deaths.isEmpty()), 60'000);
        QVERIFY(heard.deaths[0].message.contains("60 s"_L1));
    }
    void endlessTalkIsEnded()
    {
        const QString frames = writeFrames(encodeFrame(PageTextFrame{1, u"x"_s}));
        Heard heard;
        auto it = worker(script("while true; do cat '" + QFile::encodeName(frames) + "'; sleep 0.01; done"), heard);
        it->send(OpenRequest{u"/tmp/a.pdf"_s, {}});
        while (heard.deaths.isEmpty()) {
            const qsizetype before = heard.frames.size();
            QTRY_VERIFY(heard.frames.size() > before);
            m_clock->advance(std::chrono::seconds(20));
        }
        QVERIFY(heard.deaths[0].message.contains("600 s"_L1));
    }
    void noWatchdogBetweenRequests()
    {
        const QString frames = writeFrames(encodeFrame(StartedFrame{5}) + encodeFrame(OpenedFrame{3, u"t"_s}));
        Heard heard;
        auto it = worker(script("cat '" + QFile::encodeName(frames) + "'; exec sleep 60"), heard);
        it->send(OpenRequest{u"/tmp/a.pdf"_s, {}});
        QTRY_COMPARE(heard.frames.size(), 2);
        QCOMPARE(m_clock->pending(), 0);
    }
    // The password goes through the pipe: not among the arguments, not in the environment, which is nearly empty.
    void nothingLeaks()
    {
        const QString seen = m_dir.filePath(u"seen"_s);
        qputenv("SHEAF_API_KEY", "canary-key");
        Heard heard;
        auto it = worker(script("{ env; echo \"args: $*\"; } > '" + QFile::encodeName(seen) + "'; exit 0"), heard);
        it->send(OpenRequest{u"/tmp/a.pdf"_s, Secret(u"canary-password"_s)});
        QTRY_COMPARE(heard.deaths.size(), 1);
        qunsetenv("SHEAF_API_KEY");
        QFile file(seen);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        QVERIFY(text.contains("args: --background"));
        QVERIFY(!text.contains("canary"));
        QVERIFY(!text.contains("HOME="));
    }
    void destroyedWhileItRuns()
    {
        const QString pidFile = m_dir.filePath(u"pid"_s);
        Heard heard;
        auto it = worker(script("echo $$ > '" + QFile::encodeName(pidFile) + "'; exec sleep 60"), heard);
        it->send(OpenRequest{u"/tmp/a.pdf"_s, {}});
        QFile file(pidFile);
        QTRY_VERIFY(file.exists() && file.size() > 0);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const int pid = file.readAll().trimmed().toInt();
        QVERIFY(pid > 1);
        it.reset();
        QTRY_VERIFY(::kill(pid, 0) != 0); // killed and reaped
        QVERIFY(heard.deaths.isEmpty());
        settleEvents();
    }
    void destroyedInItsOwnSignal()
    {
        const QString frames = writeFrames(encodeFrame(StartedFrame{5}) + encodeFrame(OpenedFrame{3, u"t"_s}));
        auto it = std::make_unique<ExtractWorker>(script("cat '" + QFile::encodeName(frames) + "'; exec sleep 60"),
                                                  ExtractWorker::Mode::Interactive, m_clock);
        connect(it.get(), &ExtractWorker::frame, this, [&] { it.reset(); });
        it->send(OpenRequest{u"/tmp/a.pdf"_s, {}});
        QTRY_VERIFY(!it);
        settleEvents();
    }
    void noisyStderrIsCapped()
    {
        const QString frames = writeFrames(encodeFrame(StartedFrame{5}));
        Heard heard;
        auto it = worker(
            script("head -c 3000000 /dev/zero >&2; cat '" + QFile::encodeName(frames) + "'; exec sleep 60"), heard);
        it->send(OpenRequest{u"/tmp/a.pdf"_s, {}});
        QTRY_COMPARE(heard.frames.size(), 1);
    }
    void cleanupTestCase()
    {
        QTest::qWait(100); // the last processes are reaped by the event loop
        settleEvents();
    }
};

QTEST_GUILESS_MAIN(TestExtractWorker)
#include "tst_extractworker.moc"
