#pragma once

#include "support/await.h"
#include "support/fakeui.h"
#include "support/uisamples.h"
#include "ui/ask/answercard.h"
#include "ui/ask/answerview.h"
#include "ui/ask/askpage.h"
#include "ui/ask/questionbox.h"
#include "ui/mainwindow.h"
#include "ui/theme/theme.h"

#include <QLabel>
#include <QPushButton>
#include <QTest>

namespace sheaf::test {

// A window with the Ask page in front, over a workspace of fakes.
struct AskDesk : FakeDesk
{
    Theme theme{Appearance::Light, 1.0};
    std::unique_ptr<MainWindow> window;

    explicit AskDesk(const QList<DocumentRecord>& records = sampleDocuments(), const Settings& settings = {},
                     const QString& statePath = {})
    {
        indexer.records = records;
        workspace.settings = settings;
        workspace.statePath = statePath;
        window = std::make_unique<MainWindow>(workspace, theme);
        window->resize(1300, 850);
        window->show();
        window->showPage(MainWindow::Ask);
        window->activateWindow();
        settleEvents();
    }
    AskPage& page() { return window->ask(); }
    QuestionEdit& edit() { return *page().findChild<QuestionEdit*>(); }
    AnswerView& answer() { return page().findChild<AnswerCard*>()->view(); } // not one of an earlier turn
    void type(const QString& text) { QTest::keyClicks(&edit(), text); }
    // The answer to a question nobody typed.
    void answerWith(const AskRun& run)
    {
        ask.ask(run.question, {});
        ask.finish(run);
        settleEvents();
    }
    // The one that is shown with this text, or with this name; null where there is none.
    QPushButton* find(const QString& text)
    {
        for (QPushButton* each : page().findChildren<QPushButton*>()) {
            if (each->isVisible() && (each->text() == text || each->accessibleName() == text))
                return each;
        }
        return nullptr;
    }
    QPushButton& button(const QString& text)
    {
        QPushButton* found = find(text);
        if (!found)
            qFatal("no button %s", qPrintable(text));
        return *found;
    }
    void click(const QString& text)
    {
        QTest::mouseClick(&button(text), Qt::LeftButton);
        settleEvents();
    }
    // Of every label that is shown.
    QString words()
    {
        QStringList texts;
        for (const QLabel* label : page().findChildren<QLabel*>()) {
            if (label->isVisible())
                texts.append(label->text());
        }
        return texts.join(u'|');
    }
};

} // namespace sheaf::test
