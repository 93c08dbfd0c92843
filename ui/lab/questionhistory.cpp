#include "ui/lab/questionhistory.h"

#include "ui/lab/historychart.h"
#include "ui/progress/waterfall.h"
#include "ui/theme/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr int runsToRead = 40; // races are two
constexpr int refreshInterval = 100;

} // namespace

QuestionHistory::QuestionHistory(Workspace& workspace, const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_theme(theme)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(theme.px(14));
    row->addWidget(makeBars(), 1);
    m_timeline = makeTimeline();
    row->addWidget(m_timeline, 1);
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(refreshInterval);
    connect(&m_refresh, &QTimer::timeout, this, &QuestionHistory::refresh);
}

void QuestionHistory::refreshSoon()
{
    m_refresh.start();
}

void QuestionHistory::setTimelineShown(bool shown)
{
    m_timeline->setVisible(shown);
}

QWidget* QuestionHistory::makeBars()
{
    auto* history = new Card(m_theme);
    auto* title = new QHBoxLayout;
    title->setSpacing(m_theme.px(5));
    title->addWidget(makeLabel(tr("Your questions:"), {nullptr, nullptr, true}));
    title->addWidget(makeLabel(tr("one by one"), {"sequential", nullptr, true}));
    title->addWidget(makeLabel(tr("and"), {nullptr, nullptr, true}));
    title->addWidget(makeLabel(tr("in parallel"), {"parallel", nullptr, true}));
    title->addStretch();
    history->content()->addLayout(title);
    m_history = new HistoryChart(m_theme);
    m_noHistory = makeLabel(tr("Nothing asked yet. Every question adds a pair of bars here."), {"dim"});
    m_noHistory->setAlignment(Qt::AlignCenter);
    m_noHistory->setWordWrap(true);
    history->content()->addWidget(m_history, 1);
    history->content()->addWidget(m_noHistory, 1);
    m_history->hide();
    return history;
}

QWidget* QuestionHistory::makeTimeline()
{
    auto* timeline = new Card(m_theme);
    auto* title = new QHBoxLayout;
    title->setSpacing(m_theme.px(10));
    title->addWidget(makeLabel(tr("Last run"), {nullptr, nullptr, true}));
    m_spansOf = new ElidedLabel(tr("nothing has run yet; here it will stand part by part"), {"dim"});
    title->addWidget(m_spansOf, 1);
    timeline->content()->addLayout(title);
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setAccessibleName(tr("Timeline of the last run"));
    auto* inside = new QWidget;
    auto* column = new QVBoxLayout(inside);
    column->setContentsMargins(0, 0, m_theme.px(6), 0);
    m_waterfall = new Waterfall(m_theme);
    column->addWidget(m_waterfall);
    column->addStretch();
    scroll->setWidget(inside);
    scroll->viewport()->setAutoFillBackground(false);
    inside->setAutoFillBackground(false);
    timeline->content()->addWidget(scroll, 1);
    return timeline;
}

void QuestionHistory::refresh()
{
    observe(m_workspace.recentRuns(runsToRead), this, [this](const Result<QList<StoredRun>>& runs) {
        if (!runs.ok()) {
            m_noHistory->setText(runs.error().message);
            return;
        }
        const QList<HistoryBar> bars = historyBars(*runs);
        m_history->setVisible(!bars.isEmpty());
        m_noHistory->setVisible(bars.isEmpty());
        m_history->setBars(bars);
        if (bars.isEmpty())
            return;
        Q_EMIT lastQuestionKnown(runs->first().question);
        if (!m_haveSpans && m_workspace.spansOf) {
            observe(m_workspace.spansOf(runs->first().id), this,
                    [this, question = runs->first().question](const Result<QList<Span>>& spans) {
                        if (spans.ok() && !m_haveSpans)
                            showSpans(*spans, question);
                    });
        }
    });
}

void QuestionHistory::showSpans(const QList<Span>& spans, const QString& question)
{
    m_haveSpans = true;
    m_spansOf->setFullText(question);
    m_waterfall->setSpans(spans, summarize(spans).critical);
}

} // namespace sheaf
