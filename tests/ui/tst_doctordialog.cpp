#include "support/await.h"
#include "support/fakeui.h"
#include "support/picture.h"
#include "ui/doctordialog.h"
#include "ui/theme/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sheaf;
using namespace sheaf::test;

namespace {

using Verdict = DoctorLine::Verdict;

QList<DoctorLine> sampleLines()
{
    return {{Verdict::Ok, u"Reader"_s, u"/usr/libexec/sheaf/sheaf-extract"_s, {}},
            {Verdict::Note, u"Tesseract"_s, u"It is not installed: pages without text stay empty."_s,
             u"apt install tesseract-ocr, and a language such as tesseract-ocr-deu."_s},
            {Verdict::Wrong, u"Chat endpoint"_s, u"http://127.0.0.1:8080 does not answer. <b>Is it running?</b>"_s,
             u"Look at its address, model and key in Settings."_s},
            {Verdict::Ok, u"Landlock"_s, u"Version 7: readers of documents can open no file."_s, {}}};
}

} // namespace

class TestDoctorDialog : public QObject
{
    Q_OBJECT

    struct Desk : FakeDesk
    {
        Theme theme;
        Promise<QList<DoctorLine>> answer;
        std::stop_token stop;
        int asked = 0;
        QPointer<DoctorDialog> dialog;

        explicit Desk(Appearance appearance = Appearance::Light)
            : theme(appearance, 1.0)
        {
            workspace.examine = [this](std::stop_token token) {
                ++asked;
                stop = token;
                answer = {};
                return answer.future();
            };
            dialog = new DoctorDialog(workspace, theme);
            theme.dress(dialog);
            dialog->show();
            settleEvents();
        }
        ~Desk() { delete dialog; }
        QString words() const
        {
            QStringList texts;
            for (const QLabel* label : dialog->findChildren<QLabel*>())
                texts.append(label->text());
            return texts.join(u'|');
        }
        QPushButton& button(const QString& text) const
        {
            for (QPushButton* each : dialog->findChildren<QPushButton*>()) {
                if (each->text() == text)
                    return *each;
            }
            qFatal("no such button");
        }
    };

private Q_SLOTS:
    void says()
    {
        Desk desk;
        QVERIFY(!desk.dialog->isModal());
        QVERIFY(desk.words().contains(u"Looking"_s));
        desk.answer.settle(sampleLines());
        settleEvents();
        QVERIFY(desk.words().contains(u"1 thing"_s));
        for (const DoctorLine& line : sampleLines())
            QVERIFY2(desk.words().contains(line.text) && desk.words().contains(line.fix), qPrintable(line.topic));
        for (const QLabel* label : desk.dialog->findChildren<QLabel*>())
            QCOMPARE(label->textFormat(), Qt::PlainText);
    }
    void copied()
    {
        Desk desk;
        desk.answer.settle(sampleLines());
        settleEvents();
        desk.button(u"Copy"_s).click();
        const QString text = QGuiApplication::clipboard()->text();
        QVERIFY2(text.contains(u"Tesseract: It is not installed"_s) && text.contains(u"→ apt install"_s),
                 qPrintable(text));
    }
    void looksAgain()
    {
        Desk desk;
        const Promise<QList<DoctorLine>> first = desk.answer;
        const std::stop_token stopped = desk.stop;
        desk.button(u"Look again"_s).click();
        QCOMPARE(desk.asked, 2);
        QVERIFY(stopped.stop_requested());
        first.settle(sampleLines());
        settleEvents();
        QVERIFY(desk.dialog->lines().isEmpty()); // what was given up says nothing
        desk.answer.settle(QList<DoctorLine>{sampleLines().first()});
        settleEvents();
        QVERIFY(desk.words().contains(u"Nothing is wrong"_s));
    }
    void cannotLook()
    {
        Desk desk;
        desk.answer.settle(Error::make(ErrorCode::Io, u"It cannot be found out."_s));
        settleEvents();
        QVERIFY(desk.words().contains(u"It cannot be found out."_s));
    }
    void closedWhileItLooks()
    {
        Desk desk;
        const Promise<QList<DoctorLine>> late = desk.answer;
        desk.button(u"Close"_s).click();
        settleEvents();
        QVERIFY(!desk.dialog);
        QVERIFY(desk.stop.stop_requested());
        late.settle(sampleLines());
        settleEvents();
    }
    void drawn_data()
    {
        QTest::addColumn<Appearance>("appearance");
        QTest::newRow("doctor-light") << Appearance::Light;
        QTest::newRow("doctor-dark") << Appearance::Dark;
    }
    void drawn()
    {
        QFETCH(Appearance, appearance);
        Desk desk(appearance);
        desk.answer.settle(sampleLines());
        settleEvents();
        savePicture(*desk.dialog, QString::fromLatin1(QTest::currentDataTag()));
    }
};

QTEST_MAIN(TestDoctorDialog)
#include "tst_doctordialog.moc"
