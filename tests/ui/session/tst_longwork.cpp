#include "support/fakeclock.h"
#include "support/fakeui.h"
#include "ui/session/longwork.h"
#include "ui/session/notifier.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sheaf;
using namespace sheaf::test;

class TestLongWork : public QObject
{
    Q_OBJECT

    static IndexProgress progress(int done)
    {
        IndexProgress progress;
        progress.files = 5;
        progress.filesDone = done;
        return progress;
    }

private Q_SLOTS:
    void saidWhereItWasLongAndNobodyLooked_data()
    {
        QTest::addColumn<QString>("work");
        QTest::addColumn<int>("seconds");
        QTest::addColumn<bool>("looking");
        QTest::addColumn<QString>("said");
        for (const char* work : {"indexing", "question", "extraction"}) {
            const QString name = QString::fromLatin1(work);
            QTest::newRow(qPrintable(name + u", long"_s)) << name << 10 << false << name;
            QTest::newRow(qPrintable(name + u", short"_s)) << name << 9 << false << QString();
            QTest::newRow(qPrintable(name + u", looked at"_s)) << name << 60 << true << QString();
        }
    }
    void saidWhereItWasLongAndNobodyLooked()
    {
        QFETCH(QString, work);
        QFETCH(int, seconds);
        QFETCH(bool, looking);
        QFETCH(QString, said);
        FakeIndexer indexer;
        QWidget window;
        window.show();
        QWidget other;
        other.show();
        QWidget& front = looking ? window : other;
        front.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&front));
        const auto clock = std::make_shared<FakeClock>();
        LongWork long_(window, indexer, clock);
        QSignalSpy ended(&long_, &LongWork::ended);
        const auto run = [&](bool running) {
            if (work == u"indexing"_s)
                indexer.progress(progress(running ? 2 : 5));
            else if (work == u"question"_s)
                long_.questionRunning(running, u"How many\nbees?"_s);
            else
                long_.extractionRunning(running);
        };
        run(false); // nothing began
        run(true);
        run(true);
        clock->advance(std::chrono::seconds(seconds));
        run(false);
        run(false);
        QCOMPARE(ended.size(), said.isEmpty() ? 0 : 1);
        if (said == u"indexing"_s)
            QVERIFY(ended.first().at(1).toString().startsWith(u"5 "_s));
        if (said == u"question"_s)
            QCOMPARE(ended.first().at(1).toString(), u"How many bees?"_s);
    }
    void notificationsCanBeSwitchedOff()
    {
        QWidget window;
        Notifier notifier(window);
        QSignalSpy said(&notifier, &Notifier::said);
        notifier.say(u"a"_s, u"b"_s);
        notifier.setEnabled(false);
        notifier.say(u"c"_s, u"d"_s);
        QCOMPARE(said.size(), 1);
        QVERIFY(!notifier.hasTrayIcon()); // off until somebody wants it
        notifier.setTrayIcon(true);       // there is no tray here
        QVERIFY(!notifier.hasTrayIcon());
        notifier.setTrayIcon(false);
    }
};

QTEST_MAIN(TestLongWork)
#include "tst_longwork.moc"
