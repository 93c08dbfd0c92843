#include "ui/ask/answercard.h"
#include "ui/ask/answerfind.h"
#include "ui/ask/answerview.h"
#include "ui/ask/askpage.h"
#include "ui/ask/historyturns.h"
#include "ui/ask/lanescard.h"
#include "ui/ask/questionbox.h"
#include "ui/ask/troublecard.h"
#include "ui/models/documentsmodel.h"
#include "ui/widgets/citationtext.h"
#include "ui/widgets/label.h"
#include "ui/widgets/pagescroll.h"

#include <QHBoxLayout>
#include <QScrollBar>
#include <QStackedWidget>

// The Ask page between conversations, and what is looked for and taken along.
namespace sheaf {

void AskPage::addToHead(QWidget* widget)
{
    m_head->insertWidget(0, widget);
}

void AskPage::showConversation(const OpenConversation& conversation)
{
    m_turns->open(conversation);
    if (m_workspace.ask.isRunning())
        m_workspace.ask.stop();
    Q_EMIT runningChanged(false);
    m_run = {};
    m_question = conversation.turns.isEmpty() ? QString() : conversation.turns.last().question;
    m_title->setFullText(conversation.conversation.title);
    m_trouble->showTrouble({}, {});
    m_lanes->hide();
    m_answer->hide();
    m_stack->setCurrentIndex(1);
    followNewest();
    focusQuestion();
}

void AskPage::newChat()
{
    m_turns->clear();
    if (m_workspace.ask.isRunning())
        m_workspace.ask.stop();
    Q_EMIT runningChanged(false);
    m_run = {};
    m_question.clear();
    m_title->setFullText(tr("Ask"));
    m_stack->setCurrentIndex(0);
    updateEmpty();
    focusQuestion();
}

// The page grows as turns and answers come; it stays with the newest until the person scrolls.
void AskPage::followNewest()
{
    m_followed = m_scroll->verticalScrollBar()->value();
}

void AskPage::scrollToNewest()
{
    QScrollBar* bar = m_scroll->verticalScrollBar();
    if (m_followed != bar->value()) {
        m_followed.reset();
        return;
    }
    bar->setValue(!m_turns->isVisibleTo(m_scroll) ? 0 : m_lanes->isVisibleTo(m_scroll) ? m_lanes->y() : bar->maximum());
    m_followed = bar->value();
}

void AskPage::find()
{
    if (m_stack->currentIndex() == 1)
        m_find->open();
}

QString AskPage::citation() const
{
    const QString chosen = m_answer->view().chosenText();
    const UnmarkedText text = unmarked(chosen.isEmpty() ? m_run.answer.text : chosen);
    QList<CitedPlace> places;
    for (const int number : text.numbers) {
        for (const Source& source : m_run.sources) {
            if (source.number == number)
                places.append({fileNameOf(source.chunk.path), source.chunk.paged ? source.chunk.page : 0});
        }
    }
    return text.text.isEmpty() ? QString() : citedText(text.text, places);
}

void AskPage::showTitle(const QString& title)
{
    if (!m_turns->isLive())
        m_title->setFullText(title);
}

} // namespace sheaf
