#include "ui/ask/answercard.h"

#include "ui/ask/answerfactsline.h"
#include "ui/ask/answerlayout.h"
#include "ui/ask/answerview.h"
#include "ui/ask/sourcestable.h"
#include "ui/theme/theme.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sheaf {

AnswerCard::AnswerCard(const Theme& theme, QWidget* parent)
    : Card(theme, parent)
    , m_kind(makeLabel(tr("Extractive: sentences from your documents as they stand"), {"dim", "small"}))
    , m_waiting(makeLabel(tr("Looking for passages…"), {"dim", "reading"}))
    , m_view(new AnswerView(theme))
    , m_facts(new AnswerFactsLine(theme))
    , m_sources(new SourcesTable(theme))
{
    content()->setSpacing(theme.px(10));
    content()->addWidget(m_kind);
    content()->addWidget(m_waiting);
    auto* text = new QHBoxLayout; // lines stay short enough to read
    m_view->setMaximumWidth(theme.px(820));
    text->addWidget(m_view, 100);
    text->addStretch(1);
    content()->addLayout(text);
    content()->addWidget(m_facts);
    content()->addWidget(m_sources);
    content()->addStretch();
    connect(m_view, &AnswerView::citationClicked, this, &AnswerCard::sourceWanted);
    connect(m_sources, &SourcesTable::sourceActivated, this, &AnswerCard::sourceWanted);
    begin();
}

void AnswerCard::begin()
{
    m_kind->hide();
    m_waiting->show();
    m_view->clearAnswer();
    m_view->hide();
    m_facts->hide();
    m_sources->setSources({}, 0);
    m_sources->hide();
}

void AnswerCard::grow(const QString& text)
{
    m_waiting->hide();
    m_view->show();
    m_view->grow(text);
}

void AnswerCard::finish(const AskRun& run, const QString& currency)
{
    m_waiting->hide();
    m_kind->setVisible(run.answer.extractive && !run.answer.text.isEmpty());
    m_view->setVisible(!run.answer.text.isEmpty());
    m_view->showAnswer(layoutAnswer(run.answer, run.sources));
    m_facts->setRun(run, currency);
    m_facts->show();
    const bool byQueries = run.options.mode == AskMode::Quick || run.options.mode == AskMode::FanOut;
    m_sources->setSources(run.sources, byQueries ? int(run.lanes.size()) : 0);
    m_sources->setVisible(!run.sources.isEmpty());
}

void AnswerCard::mark(int number)
{
    m_sources->mark(number);
}

} // namespace sheaf
