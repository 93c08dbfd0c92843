#include "ui/ask/answercard.h"

#include "ui/ask/answerlayout.h"
#include "ui/ask/answerview.h"
#include "ui/ask/sourcestable.h"
#include "ui/theme/figures.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sheaf {

AnswerCard::AnswerCard(const Theme& theme, QWidget* parent)
    : Card(theme, parent)
    , m_kind(makeLabel(tr("Extractive: sentences from your documents as they stand"), {"dim", "small"}))
    , m_waiting(makeLabel(tr("Looking for passages…"), {"dim", "reading"}))
    , m_view(new AnswerView(theme))
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
    content()->addWidget(makeFacts(theme));
    content()->addWidget(m_sources);
    content()->addStretch();
    connect(m_view, &AnswerView::citationClicked, this, &AnswerCard::sourceWanted);
    connect(m_sources, &SourcesTable::sourceActivated, this, &AnswerCard::sourceWanted);
    begin();
}

QWidget* AnswerCard::makeFacts(const Theme& theme)
{
    m_facts = new QWidget;
    auto* row = new QHBoxLayout(m_facts);
    row->setContentsMargins({});
    row->setSpacing(theme.px(16));
    const Look look{"dim", "small"};
    m_known = new ElidedLabel({}, look);
    row->addWidget(m_known, 1);
    m_copy = makeLink(tr("Copy"));
    m_copy->setToolTip(tr("Copy the answer with its citations (Ctrl+Shift+C)"));
    auto* again = makeLink(tr("Ask again"));
    auto* links = new QHBoxLayout;
    links->setSpacing(theme.px(4));
    links->addWidget(m_copy);
    links->addWidget(makeLabel(u"·"_s, look));
    links->addWidget(again);
    row->addLayout(links);
    connect(m_copy, &QPushButton::clicked, this, &AnswerCard::copyWanted);
    connect(again, &QPushButton::clicked, this, &AnswerCard::againWanted);
    return m_facts;
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

void AnswerCard::finish(const AskRun& run)
{
    const AnswerLayout layout = layoutAnswer(run.answer, run.sources);
    m_waiting->hide();
    m_kind->setVisible(run.answer.extractive && !run.answer.text.isEmpty());
    m_view->setVisible(!run.answer.text.isEmpty());
    m_view->showAnswer(layout);
    QStringList known;
    if (layout.sentences > 0) // checked by code against the cited passages, not by the model
        known.append(tr("%1 of %2 sentences supported").arg(layout.supported).arg(layout.sentences));
    if (run.answer.promptTokens > 0 || run.answer.completionTokens > 0)
        known.append(tr("%1 + %2 tokens").arg(grouped(run.answer.promptTokens), grouped(run.answer.completionTokens)));
    known.append(run.firstToken.count() > 0
                     ? tr("first word %1 · done %2").arg(durationText(run.firstToken), durationText(run.total))
                     : tr("done %1").arg(durationText(run.total)));
    if (!run.answer.engine.isEmpty())
        known.append(run.answer.engine);
    m_known->setFullText(known.join(u"     "_s));
    m_copy->setEnabled(!run.answer.text.isEmpty());
    m_facts->show();
    m_sources->setSources(run.sources, int(run.lanes.size()));
    m_sources->setVisible(!run.sources.isEmpty());
}

void AnswerCard::mark(int number)
{
    m_sources->mark(number);
}

} // namespace sheaf
