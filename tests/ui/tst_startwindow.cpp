#include "support/picture.h"
#include "ui/startwindow.h"
#include "ui/theme/theme.h"
#include "ui/widgets/thinbar.h"

#include <QFileDialog>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sheaf;
using namespace sheaf::test;

// What stands where the window would be while there is no library to show.
class TestStartWindow : public QObject
{
    Q_OBJECT

private:
    struct Desk
    {
        Theme theme{Appearance::Light, 1.0};
        QTemporaryDir dir;
        StartWindow window{theme, dir.filePath(u"window.ini"_s)};

        Desk() { window.resize(1000, 640); }
        QPushButton* button(const QString& text) const
        {
            for (QPushButton* each : window.findChildren<QPushButton*>()) {
                if (each->text() == text)
                    return each;
            }
            return nullptr;
        }
        QString words() const
        {
            QStringList all;
            for (const QLabel* label : window.findChildren<QLabel*>()) {
                if (label->isVisible())
                    all.append(label->text());
            }
            return all.join(u'|');
        }
        void open(const QString& reason)
        {
            window.showTrouble(reason, u"/home/ada/library"_s);
            window.show();
            QVERIFY(QTest::qWaitForWindowActive(&window));
        }
    };
    const QString m_reason =
        u"The library in /home/ada/library is open in another Sheaf (sheaf, process 4711). Close it there, or choose another folder."_s;

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void saysWhyAndWhatToDo()
    {
        Desk desk;
        desk.open(m_reason);
        QVERIFY(desk.words().contains(m_reason));
        QCOMPARE(desk.window.accessibleDescription(), m_reason);
        savePicture(desk.window, u"start-trouble"_s);
        // The same reason again is a new page, not a second one.
        desk.window.showTrouble(u"Something else."_s, u"/home/ada/library"_s);
        QVERIFY(!desk.words().contains(m_reason));
    }
    void opensAgainByKeyboard()
    {
        Desk desk;
        desk.open(m_reason);
        QSignalSpy wanted(&desk.window, &StartWindow::openWanted);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.first().first().toString(), u"/home/ada/library"_s);
    }
    void opensAnotherFolder()
    {
        Desk desk;
        desk.open(m_reason);
        QSignalSpy wanted(&desk.window, &StartWindow::openWanted);
        QTest::mouseClick(desk.button(u"Choose another folder…"_s), Qt::LeftButton);
        auto* dialog = desk.window.findChild<QFileDialog*>();
        QVERIFY(dialog);
        Q_EMIT dialog->fileSelected(desk.dir.path());
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.first().first().toString(), desk.dir.path());
    }
    void quits()
    {
        Desk desk;
        desk.open(m_reason);
        QTest::mouseClick(desk.button(u"Quit"_s), Qt::LeftButton);
        QVERIFY(!desk.window.isVisible());
    }
    void tellsHowFarTheMoveIs()
    {
        Desk desk;
        desk.window.showMove(u"/srv/library"_s);
        desk.window.show();
        QVERIFY(desk.words().contains(u"/srv/library"_s));
        desk.window.setMoved(420, 1000);
        QVERIFY2(desk.words().contains(u"42 %"_s), qPrintable(desk.words()));
        QCOMPARE(desk.window.findChild<ThinBar*>()->fraction(), 0.42);
        savePicture(desk.window, u"start-move"_s);
        QSignalSpy stopped(&desk.window, &StartWindow::stopWanted);
        QTest::mouseClick(desk.button(u"Stop"_s), Qt::LeftButton);
        QCOMPARE(stopped.size(), 1);
        QVERIFY(!desk.button(u"Stop"_s)->isEnabled());
        desk.window.setMoved(500, 1000); // comes late
        QVERIFY(desk.words().contains(u"Stopping…"_s));
    }
    void closingStopsTheMove()
    {
        Desk desk;
        desk.window.showMove(u"/srv/library"_s);
        desk.window.show();
        QSignalSpy stopped(&desk.window, &StartWindow::stopWanted);
        desk.window.close();
        desk.window.close();
        QCOMPARE(stopped.size(), 1);
        QVERIFY(desk.window.isVisible()); // until it has stopped
    }
    void progressInWords_data()
    {
        QTest::addColumn<qint64>("done");
        QTest::addColumn<qint64>("all");
        QTest::addColumn<int>("ms");
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing yet") << qint64(0) << qint64(0) << 5000 << u"0 %"_s;
        QTest::newRow("too early") << qint64(10) << qint64(100) << 400 << u"10 %"_s;
        QTest::newRow("under way") << qint64(100'000'000) << qint64(1'000'000'000) << 10'000
                                   << u"10 % · 10.0 MB/s · about 2 minutes left"_s;
        QTest::newRow("long") << qint64(1'000'000) << qint64(1'000'000'000) << 1000
                              << u"0 % · 1.0 MB/s · about 15 minutes left"_s;
    }
    void progressInWords()
    {
        QFETCH(qint64, done);
        QFETCH(qint64, all);
        QFETCH(int, ms);
        QFETCH(QString, text);
        QCOMPARE(bytesProgressText(done, all, Milliseconds(ms)), text);
    }
    void standsWhereTheWindowStood()
    {
        Theme theme(Appearance::Light, 1.0);
        QTemporaryDir dir;
        const QString path = dir.filePath(u"window.ini"_s);
        {
            QWidget window;
            window.setGeometry(40, 50, 900, 600);
            QSettings(path, QSettings::IniFormat).setValue(u"window/geometry"_s, window.saveGeometry());
        }
        const StartWindow window(theme, path);
        QCOMPARE(window.size(), QSize(900, 600));
    }
};

QTEST_MAIN(TestStartWindow)
#include "tst_startwindow.moc"
