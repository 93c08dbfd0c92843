#include "support/await.h"
#include "support/fakeui.h"
#include "ui/mainwindow.h"
#include "ui/models/documentsmodel.h"
#include "ui/problems/problemsdialog.h"
#include "ui/problems/problemsmodel.h"
#include "ui/statusline.h"
#include "ui/theme/theme.h"
#include "ui/widgets/emptystate.h"

#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace sheaf;
using namespace sheaf::test;

class TestProblems : public QObject
{
    Q_OBJECT

    static DocumentRecord document(qint64 id, DocumentState state, std::optional<Error> error = {})
    {
        DocumentRecord record;
        record.id = {id};
        record.path = u"/files/%1.pdf"_s.arg(id);
        record.state = state;
        record.error = std::move(error);
        return record;
    }
    static DocumentRecord failed(qint64 id, ErrorCode code = ErrorCode::Corrupt)
    {
        return document(id, DocumentState::Failed, Error::make(code, u"it is damaged"_s));
    }
    static TrackedCall call(qint64 id, TrackedCall::State state, ErrorCode code = ErrorCode::TimedOut)
    {
        TrackedCall call;
        call.id = id;
        call.task = u"chat"_s;
        call.endpoint = u"http://127.0.0.1:1"_s;
        call.state = state;
        if (state == TrackedCall::State::Failed)
            call.error = Error::make(code, u"no answer (%1)"_s.arg(id));
        return call;
    }
    struct Desk : FakeDesk
    {
        Theme theme{Appearance::Light, 1.0};
        std::unique_ptr<MainWindow> window;
        void open()
        {
            window = std::make_unique<MainWindow>(workspace, theme);
            window->show();
            settleEvents();
        }
        QToolButton& button()
        {
            for (QToolButton* each : window->statusLine().findChildren<QToolButton*>()) {
                if (each->property("kind") == u"status"_s)
                    return *each;
            }
            qFatal("no button");
        }
        ProblemsDialog& dialog()
        {
            auto* dialog = window->findChild<ProblemsDialog*>();
            if (!dialog)
                qFatal("no dialog");
            return *dialog;
        }
        QPushButton* shown(const QString& text)
        {
            for (QPushButton* each : dialog().findChildren<QPushButton*>()) {
                if (each->text() == text && each->isVisible())
                    return each;
            }
            return nullptr;
        }
    };

private Q_SLOTS:
    void documentsInWords_data()
    {
        QTest::addColumn<DocumentRecord>("record");
        QTest::addColumn<QString>("advice");
        QTest::addColumn<bool>("canRetry");
        QTest::newRow("searchable") << document(1, DocumentState::Searchable) << QString() << false;
        QTest::newRow("at work") << document(1, DocumentState::Working) << QString() << false;
        QTest::newRow("damaged") << failed(1) << u"Try it again, or remove it"_s << true;
        QTest::newRow("password") << failed(1, ErrorCode::PasswordRequired) << u"Enter its password"_s << false;
        DocumentRecord bad = failed(1);
        bad.quarantine = u"hash"_s;
        QTest::newRow("quarantine") << bad << u"only where you trust the file"_s << true;
        DocumentRecord gone = document(1, DocumentState::Searchable);
        gone.missing = true;
        QTest::newRow("gone") << gone << u"Put the file back"_s << false;
    }
    void documentsInWords()
    {
        QFETCH(DocumentRecord, record);
        QFETCH(QString, advice);
        QFETCH(bool, canRetry);
        const QList<Problem> problems = problemsOf(record);
        QCOMPARE(problems.isEmpty(), advice.isEmpty());
        if (problems.isEmpty())
            return;
        QCOMPARE(problems[0].where, u"1.pdf"_s);
        QVERIFY(problems[0].advice.contains(advice));
        QVERIFY(!problems[0].what.isEmpty());
        QCOMPARE(problems[0].canRetry, canRetry);
    }
    void callsThatGaveUpAreOneProblemEach()
    {
        using State = TrackedCall::State;
        QList<TrackedCall> calls{call(1, State::Failed), call(2, State::Failed), call(3, State::Cancelled),
                                 call(4, State::Failed, ErrorCode::Unauthorized), call(5, State::InProgress)};
        QList<Problem> problems = problemsOf(calls, 0);
        QCOMPARE(problems.size(), 2);
        const auto late =
            std::find_if(problems.begin(), problems.end(), [](const Problem& p) { return p.lastCall == 2; });
        QVERIFY(late != problems.end());
        QVERIFY2(late->what.startsWith(u"2 call"_s) && late->what.contains(u"no answer (2)"_s), qPrintable(late->what));
        QCOMPARE(problemsOf(calls, 2).size(), 1); // those before were seen
        calls.append(call(6, State::Completed));  // it works again
        QVERIFY(problemsOf(calls, 0).isEmpty());
        calls.append(call(7, State::Failed));
        QCOMPARE(problemsOf(calls, 0).size(), 1);
    }
    void endpointsThatDoNotWork()
    {
        EndpointLoad load;
        load.origin = u"https://api.example.org"_s;
        load.task = u"chat"_s;
        QVERIFY(problemsOf(QList<EndpointLoad>{load}, TimePoint{}).isEmpty());
        load.attention = Error::make(ErrorCode::Unauthorized, u"the key is not accepted"_s);
        const auto problems = problemsOf(QList<EndpointLoad>{load}, TimePoint{});
        QCOMPARE(problems.size(), 1);
        QCOMPARE(problems[0].what, u"the key is not accepted"_s);
        QVERIFY(problems[0].advice.contains(u"another key"_s));
    }
    void whatAnExtractionLeftUnread()
    {
        ExtractRun run;
        QVERIFY(problemsOf(u"invoices"_s, run).isEmpty());
        run.progress.failed = 3;
        const auto problems = problemsOf(u"invoices"_s, run);
        QCOMPARE(problems.size(), 1);
        QVERIFY(problems[0].where.contains(u"invoices"_s) && problems[0].what.startsWith(u"3 chunk"_s));
    }

    void theStatusBarCountsThem()
    {
        Desk desk;
        desk.indexer.records = {failed(1), document(2, DocumentState::Searchable)};
        desk.open();
        QTRY_VERIFY(desk.button().isVisible());
        QCOMPARE(desk.button().text(), u"1 problem(s)"_s);
        ExtractRun run;
        run.progress.failed = 2;
        Q_EMIT desk.extract.finished(run);
        QCOMPARE(desk.button().text(), u"2 problem(s)"_s);
        desk.indexer.change({document(1, DocumentState::Searchable)});
        QTRY_COMPARE(desk.button().text(), u"1 problem(s)"_s);
    }
    void theListHasWhatToDo()
    {
        Desk desk;
        desk.indexer.records = {failed(1), failed(2)};
        desk.open();
        QTRY_VERIFY(desk.button().isVisible());
        QTest::mouseClick(&desk.button(), Qt::LeftButton);
        QVERIFY(desk.dialog().isVisible() && !desk.dialog().isModal());
        QTest::mouseClick(desk.shown(u"Try again"_s), Qt::LeftButton);
        QCOMPARE(desk.indexer.retried, (QList<QList<DocumentId>>{{DocumentId{1}}}));
        QTest::mouseClick(desk.shown(u"Try all again"_s), Qt::LeftButton);
        QCOMPARE(desk.indexer.retried.last(), (QList<DocumentId>{DocumentId{1}, DocumentId{2}}));
        QTest::keyClick(desk.dialog().findChild<QListView*>(), Qt::Key_Down);
        QTest::mouseClick(desk.shown(u"Remove from the library…"_s), Qt::LeftButton);
        QVERIFY(desk.indexer.removed.isEmpty()); // asked first
        QTest::mouseClick(desk.shown(u"Remove"_s), Qt::LeftButton);
        QCOMPARE(desk.indexer.removed, (QList<QList<DocumentId>>{{DocumentId{2}}}));
        QTRY_COMPARE(desk.button().text(), u"1 problem(s)"_s);
        desk.window->showPage(MainWindow::Ask);
        QTest::mouseClick(desk.shown(u"Show in the Library"_s), Qt::LeftButton);
        QCOMPARE(desk.window->page(), MainWindow::Library);
        desk.indexer.change({document(1, DocumentState::Searchable)});
        QTRY_VERIFY(desk.dialog().findChild<EmptyState*>()->isVisible());
        QVERIFY(!desk.button().isVisible());
    }
    void callsAreDismissed()
    {
        Desk desk;
        desk.open();
        const qint64 id = desk.tracker.queued(u"chat"_s, u"http://127.0.0.1:1"_s, 10);
        desk.tracker.started(id);
        desk.tracker.finished(id, Error::make(ErrorCode::TimedOut, u"no answer"_s), 0);
        QTRY_VERIFY(desk.button().isVisible());
        QTest::mouseClick(&desk.button(), Qt::LeftButton);
        QTest::mouseClick(desk.shown(u"Dismiss"_s), Qt::LeftButton);
        QVERIFY(!desk.button().isVisible());
    }
    void closedAndOpenedAgain()
    {
        Desk desk;
        desk.indexer.records = {failed(1)};
        desk.open();
        QTRY_VERIFY(desk.button().isVisible());
        QTest::mouseClick(&desk.button(), Qt::LeftButton);
        desk.dialog().close();
        settleEvents();
        QTest::mouseClick(&desk.button(), Qt::LeftButton);
        QVERIFY(desk.dialog().isVisible());
        desk.window.reset(); // with it open
    }
};

QTEST_MAIN(TestProblems)
#include "tst_problems.moc"
