#include "ui/lab/sweepchart.h"

#include "ui/lab/labwords.h"
#include "ui/theme/figures.h"
#include "ui/theme/theme.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/label.h"
#include "ui/widgets/swatch.h"

#include <QCategoryAxis>
#include <QChart>
#include <QChartView>
#include <QGraphicsLayout>
#include <QHBoxLayout>
#include <QLineSeries>
#include <QToolTip>
#include <QValueAxis>
#include <cmath>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

// Colours of earlier sweeps; each has a dash pattern of its own as well.
constexpr QColor Colors::*earlierColors[] = {&Colors::sequential, &Colors::accent, &Colors::faint, &Colors::warn};
constexpr Qt::PenStyle earlierStyles[] = {Qt::DashLine, Qt::DotLine, Qt::DashDotLine, Qt::DashDotDotLine};

} // namespace

SweepChart::SweepChart(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_chart(new QChart)
    , m_view(new QChartView(m_chart))
    , m_windows(new QCategoryAxis)
    , m_speedups(new QValueAxis)
    , m_errorAxis(new QValueAxis)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(theme.px(4));
    m_chart->legend()->hide();
    m_chart->setBackgroundVisible(false);
    m_chart->setMargins(QMargins(0, 0, theme.px(12), 0)); // for the last label
    m_chart->layout()->setContentsMargins(0, 0, 0, 0);
    m_chart->addAxis(m_windows, Qt::AlignBottom);
    m_chart->addAxis(m_speedups, Qt::AlignLeft);
    m_chart->addAxis(m_errorAxis, Qt::AlignRight);
    m_windows->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    m_windows->setGridLineVisible(false);
    m_speedups->setLineVisible(false);
    m_speedups->setLabelFormat(u"%.0f"_s); // takes no sign that is not ASCII
    m_errorAxis->setLineVisible(false);
    m_errorAxis->setGridLineVisible(false);
    m_errorAxis->setLabelFormat(u"%.0f %%"_s);
    m_errorAxis->setRange(0, 100);
    m_errorAxis->setTickCount(3);
    m_ideal = add(Qt::DashLine, 1.5, false);
    m_amdahl = add(Qt::DotLine, 1.5, false);
    m_usl = add(Qt::DashDotLine, 1.5, false);
    m_knee = add(Qt::DotLine, 1.5, false);
    for (int i = 0; i < mostOverlays; ++i)
        m_earlier.append(add(earlierStyles[i], 2, true));
    m_errors = add(Qt::SolidLine, 1.5, true);
    m_errors->detachAxis(m_speedups);
    m_errors->attachAxis(m_errorAxis);
    m_measured = add(Qt::SolidLine, 2.5, true);
    m_view->setRenderHint(QPainter::Antialiasing);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setStyleSheet(u"background: transparent"_s);
    m_view->setAccessibleName(tr("Speed-up by calls in flight"));
    m_view->setFocusPolicy(Qt::NoFocus);
    m_view->setMinimumHeight(theme.px(200));
    column->addWidget(m_view, 1);
    column->addWidget(makeLegend());
    dress();
    showSweep({}, {});
    connect(&theme, &Theme::changed, this, &SweepChart::dress);
}

QLineSeries* SweepChart::add(Qt::PenStyle style, double width, bool marks)
{
    auto* series = new QLineSeries;
    series->setPen(QPen(QBrush(m_theme.colors().dim), width * m_theme.scale(), style));
    series->setPointsVisible(marks);
    m_chart->addSeries(series);
    series->attachAxis(m_windows);
    series->attachAxis(m_speedups);
    connect(series, &QLineSeries::hovered, this, [this, series](const QPointF& point, bool over) {
        if (!over) {
            QToolTip::hideText();
            return;
        }
        const QString value = series == m_errors ? shareText(point.y() / 100) : ratioText(point.y());
        QToolTip::showText(
            QCursor::pos(),
            plainTooltip(
                tr("%1: %2 with %3 in flight").arg(series->name(), value).arg(std::lround(std::exp2(point.x())))),
            m_view);
    });
    return series;
}

QWidget* SweepChart::makeLegend()
{
    auto* legend = new QWidget;
    auto* flow = new FlowLayout(m_theme.px(10), legend);
    const auto entry = [&](QColor Colors::*color, const QString& text) {
        auto* one = new QWidget;
        auto* row = new QHBoxLayout(one);
        row->setContentsMargins({});
        row->setSpacing(m_theme.px(5));
        row->addWidget(new Swatch(color, m_theme));
        QLabel* label = makeLabel(text, {"dim", "tiny"});
        row->addWidget(label);
        flow->addWidget(one);
        return label;
    };
    const auto curve = [&](QLineSeries* series, QColor Colors::*color, const QString& name, const QString& about) {
        series->setName(name);
        QLabel* label = entry(color, name);
        label->setToolTip(about);
        return label;
    };
    curve(m_measured, &Colors::parallel, tr("measured"),
          tr("Time of one by one, divided by the time with so many in flight"));
    curve(m_ideal, &Colors::faint, tr("ideal (dashed)"), tr("Twice as many in flight, twice as fast"));
    curve(m_amdahl, &Colors::dim, tr("Amdahl (dotted)"), tr("With a part of the work that nothing makes faster"));
    curve(m_usl, &Colors::ok, tr("scalability law (dash and dot)"),
          tr("The Universal Scalability Law: calls get in each other's way"));
    curve(m_knee, &Colors::warn, tr("knee"), tr("More gains nothing from here on"));
    m_errorLegend = curve(m_errors, &Colors::badText, tr("errors"), tr("Share of the calls that failed, at the right"));
    for (int i = 0; i < mostOverlays; ++i)
        m_earlierLegend.append(entry(earlierColors[i], {})->parentWidget());
    return legend;
}

void SweepChart::showSweep(const SweepReport& report, const QList<Overlay>& overlays)
{
    m_report = report;
    m_overlays = overlays.mid(0, mostOverlays);
    const SweepCurves curves = sweepCurves(report);
    m_measured->replace(curves.measured);
    m_ideal->replace(curves.ideal);
    m_amdahl->replace(curves.amdahl);
    m_usl->replace(curves.usl);
    QList<QPointF> percent;
    bool anyErrors = false;
    for (const QPointF& point : curves.errors) {
        percent.append({point.x(), point.y() * 100});
        anyErrors = anyErrors || point.y() > 0;
    }
    m_errors->replace(anyErrors ? percent : QList<QPointF>());
    m_errorAxis->setVisible(anyErrors);
    m_errorLegend->parentWidget()->setVisible(anyErrors);
    for (int i = 0; i < mostOverlays; ++i) {
        const bool used = i < m_overlays.size();
        m_earlier.at(i)->replace(used ? sweepCurves(m_overlays.at(i).report).measured : QList<QPointF>());
        m_earlier.at(i)->setName(used ? m_overlays.at(i).name : QString());
        m_earlierLegend.at(i)->setVisible(used);
        if (used)
            m_earlierLegend.at(i)->findChild<QLabel*>()->setText(
                fontMetrics().elidedText(m_overlays.at(i).name, Qt::ElideMiddle, m_theme.px(260)));
    }
    fitAxes();
    QList<QPointF> knee;
    if (report.knee && !report.knee->gainsBeyond) {
        const double x = std::log2(report.knee->window);
        knee = {{x, 0}, {x, m_speedups->max()}};
    }
    m_knee->replace(knee);
    m_view->setAccessibleDescription(report.knee ? kneeText(*report.knee) : QString());
}

void SweepChart::fitAxes()
{
    double most = sweepCurves(m_report).most;
    double last = std::max(2.0, sweepCurves(m_report).lastX);
    for (const Overlay& overlay : std::as_const(m_overlays)) {
        const SweepCurves curves = sweepCurves(overlay.report);
        most = std::max(most, curves.most);
        last = std::max(last, curves.lastX);
    }
    for (const QString& label : m_windows->categoriesLabels())
        m_windows->remove(label);
    for (int step = 0; step <= int(std::ceil(last - 0.01)); ++step)
        m_windows->append(QString::number(1 << step), step);
    m_windows->setRange(0, last);
    m_speedups->setRange(0, std::max(2.0, most * 1.15));
    m_speedups->setTickCount(5);
    m_speedups->applyNiceNumbers();
}

void SweepChart::dress()
{
    const Colors& c = m_theme.colors();
    const auto color = [](QLineSeries* series, const QColor& to) {
        QPen pen = series->pen();
        pen.setColor(to);
        series->setPen(pen);
        series->setColor(to);
    };
    color(m_measured, c.parallel);
    color(m_ideal, c.faint);
    color(m_amdahl, c.dim);
    color(m_usl, c.ok);
    color(m_knee, c.warn);
    color(m_errors, c.badText);
    for (int i = 0; i < mostOverlays; ++i)
        color(m_earlier.at(i), c.*earlierColors[i]);
    for (QAbstractAxis* axis : std::initializer_list<QAbstractAxis*>{m_windows, m_speedups, m_errorAxis}) {
        axis->setLabelsFont(m_theme.font(TextSize::Tiny));
        axis->setLabelsColor(c.dim);
        axis->setGridLineColor(c.line);
        axis->setLinePenColor(c.line);
    }
}

} // namespace sheaf
