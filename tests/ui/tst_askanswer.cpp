#include "support/askdesk.h"
#include "ui/ask/answerchips.h"
#include "ui/ask/lanescard.h"
#include "ui/ask/sourcebar.h"
#include "ui/pages/pageview.h"
#include "ui/progress/lanesview.h"
#include "ui/progress/waterfall.h"
#include "ui/windowactions.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QFile>
#include <QFileDialog>
#include <QGuiApplication>
#include <QMenu>
#include <QTemporaryDir>
#include <QTextBlock>

using namespace Qt::StringLiterals;
using namespace sheaf;
using namespace sheaf::test;

// Hears of every address that is opened in the browser.
class Browser : public QObject
{
    Q_OBJECT

public:
    QList<QUrl> opened;
    Browser()
    {
        for (const QString& scheme : {u"http"_s, u"https"_s, u"javascript"_s, u"file"_s})
            QDesktopServices::setUrlHandler(scheme, this, "open");
    }
    ~Browser() override
    {
        for (const QString& scheme : {u"http"_s, u"https"_s, u"javascript"_s, u"file"_s})
            QDesktopServices::unsetUrlHandler(scheme);
    }

public Q_SLOTS:
    void open(const QUrl& url) { opened.append(url); }
};

// What stands there when an answer is done, and what can be done with it.
class TestAskAnswer : public QObject
{
    Q_OBJECT

    // The second source is from somewhere else.
    static AskRun runWith(Source::Origin origin, const QString& where)
    {
        AskRun run = sampleRun();
        Source& source = run.sources[1];
        source.origin = origin;
        source.chunk.title = u"Some title"_s;
        source.chunk.path = where;
        source.chunk.paged = false;
        source.chunk.page = 0;
        if (origin == Source::Origin::Web)
            source.url = QUrl(where);
        return run;
    }
    static void clickChip(AskDesk& desk, int number)
    {
        QTest::mouseClick(desk.answer().viewport(), Qt::LeftButton, {}, desk.answer().chipRect(number).center());
        settleEvents();
    }
    static Duration ms(int value) { return std::chrono::duration_cast<Duration>(Milliseconds(value)); }

private Q_SLOTS:
    void theFactsStandInALine()
    {
        AskDesk desk;
        desk.answerWith(sampleRun());
        const QString words = desk.words();
        QVERIFY2(words.contains(u"3 of 4 sentences supported · 612 + 148 tokens · first word 610 ms · done 2.4 s · "
                                "0.0012 USD"_s),
                 qPrintable(words));
        QVERIFY(words.contains(u"Quality|0.88|·"_s) || words.contains(u"Quality|0.87|·"_s));
        bool explained = false;
        for (const QWidget* each : desk.page().findChildren<QWidget*>())
            explained = explained || each->accessibleDescription().contains(u"0.75 grounded"_s);
        QVERIFY(explained);
    }
    void whatIsNotKnownIsSaidOrLeftOut()
    {
        AskDesk desk;
        AskRun run = sampleRun();
        run.cost = {};
        desk.answerWith(run);
        QVERIFY(desk.words().contains(u"cost unknown"_s));
        run.cost = 0;
        run.answer.quality = {};
        run.answer.sentences = {};
        run.answer.citations = {};
        desk.answerWith(run);
        QVERIFY(!desk.words().contains(u"cost"_s));
        QVERIFY(!desk.words().contains(u"Quality"_s));
        QVERIFY(!desk.words().contains(u"supported"_s));
        QVERIFY(!desk.answer().toPlainText().contains(u"not in"_s)); // nobody has looked
        QVERIFY(desk.answer().accessibleDescription().contains(u"not checked"_s));
    }
    void chipsAreToldToThoseWhoDoNotSee()
    {
        AskDesk desk;
        desk.answerWith(sampleRun());
        const QString told = desk.answer().accessibleDescription();
        QVERIFY2(told.contains(u"1: policy.pdf, page 87, verified"_s), qPrintable(told));
        QVERIFY2(told.contains(u"4: maint-guide.pdf, page 41, approximate"_s), qPrintable(told));
    }
    void whatIsMissingIsSaidCalmly()
    {
        AskDesk desk;
        AskRun run = sampleRun();
        run.notes = {u"The search in files did not answer within 3 s."_s, u"1 of 8 queries failed: no answer"_s};
        run.branches = {{u"file search"_s, u"files"_s, false, TaskState::Missing, ms(3000), u"too late"_s},
                        {u"web search"_s, u"web"_s, true, TaskState::Done, {}, {}}};
        desk.answerWith(run);
        QVERIFY(desk.words().contains(u"did not answer within 3 s. · and 1 more"_s));
        QVERIFY(!desk.words().contains(u"1 of 8 queries"_s));
        desk.click(u"Details"_s);
        QVERIFY(desk.words().contains(u"1 of 8 queries failed"_s));
        QVERIFY(desk.words().contains(u"file search: missing after 3.0 s · too late"_s));
        QVERIFY(!desk.words().contains(u"web search"_s)); // it was off
        desk.answerWith(sampleRun());
        QVERIFY(!desk.words().contains(u"did not answer"_s));
    }

    void aPageOfTheWebOpensOnlyOnTheButton()
    {
        const Browser browser;
        AskDesk desk;
        const QString address = u"https://example.org/a/very/long/way?to=the&page=%C3%A9"_s;
        desk.answerWith(runWith(Source::Origin::Web, address));
        clickChip(desk, 2);
        auto& bar = *desk.page().findChild<SourceBar*>();
        QVERIFY(bar.isVisible());
        QVERIFY(desk.words().contains(u"Open example.org?"_s));
        QVERIFY(desk.words().remove(QChar(0x200b)).contains(address));
        QVERIFY(browser.opened.isEmpty() && !desk.window->viewer().isVisible());
        desk.click(u"Copy address"_s);
        QCOMPARE(QGuiApplication::clipboard()->text(), address);
        QTest::keyClick(QGuiApplication::focusWindow() ? desk.window->focusWidget() : &bar, Qt::Key_Escape);
        QVERIFY(!bar.isVisible());
        QVERIFY(browser.opened.isEmpty());
        clickChip(desk, 2);
        desk.click(u"Open"_s);
        QCOMPARE(browser.opened, QList<QUrl>{QUrl(address)});
        QVERIFY(!bar.isVisible());
    }
    void noOtherAddressOpens_data()
    {
        QTest::addColumn<QString>("address");
        for (const char* address : {"javascript:alert(1)", "file:///etc/passwd", "", "http:///nowhere"})
            QTest::newRow(address) << QString::fromLatin1(address);
    }
    void noOtherAddressOpens()
    {
        QFETCH(QString, address);
        const Browser browser;
        AskDesk desk;
        desk.answerWith(runWith(Source::Origin::Web, address));
        clickChip(desk, 2);
        QVERIFY(!desk.find(u"Open"_s) && !desk.find(u"Copy address"_s));
        QVERIFY(browser.opened.isEmpty());
    }
    void aFileOpensAsText()
    {
        AskDesk desk;
        const QString path = u"/home/ada/notes/todo.txt"_s;
        DocumentText text;
        text.pages = {{1, u"first line\nIf you have several shared libraries built\nlast line"_s}};
        desk.documentTexts[path] = text;
        desk.answerWith(runWith(Source::Origin::File, path));
        clickChip(desk, 2);
        QTRY_COMPARE(desk.textsRead, 1);
        QVERIFY(desk.window->viewer().isVisible());
        QCOMPARE(desk.window->viewer().wanted().path, path);
        QStringList icons;
        for (QTextBlock block = desk.answer().document()->begin(); block.isValid(); block = block.next()) {
            for (auto it = block.begin(); !it.atEnd(); ++it)
                icons.append(chipIcon(it.fragment().charFormat()));
        }
        QVERIFY(icons.contains(u"document"_s));
        desk.answer().selectAll();
        desk.answer().copy();
        QVERIFY(QGuiApplication::clipboard()->text().contains(u"renamed [2]."_s));
    }
    void earlierTalkIsShownAsItWas()
    {
        AskDesk desk;
        desk.answerWith(runWith(Source::Origin::Earlier, {}));
        clickChip(desk, 2);
        QVERIFY(desk.words().contains(u"earlier conversation, Some title"_s));
        QVERIFY(desk.words().contains(u"If you have several shared libraries"_s));
        desk.click(u"Close"_s);
        QVERIFY(!desk.page().findChild<SourceBar*>()->isVisible());
    }

    void theLanesSayWhoWroteThem()
    {
        Settings settings;
        settings.chat.url = QUrl(u"http://127.0.0.1:11434"_s);
        settings.chat.model = u"qwen3"_s;
        AskDesk desk(sampleDocuments(), settings);
        AskRun run = sampleRun();
        run.ahead = ms(1200);
        desk.answerWith(run);
        QVERIFY(
            desk.words().contains(u"7 variants by qwen3 · 160 hits, 4 different passages · begun 1,200 ms before"_s));
        AskDesk builtin;
        builtin.answerWith(sampleRun());
        QVERIFY(builtin.words().contains(u"7 variants from your documents’ own words"_s));
    }
    void theWholeTimelineSaysWhatItSaved()
    {
        AskDesk desk;
        AskRun run = sampleRun();
        run.graph = reportOf({{0, u"find"_s, u"find"_s, {}, TaskState::Done, true, ms(0), ms(500), {}},
                              {1, u"web search"_s, u"web"_s, {}, TaskState::Done, true, ms(0), ms(300), {}},
                              {2, u"write"_s, u"write"_s, {0}, TaskState::Done, true, ms(500), ms(2500), {}}});
        desk.answerWith(run);
        QVERIFY(!desk.words().contains(u"Level by level"_s));
        desk.click(u"Whole timeline"_s);
        QVERIFY2(desk.words().contains(u"Level by level would have taken 2.5 s, one part after the other 2.8 s. The "
                                       "critical path, 2.5 s, is lit: find → write."_s),
                 qPrintable(desk.words()));
        QVERIFY(desk.page().findChild<Waterfall*>()->isVisible());
        desk.click(u"Queries only"_s);
        QVERIFY(desk.page().findChild<LanesView*>()->isVisible());
        QCOMPARE(levelsText({}), QString());
    }
    void researchAndReadingShowHowFarTheyAre()
    {
        AskDesk desk;
        AskRun run = sampleRun();
        run.options.mode = AskMode::Research;
        desk.answerWith(run);
        QVERIFY(desk.words().contains(u"7 sub-questions"_s));
        run.options.mode = AskMode::Exhaustive;
        run.lanes = run.lanes.mid(0, 1);
        run.lanes.first().text = run.coverage = u"482 of 482 chunks, 31 files"_s;
        desk.answerWith(run);
        QVERIFY(desk.words().contains(u"482 of 482 chunks, 31 files"_s));
        QVERIFY(desk.words().contains(u"read 482 of 482 chunks, 31 files"_s));
        QCOMPARE(desk.page().findChild<LanesView*>()->lanes().first().text, u"reading every passage"_s);
    }

    void aQuestionIsEditedAndAskedAgain()
    {
        AskDesk desk;
        desk.answerWith(sampleRun());
        desk.click(u"Edit the question and ask again"_s);
        QCOMPARE(desk.edit().textCursor().selectedText(), sampleRun().question);
        QVERIFY(desk.edit().hasFocus());
        QTest::keyClicks(&desk.edit(), u"another"_s);
        QTest::keyClick(&desk.edit(), Qt::Key_Return);
        QCOMPARE(desk.ask.asked.last(), u"another"_s);
        desk.ask.finish(sampleRun());
        QTest::keyClick(desk.window.get(), Qt::Key_F5);
        QCOMPARE(desk.ask.asked.last(), u"another"_s);
        QCOMPARE(desk.ask.asked.size(), 3);
    }
    void anAnswerIsSaved_data()
    {
        QTest::addColumn<bool>("pdf");
        QTest::addColumn<bool>("possible");
        QTest::newRow("Markdown") << false << true;
        QTest::newRow("PDF") << true << true;
        QTest::newRow("nowhere") << false << false;
    }
    void anAnswerIsSaved()
    {
        QFETCH(bool, pdf);
        QFETCH(bool, possible);
        const QTemporaryDir folder;
        AskDesk desk;
        QVERIFY(!desk.window->actions().exportPdf->isEnabled());
        desk.answerWith(sampleRun());
        const WindowActions& actions = desk.window->actions();
        (pdf ? actions.exportPdf : actions.exportMarkdown)->trigger();
        auto* dialog = desk.page().findChild<QFileDialog*>();
        QVERIFY(dialog);
        const QString path = possible ? folder.filePath(u"a.out"_s) : folder.filePath(u"no/such/place.md"_s);
        Q_EMIT dialog->fileSelected(path);
        dialog->close();
        QTRY_VERIFY(desk.words().contains(possible ? u"Saved as "_s : u"cannot be written"_s));
        QFile file(path);
        QCOMPARE(file.open(QIODevice::ReadOnly), possible);
        QVERIFY(!possible || file.readAll().startsWith(pdf ? "%PDF" : "# How are shared"));
    }
};

QTEST_MAIN(TestAskAnswer)
#include "tst_askanswer.moc"
