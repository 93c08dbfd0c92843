#include "ui/lab/racecard.h"

#include "ui/progress/ganttview.h"
#include "ui/theme/figures.h"
#include "ui/theme/theme.h"
#include "ui/widgets/label.h"
#include "ui/widgets/mark.h"
#include "ui/widgets/thinbar.h"

#include <QHBoxLayout>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace sheaf {

RaceCard::RaceCard(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_stack(new QStackedWidget)
    , m_message(makeLabel({}, {"dim", "reading"}))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(theme.px(14));
    auto* card = new Card(theme);
    m_message->setAlignment(Qt::AlignCenter);
    m_message->setWordWrap(true);
    m_message->setMinimumHeight(theme.px(180));
    m_stack->addWidget(m_message);
    m_stack->addWidget(makeLanes(theme));
    card->content()->addWidget(m_stack);
    row->addWidget(card, 1);
    m_figures = makeFigures(theme);
    row->addWidget(m_figures);
    showNothing({});
}

QWidget* RaceCard::makeLanes(const Theme& theme)
{
    auto* lanes = new QWidget;
    auto* column = new QVBoxLayout(lanes);
    column->setContentsMargins({});
    column->setSpacing(theme.px(8));
    m_sequential = new GanttView(GanttView::Kind::OneByOne, theme);
    m_parallel = new GanttView(GanttView::Kind::Parallel, theme);
    m_sequentialTime = new FigureLabel({}, {"dim"});
    m_parallelTime = new FigureLabel({}, {"dim"});
    m_question = new ElidedLabel({}, {"dim"});
    const auto title = [&](const QString& text, FigureLabel* time, QLabel* right) {
        auto* row = new QHBoxLayout;
        row->setSpacing(theme.px(10));
        row->addWidget(makeLabel(text, {nullptr, nullptr, true}));
        row->addWidget(time);
        row->addStretch(1);
        if (right)
            row->addWidget(right, 4);
        column->addLayout(row);
    };
    m_question->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    title(tr("One by one"), m_sequentialTime, m_question);
    column->addWidget(m_sequential);
    column->addSpacing(theme.px(6));
    title(tr("In parallel"), m_parallelTime, nullptr);
    column->addWidget(m_parallel);
    column->addStretch();
    return lanes;
}

QWidget* RaceCard::makeFigures(const Theme& theme)
{
    auto* card = new Card(theme);
    card->setFixedWidth(theme.px(230));
    QVBoxLayout* column = card->content();
    column->setSpacing(theme.px(2));
    m_speedUp = new FigureLabel({}, {"parallel", "big"});
    m_bigSequential = new FigureLabel({}, {"sequential", "title"});
    m_bigParallel = new FigureLabel({}, {"parallel", "title"});
    m_sequentialBar = new ThinBar(theme);
    m_sequentialBar->setColor(&Colors::sequential);
    m_parallelBar = new ThinBar(theme);
    m_same = makeLabel({}, {"ok", nullptr, true});
    m_same->setWordWrap(true);
    const auto block = [&](const QString& name, QWidget* figure, ThinBar* bar) {
        column->addWidget(makeLabel(name, {"dim"}));
        column->addWidget(figure);
        if (bar) {
            column->addSpacing(theme.px(4));
            bar->setAccessibleName(name);
            column->addWidget(bar);
        }
        column->addSpacing(theme.px(10));
    };
    block(tr("Speed-up"), m_speedUp, nullptr);
    block(tr("One by one"), m_bigSequential, m_sequentialBar);
    block(tr("In parallel"), m_bigParallel, m_parallelBar);
    block(tr("Same result"), m_same, nullptr);
    column->addStretch();
    m_remark = makeLabel(
        tr("The built-in engine computes on this machine, so there is hardly anything to wait for side by side. "
           "With an endpoint, calls wait together."),
        {"dim", "small"});
    m_remark->setWordWrap(true);
    column->addWidget(m_remark);
    return card;
}

void RaceCard::showNothing(const QString& why)
{
    m_message->setText(why);
    m_stack->setCurrentIndex(0);
    m_figures->hide();
}

void RaceCard::showRunning(const QString& question)
{
    m_message->setText(tr("Asking “%1” one by one, then in parallel…").arg(question.simplified().left(200)));
    m_stack->setCurrentIndex(0);
    m_figures->hide();
}

void RaceCard::showReport(const RaceReport& report, bool builtin)
{
    m_remark->setVisible(builtin);
    const GanttRows sequential = ganttRows(report.sequential.spans);
    const GanttRows parallel = ganttRows(report.parallel.spans);
    const Duration axis =
        std::max({sequential.end, parallel.end, report.sequential.retrieval, report.parallel.retrieval});
    m_sequential->setRows(sequential, axis);
    m_parallel->setRows(parallel, axis);
    m_question->setFullText(tr("%1 queries · %2", nullptr, int(report.parallel.lanes.size()))
                                .arg(report.parallel.lanes.size())
                                .arg(report.parallel.question));
    const Duration slow = report.sequential.retrieval;
    const Duration fast = report.parallel.retrieval;
    m_sequentialTime->setText(durationText(slow));
    m_parallelTime->setText(durationText(fast));
    m_bigSequential->setText(durationText(slow));
    m_bigParallel->setText(durationText(fast));
    const double longest = double(std::max({slow, fast, Duration(1)}).count());
    m_sequentialBar->setFraction(double(slow.count()) / longest);
    m_parallelBar->setFraction(double(fast.count()) / longest);
    m_speedUp->setText(fast.count() > 0 ? ratioText(double(slow.count()) / double(fast.count())) : u"–"_s);
    const QString hits = tr("%1 of %2 hits").arg(report.commonHits).arg(report.hits);
    m_same->setText(report.identical ? tr("%1, same order").arg(hits) : tr("%1 in common; the rest differs").arg(hits));
    const char* tone = report.identical ? "ok" : "warn";
    setLook(m_same, {tone, nullptr, true});
    setMark(m_same, m_theme, tone);
    m_stack->setCurrentIndex(1);
    m_figures->show();
}

} // namespace sheaf
