#include "ui/ask/answercard.h"
#include "ui/ask/askpage.h"
#include "ui/ask/historyturns.h"
#include "ui/ask/lanescard.h"
#include "ui/ask/questionbox.h"
#include "ui/ask/troublecard.h"
#include "ui/widgets/label.h"
#include "ui/widgets/pagescroll.h"

#include <QHBoxLayout>
#include <QScrollBar>
#include <QStackedWidget>
#include <QTimer>

// The Ask page between conversations.
namespace sheaf {

void AskPage::addToHead(QWidget* widget)
{
    m_head->insertWidget(0, widget);
}

void AskPage::showConversation(const OpenConversation& conversation)
{
    m_turns->open(conversation);
    m_workspace.ask.stop();
    Q_EMIT runningChanged(false);
    m_run = {};
    m_question = conversation.turns.isEmpty() ? QString() : conversation.turns.last().question;
    m_title->setFullText(conversation.conversation.title);
    m_trouble->showTrouble({}, {});
    m_lanes->hide();
    m_answer->hide();
    m_stack->setCurrentIndex(1);
    // To the newest, once all have their height.
    QTimer::singleShot(0, m_scroll, [scroll = m_scroll] {
        scroll->verticalScrollBar()->setValue(scroll->verticalScrollBar()->maximum());
    });
    focusQuestion();
}

void AskPage::newChat()
{
    m_turns->clear();
    m_workspace.ask.stop();
    Q_EMIT runningChanged(false);
    m_run = {};
    m_question.clear();
    m_title->setFullText(tr("Ask"));
    m_stack->setCurrentIndex(0);
    updateEmpty();
    focusQuestion();
}

void AskPage::showTitle(const QString& title)
{
    if (!m_turns->isLive())
        m_title->setFullText(title);
}

} // namespace sheaf
