#include "ui/activity/endpointcard.h"

#include "ui/activity/endpointwords.h"
#include "ui/activity/loadchart.h"
#include "ui/models/callwords.h"
#include "ui/theme/figures.h"
#include "ui/theme/theme.h"
#include "ui/widgets/label.h"
#include "ui/widgets/statusdot.h"
#include "ui/widgets/swatch.h"

#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr qsizetype longestTrouble = 160; // letters; the tool tip has the rest

} // namespace

EndpointCard::EndpointCard(const Theme& theme, QWidget* parent)
    : Card(theme, parent)
    , m_dot(new StatusDot(theme))
    , m_task(makeLabel({}, {nullptr, nullptr, true}))
    , m_origin(new ElidedLabel({}, {"dim"}))
    , m_windowText(new ElidedLabel({}, {nullptr, "small"}))
    , m_chart(new LoadChart(theme))
    , m_inFlight(new FigureLabel({}, {"dim", "tiny"}))
    , m_window(new FigureLabel({}, {"dim", "tiny"}))
    , m_queued(new FigureLabel({}, {"dim", "tiny"}))
    , m_queue(new ElidedLabel({}, {"dim", "small"}))
    , m_latency(new ElidedLabel({}, {"dim", "small"}))
    , m_counts(new ElidedLabel({}, {"dim", "small"}))
    , m_allowance(new ElidedLabel({}, {"dim", "small"}))
    , m_trouble(makeLabel({}, {"warn", "small"}))
{
    setMinimumWidth(theme.px(290));
    setMaximumWidth(theme.px(430));
    content()->setSpacing(theme.px(5));
    auto* title = new QHBoxLayout;
    title->setSpacing(theme.px(6));
    title->addWidget(m_dot);
    title->addWidget(m_task);
    title->addWidget(m_origin, 1);
    content()->addLayout(title);
    content()->addWidget(m_windowText);
    content()->addWidget(m_chart);
    auto* legend = new QHBoxLayout;
    legend->setSpacing(theme.px(5));
    const std::pair<QColor Colors::*, FigureLabel*> entries[] = {
        {&Colors::dim, m_window}, {&Colors::parallel, m_inFlight}, {&Colors::sequential, m_queued}};
    for (const auto& [color, label] : entries) {
        legend->addWidget(new Swatch(color, theme));
        legend->addWidget(label);
        legend->addSpacing(theme.px(8));
    }
    legend->addStretch();
    content()->addLayout(legend);
    m_trouble->setWordWrap(true);
    for (QLabel* label : std::initializer_list<QLabel*>{m_queue, m_latency, m_counts, m_allowance, m_trouble})
        content()->addWidget(label);
    content()->addStretch();
}

void EndpointCard::showLoad(const EndpointLoad& load, TimePoint now)
{
    const EndpointTrouble trouble = troubleOf(load, now);
    const bool asked = load.answered + load.failed > 0;
    m_dot->setTone(trouble.tone ? trouble.tone : asked ? "ok" : "dim");
    m_task->setText(taskText(load.task));
    const auto tell = [](ElidedLabel* label, const QString& text) {
        if (label->fullText() != text)
            label->setFullText(text);
        label->setVisible(!text.isEmpty());
    };
    tell(m_origin, load.origin);
    tell(m_windowText, windowText(load));
    m_chart->setMoments(load.history, now);
    m_window->setText(tr("window %1").arg(load.window));
    m_inFlight->setText(tr("in flight %1").arg(load.queue.inFlight));
    m_queued->setText(tr("waiting %1").arg(grouped(load.queue.queued)));
    tell(m_queue, queueText(load));
    tell(m_latency, latencyText(load));
    tell(m_counts, countsText(load));
    tell(m_allowance, allowanceText(load));
    m_trouble->setText(trouble.text.size() > longestTrouble ? trouble.text.left(longestTrouble) + u'…' : trouble.text);
    m_trouble->setToolTip(plainTooltip(trouble.text));
    m_trouble->setVisible(!trouble.text.isEmpty());
    setLook(m_trouble, {trouble.tone, "small"});
    setAccessibleName(tr("%1 at %2: %3").arg(taskText(load.task), load.origin, windowText(load)));
    setAccessibleDescription(trouble.text);
}

} // namespace sheaf
