#include "support/await.h"
#include "support/fakeui.h"
#include "ui/pages/pagecanvas.h"
#include "ui/pages/pageview.h"
#include "ui/pages/textpage.h"
#include "ui/theme/theme.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QWheelEvent>

using namespace Qt::StringLiterals;
using namespace sheaf;
using namespace sheaf::test;

namespace {

// Answers when it is told to.
class SlowRenderer final : public PageRenderer
{
public:
    struct Log
    {
        QList<std::pair<int, Promise<QImage>>> renders;
        QList<std::stop_token> tokens;
        int locates = 0;
    };
    explicit SlowRenderer(std::shared_ptr<Log> log)
        : m_log(std::move(log))
    {}
    Future<Opened> open(const QString&, const Secret&, const CallContext&) override
    {
        return readyFuture<Opened>(Opened{10});
    }
    Future<QImage> render(int page, int, const CallContext& call) override
    {
        Promise<QImage> promise;
        m_log->renders.append({page, promise});
        m_log->tokens.append(call.stop);
        return promise.future();
    }
    Future<QList<QRectF>> locate(int, const QString&, const CallContext&) override
    {
        ++m_log->locates;
        return readyFuture<QList<QRectF>>(QList<QRectF>());
    }
    Future<QList<QRectF>> find(int, const QString&, const CallContext&) override
    {
        return readyFuture<QList<QRectF>>(QList<QRectF>());
    }

private:
    std::shared_ptr<Log> m_log;
};

QImage sheet(int shade)
{
    QImage image(300, 420, QImage::Format_RGB32);
    image.fill(QColor(shade, shade, shade));
    return image;
}

} // namespace

class TestPageView : public QObject
{
    Q_OBJECT

    struct Desk : FakeDesk
    {
        Theme theme{Appearance::Light, 1.0};
        std::unique_ptr<PageView> view;
        explicit Desk(std::function<std::unique_ptr<PageRenderer>()> make = {})
        {
            if (make)
                workspace.makeRenderer = std::move(make);
            view = std::make_unique<PageView>(workspace, theme);
            view->resize(480, 700);
            view->show();
            settleEvents();
        }
        QString words()
        {
            QStringList texts;
            for (const QLabel* label : view->findChildren<QLabel*>()) {
                if (label->isVisible())
                    texts.append(label->text());
            }
            return texts.join(u'|');
        }
    };
    static PassageToShow passage(int page = 5)
    {
        PassageToShow p;
        p.path = u"/docs/<b>a</b> file.pdf"_s;
        p.page = page;
        p.quote = u"the quote"_s;
        p.passage = u"around the quote"_s;
        p.verdict = Citation::Verdict::Verified;
        return p;
    }

private Q_SLOTS:
    void opensAtThePageWithItsMarks()
    {
        Desk desk;
        desk.view->open(passage());
        QTRY_VERIFY(desk.view->canvas().hasPage());
        QTRY_COMPARE(desk.view->canvas().marks(), desk.pages->places);
        QCOMPARE(desk.view->page(), 5);
        QCOMPARE(desk.view->footerText(), u"Quote verified on this page"_s);
        QVERIFY(desk.words().contains(u"of 148"_s));
        for (const QLabel* label : desk.view->findChildren<QLabel*>())
            QCOMPARE(label->textFormat(), Qt::PlainText);
    }
    void anotherPassageOfTheSameFileDoesNotOpenItAgain()
    {
        Desk desk;
        desk.view->open(passage(5));
        QTRY_VERIFY(desk.view->canvas().hasPage());
        desk.view->open(passage(9));
        settleEvents();
        QCOMPARE(desk.pages->opened.size(), 1);
        QCOMPARE(desk.view->page(), 9);
    }
    void whatCannotBeLocatedIsSaid()
    {
        Desk desk;
        desk.pages->places.clear();
        desk.view->open(passage());
        QTRY_COMPARE(desk.view->footerText(), u"The passage could not be located on this page; showing the page."_s);
        QCOMPARE(desk.pages->located,
                 QStringList({u"the quote"_s, u"around the quote"_s})); // the quote, then what is around it
    }
    void anUnverifiedQuoteIsNotCalledVerified()
    {
        Desk desk;
        PassageToShow p = passage();
        p.verdict = Citation::Verdict::Approximate;
        desk.view->open(p);
        QTRY_COMPARE(desk.view->footerText(), u"passage marked on this page"_s);
    }
    void pagesTurnAndStayInRange()
    {
        Desk desk;
        desk.view->open(passage(147));
        QTRY_VERIFY(desk.view->canvas().hasPage());
        QTest::keyClick(&desk.view->canvas(), Qt::Key_PageDown);
        QCOMPARE(desk.view->page(), 148);
        QTest::keyClick(&desk.view->canvas(), Qt::Key_PageDown);
        QCOMPARE(desk.view->page(), 148);
        QTest::keyClick(&desk.view->canvas(), Qt::Key_PageUp);
        QCOMPARE(desk.view->page(), 147);
        auto* spin = desk.view->findChild<QSpinBox*>();
        spin->setFocus();
        spin->selectAll();
        QTest::keyClicks(spin, u"12"_s);
        QTest::keyClick(spin, Qt::Key_Return);
        QCOMPARE(desk.view->page(), 12);
        settleEvents();
        QVERIFY(desk.view->canvas().marks().isEmpty()); // the passage is elsewhere
        desk.view->turnTo(147);
        QTRY_VERIFY(!desk.view->canvas().marks().isEmpty());
    }
    void zoomRendersAgain()
    {
        Desk desk;
        desk.view->open(passage());
        QTRY_VERIFY(desk.view->canvas().hasPage());
        const qsizetype before = desk.pages->rendered.size();
        desk.view->zoom(1);
        desk.view->zoom(1);
        QCOMPARE(desk.pages->rendered.size(), before + 2);
        settleEvents();
        QWheelEvent wheel(QPointF(50, 50), QPointF(50, 50), {}, QPoint(0, 120), Qt::NoButton, Qt::ControlModifier,
                          Qt::NoScrollPhase, false);
        QApplication::sendEvent(desk.view->canvas().viewport(), &wheel);
        QCOMPARE(desk.pages->rendered.size(), before + 3);
        settleEvents();
        QVERIFY(desk.view->canvas().horizontalScrollBar()->maximum() > 0);
        desk.view->zoom(0);
        settleEvents();
        QCOMPARE(desk.view->canvas().horizontalScrollBar()->maximum(), 0);
    }
    void theLastOneWantedWins()
    {
        const auto log = std::make_shared<SlowRenderer::Log>();
        Desk desk([log] { return std::make_unique<SlowRenderer>(log); });
        desk.view->open(passage(2));
        QTRY_COMPARE(log->renders.size(), 1);
        desk.view->turnTo(3);
        desk.view->turnTo(4);
        QCOMPARE(log->renders.size(), 3);
        QVERIFY(log->tokens.at(0).stop_requested() && log->tokens.at(1).stop_requested());
        QVERIFY(!log->tokens.at(2).stop_requested());
        log->renders.at(2).second.settle(sheet(200));
        settleEvents();
        log->renders.at(0).second.settle(sheet(10)); // late
        settleEvents();
        const QImage shown = desk.view->canvas().viewport()->grab().toImage();
        QCOMPARE(shown.pixelColor(shown.width() / 2, 100).red(), 200);
    }
    void resizingRendersOnce()
    {
        Desk desk;
        desk.view->open(passage());
        QTRY_VERIFY(desk.view->canvas().hasPage());
        QTest::qWait(200);
        const qsizetype before = desk.pages->rendered.size();
        for (int width = 490; width < 600; width += 10) {
            desk.view->resize(width, 700);
            settleEvents();
        }
        QTRY_COMPARE(desk.pages->rendered.size(), before + 1);
    }
    void failuresAreShown()
    {
        Desk desk;
        desk.pages->openError = Error::make(ErrorCode::NotFound, u"<b>a</b> file.pdf is not there any more."_s);
        desk.view->open(passage());
        QTRY_VERIFY(desk.words().contains(u"<b>a</b> file.pdf is not there any more."_s));
    }
    void anEncryptedFileAsksForItsPassword()
    {
        Desk desk;
        desk.pages->password = u"open sesame"_s;
        desk.view->open(passage());
        QTRY_VERIFY(desk.words().contains(u"encrypted"_s));
        QLineEdit* edit = nullptr;
        for (QLineEdit* each : desk.view->findChildren<QLineEdit*>()) {
            if (each->echoMode() == QLineEdit::Password)
                edit = each;
        }
        QVERIFY(edit && edit->isVisible());
        QTest::keyClicks(edit, u"open sesame"_s);
        QTest::keyClick(edit, Qt::Key_Return);
        QTRY_VERIFY(desk.view->canvas().hasPage());
        QCOMPARE(edit->text(), QString());
    }

    void whatIsNoPdfIsShownAsItWasRead()
    {
        Desk desk;
        DocumentText text;
        text.paged = false;
        text.pages = {{1, u"Title\n<b>first</b> line\nThe quick brown\nfox jumps. ![x](file:///etc/passwd)"_s}};
        PassageToShow p = passage(1);
        p.path = u"/docs/notes.md"_s;
        p.paged = false;
        p.quote = u"The quick brown fox jumps."_s;
        desk.documentTexts.insert(p.path, text);
        desk.view->open(p);
        QTRY_VERIFY(desk.view->text().isVisible());
        QVERIFY(!desk.view->canvas().isVisible());
        QVERIFY(!desk.words().contains(u"of 1"_s)); // one page is no page
        QVERIFY(desk.view->text().toPlainText().contains(u"<b>first</b> line"_s));
        QCOMPARE(desk.view->text().extraSelections().size(), 1);
        QCOMPARE(desk.view->text().extraSelections().first().cursor.selectedText(),
                 u"The quick brown\u2029fox jumps"_s);
        QCOMPARE(desk.view->footerText(), u"Quote verified in this file"_s);
        p.quote = u"words that are not there at all"_s;
        p.passage.clear();
        desk.view->open(p);
        QTRY_COMPARE(desk.view->footerText(), u"The passage could not be located in this file."_s);
        QCOMPARE(desk.textsRead, 1);
    }
    void itsPagesHaveNamesAndTurn()
    {
        Desk desk;
        DocumentText text;
        text.pages = {
            {1, u"one"_s, u"Slide 1"_s}, {2, u"two"_s, u"Slide 2: <b>Prices</b>"_s}, {4, u"four"_s, u"Slide 4"_s}};
        PassageToShow p = passage(2);
        p.path = u"/docs/talk.pptx"_s;
        p.quote = u"two"_s;
        desk.documentTexts.insert(p.path, text);
        // It has pages, but nothing that could be drawn.
        desk.pages->openError = Error::make(ErrorCode::Unsupported, u"no PDF"_s);
        desk.view->open(p);
        QTRY_COMPARE(desk.view->text().toPlainText(), u"two"_s);
        QVERIFY(desk.words().contains(u"Slide 2: <b>Prices</b>"_s));
        QVERIFY(desk.words().contains(u"of 4"_s));
        QCOMPARE(desk.view->page(), 2);
        desk.view->turnTo(4);
        QTRY_COMPARE(desk.view->text().toPlainText(), u"four"_s);
        QVERIFY(desk.words().contains(u"Slide 4"_s) && !desk.words().contains(u"Prices"_s));
        QVERIFY(desk.view->footerText().isEmpty());
        desk.view->turnTo(3); // without text
        QTRY_COMPARE(desk.view->text().toPlainText(), QString());
        QCOMPARE(desk.textsRead, 1);
    }
    void theTextStandsBesideThePage()
    {
        Desk desk;
        DocumentText text;
        text.pages = {{5, u"around the quote and on"_s}, {6, u"six"_s}};
        desk.documentTexts.insert(passage().path, text);
        desk.view->open(passage());
        QTRY_VERIFY(desk.view->canvas().hasPage());
        QVERIFY(!desk.view->text().isVisible());
        QCOMPARE(desk.textsRead, 0); // nothing is read that nobody looks at
        QToolButton* button = nullptr;
        for (QToolButton* each : desk.view->findChildren<QToolButton*>()) {
            if (each->isCheckable())
                button = each;
        }
        QVERIFY(button && button->isVisible());
        QTest::mouseClick(button, Qt::LeftButton);
        QTRY_COMPARE(desk.view->text().toPlainText(), u"around the quote and on"_s);
        QVERIFY(desk.view->canvas().isVisible() && desk.view->text().isVisible());
        QCOMPARE(desk.view->text().extraSelections().size(), 1);
        QCOMPARE(desk.view->footerText(), u"Quote verified on this page"_s);
        desk.view->turnTo(6);
        QTRY_COMPARE(desk.view->text().toPlainText(), u"six"_s);
        QTest::mouseClick(button, Qt::LeftButton);
        QVERIFY(!desk.view->text().isVisible());
    }
    void aFileThatIsGoneIsSaid()
    {
        Desk desk;
        PassageToShow p = passage();
        p.paged = false;
        p.path = u"/nowhere/at/all.txt"_s;
        desk.view->open(p);
        QTRY_VERIFY(desk.words().contains(u"all.txt is not there"_s) && !desk.words().contains(u"Opening"_s));
    }
    void placesAreFound()
    {
        QCOMPARE(placeInText(u"some text"_s, u"text"_s, {}).mark, TextRange({5, 9}));
        QVERIFY(placeInText(u"some text"_s, u"text"_s, {}).exact);
        const TextPlace around = placeInText(u"some\r\ntext"_s, u"nothing"_s, u"some text"_s);
        QCOMPARE(around.mark, TextRange({0, 9}));
        QVERIFY(!around.exact);
        QCOMPARE(around.text, u"some\ntext"_s);
        QVERIFY(!placeInText({}, u"a"_s, u"b"_s).mark);
    }

    void closedOrDestroyedInTheMiddle()
    {
        const auto log = std::make_shared<SlowRenderer::Log>();
        Desk desk([log] { return std::make_unique<SlowRenderer>(log); });
        desk.view->open(passage(2));
        QTRY_COMPARE(log->renders.size(), 1);
        desk.view->closeDocument();
        QVERIFY(log->tokens.at(0).stop_requested());
        log->renders.at(0).second.settle(sheet(10));
        settleEvents();
        QVERIFY(!desk.view->canvas().hasPage());
        desk.view->open(passage(3));
        QTRY_COMPARE(log->renders.size(), 2);
        desk.view.reset();
        QVERIFY(log->tokens.at(1).stop_requested());
        log->renders.at(1).second.settle(sheet(10));
        settleEvents();
    }
};

QTEST_MAIN(TestPageView)
#include "tst_pageview.moc"
