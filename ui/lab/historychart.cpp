#include "ui/lab/historychart.h"

#include "ui/theme/figures.h"
#include "ui/theme/theme.h"
#include "ui/widgets/label.h"
#include "ui/widgets/swatch.h"

#include <QBarCategoryAxis>
#include <QBarSeries>
#include <QBarSet>
#include <QChart>
#include <QChartView>
#include <QGraphicsLayout>
#include <QHBoxLayout>
#include <QToolTip>
#include <QValueAxis>
#include <cmath>

using namespace Qt::StringLiterals;

namespace sheaf {

HistoryChart::HistoryChart(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_chart(new QChart)
    , m_view(new QChartView(m_chart))
    , m_measured(new QBarSet(tr("one by one")))
    , m_parallel(new QBarSet(tr("in parallel")))
    , m_questions(new QBarCategoryAxis)
    , m_time(new QValueAxis)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(theme.px(4));
    auto* series = new QBarSeries;
    series->append(m_measured);
    series->append(m_parallel);
    series->setBarWidth(0.72);
    m_chart->addSeries(series);
    m_chart->addAxis(m_questions, Qt::AlignBottom);
    m_chart->addAxis(m_time, Qt::AlignLeft);
    series->attachAxis(m_questions);
    series->attachAxis(m_time);
    m_chart->legend()->hide();
    m_chart->setBackgroundVisible(false);
    m_chart->setMargins({});
    m_chart->layout()->setContentsMargins(0, 0, 0, 0);
    m_questions->setGridLineVisible(false);
    m_time->setTickCount(4);
    m_time->setLineVisible(false);
    m_view->setRenderHint(QPainter::Antialiasing);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setStyleSheet(u"background: transparent"_s);
    m_view->setAccessibleName(tr("Times of the last questions"));
    m_view->setFocusPolicy(Qt::NoFocus);
    connect(series, &QBarSeries::hovered, this, [this](bool over, int index, QBarSet* set) {
        if (!over || index < 0 || index >= m_bars.size()) {
            QToolTip::hideText();
            return;
        }
        const HistoryBar& bar = m_bars.at(index);
        const bool parallel = set == m_parallel;
        const QString what = parallel               ? tr("in parallel, measured")
                             : bar.oneByOneMeasured ? tr("one by one, measured")
                                                    : tr("one by one: the sum of this run's measured parts");
        const auto ms = std::chrono::duration<double, std::milli>(parallel ? bar.parallelMs : bar.oneByOneMs);
        QToolTip::showText(QCursor::pos(),
                           plainTooltip(bar.question + u'\n' + durationText(std::chrono::duration_cast<Duration>(ms)) +
                                        u" · "_s + what),
                           m_view);
    });
    column->addWidget(m_view, 1);
    column->addWidget(makeLegend());
    dress();
    connect(&theme, &Theme::changed, this, &HistoryChart::dress);
}

QWidget* HistoryChart::makeLegend()
{
    auto* legend = new QWidget;
    auto* row = new QHBoxLayout(legend);
    row->setContentsMargins({});
    row->setSpacing(m_theme.px(6));
    const std::tuple<QColor Colors::*, QString, QString> entries[] = {
        {&Colors::sequential, tr("one by one"), tr("Measured: really run one by one")},
        {&Colors::sequentialSoft, tr("one by one, summed"),
         tr("Not measured: the sum of the measured parts of the parallel run. Race a question to measure it.")},
        {&Colors::parallel, tr("in parallel"), tr("Measured")},
    };
    for (const auto& [color, text, about] : entries) {
        auto* label = makeLabel(text, {"dim", "tiny"});
        label->setToolTip(about);
        row->addWidget(new Swatch(color, m_theme));
        row->addWidget(label);
        row->addSpacing(m_theme.px(8));
    }
    row->addStretch();
    return legend;
}

void HistoryChart::dress()
{
    const Colors& c = m_theme.colors();
    m_measured->setColor(c.sequential);
    m_measured->setSelectedColor(c.sequentialSoft); // "selected" marks the bars that were added up
    m_measured->setBorderColor(Qt::transparent);
    m_parallel->setColor(c.parallel);
    m_parallel->setBorderColor(Qt::transparent);
    for (QAbstractAxis* axis : {static_cast<QAbstractAxis*>(m_questions), static_cast<QAbstractAxis*>(m_time)}) {
        axis->setLabelsColor(c.dim);
        axis->setLabelsFont(m_theme.font(TextSize::Tiny));
        axis->setGridLineColor(c.line);
        axis->setLinePenColor(c.line);
    }
    m_view->setMinimumHeight(m_theme.px(150));
}

void HistoryChart::setBars(const QList<HistoryBar>& bars)
{
    m_bars = bars;
    QList<qreal> oneByOne;
    QList<qreal> parallel;
    QList<int> added;
    QStringList names;
    double highest = 1;
    for (int i = 0; i < int(bars.size()); ++i) {
        const HistoryBar& bar = bars.at(i);
        oneByOne.append(bar.oneByOneMs);
        parallel.append(bar.parallelMs);
        if (!bar.oneByOneMeasured)
            added.append(i);
        names.append(QString::number(i + 1));
        highest = std::max({highest, bar.oneByOneMs, bar.parallelMs});
    }
    m_measured->remove(0, m_measured->count());
    m_parallel->remove(0, m_parallel->count());
    m_questions->clear();
    m_questions->append(names);
    m_measured->append(oneByOne);
    m_parallel->append(parallel);
    m_measured->deselectAllBars();
    m_measured->selectBars(added);
    m_time->setRange(0, highest);
    m_time->applyNiceNumbers();
    m_time->setLabelFormat(m_time->max() < 5 ? u"%.1f ms"_s : u"%.0f ms"_s);
    m_view->setAccessibleDescription(
        tr("%1 questions, the longest took %2 ms", nullptr, int(bars.size())).arg(bars.size()).arg(std::ceil(highest)));
}

} // namespace sheaf
