#pragma once

#include "support/await.h"
#include "support/uisamples.h"
#include "ui/ask/askpage.h"
#include "ui/ask/historyframe.h"
#include "ui/ask/historylist.h"
#include "ui/ask/historypanel.h"
#include "ui/ask/historyturns.h"
#include "ui/ask/questionbox.h"
#include "ui/mainwindow.h"
#include "ui/models/conversationsmodel.h"
#include "ui/theme/theme.h"

#include <QLabel>
#include <QPushButton>
#include <QTest>

namespace sheaf::test {

// A window on the Ask page over two conversations.
struct HistoryDesk : FakeDesk
{
    Theme theme{Appearance::Light, 1.0};
    ConversationId bees;
    ConversationId manuals;
    std::unique_ptr<MainWindow> window;

    HistoryDesk()
    {
        indexer.records = sampleDocuments();
        bees = history.add(QStringLiteral("Bees"), 3);
        manuals = history.add(QStringLiteral("Manuals"), 2);
        window = std::make_unique<MainWindow>(workspace, theme);
        window->resize(1300, 850);
        window->show();
        window->showPage(MainWindow::Ask);
        window->activateWindow();
        settleEvents();
    }
    ~HistoryDesk() { window.reset(); }
    AskPage& page() { return window->ask(); }
    HistoryTurns& turns() { return page().turns(); }
    HistoryPanel& panel() { return window->history().panel(); }
    HistoryList& list() { return panel().list(); }
    void showPanel()
    {
        if (panel().isHidden())
            QTest::keyClick(window.get(), Qt::Key_H, Qt::ControlModifier);
        settleEvents();
    }
    QStringList titles()
    {
        QStringList titles;
        for (int row = 0; row < panel().conversations().rowCount(); ++row)
            titles.append(panel().conversations().at(row).title);
        return titles;
    }
    void open(int row)
    {
        showPanel();
        QTest::mouseClick(list().viewport(), Qt::LeftButton, {},
                          list().visualRect(list().model()->index(row, 0)).center());
        settleEvents();
    }
    void ask(const QString& question)
    {
        auto& edit = *page().findChild<QuestionEdit*>();
        edit.setPlainText(question);
        QTest::keyClick(&edit, Qt::Key_Return);
    }
    // As a session ends one that was remembered.
    void answer(const QString& text, TurnId turn, ConversationId conversation)
    {
        AskRun run = sampleRun();
        run.question = asking().asked.last();
        run.answer.text = text;
        run.answer.citations = {};
        run.turn = turn;
        run.options.conversation = conversation;
        asking().finish(run);
        settleEvents();
    }
    FakeAsk& asking() { return FakeDesk::ask; }
};
inline QPushButton* button(QWidget& in, const QString& text)
{
    for (QPushButton* each : in.findChildren<QPushButton*>()) {
        if (each->isVisible() && each->text() == text)
            return each;
    }
    return nullptr;
}
inline void click(QWidget& in, const QString& text)
{
    QPushButton* found = button(in, text);
    if (!found)
        qFatal("no button %s", qPrintable(text));
    QTest::mouseClick(found, Qt::LeftButton);
    settleEvents();
}
// Of every label that can be seen.
inline QString words(const QWidget& in)
{
    QStringList texts;
    for (const QLabel* label : in.findChildren<QLabel*>()) {
        if (label->isVisible())
            texts.append(label->accessibleName().isEmpty() ? label->text() : label->accessibleName());
    }
    return texts.join(QLatin1Char('|'));
}

} // namespace sheaf::test
