#include "ui/lab/beyondpanel.h"

#include "core/concurrency/run.h"
#include "core/lab/virtualingest.h"
#include "ui/lab/beyondform.h"
#include "ui/lab/plotcard.h"
#include "ui/theme/figures.h"
#include "ui/theme/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"
#include "ui/widgets/pagescroll.h"
#include "ui/widgets/thinbar.h"

#include <QHBoxLayout>
#include <QThread>
#include <cmath>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr int waitForMore = 150;
constexpr int samplesOfDays = 7;

struct Computed
{
    VirtualReport report;
    QList<VirtualPoint> sweep;
};

Result<Computed> computeAll(const VirtualOptions& options, const std::stop_token& stop)
{
    const auto report = runVirtual(options, stop);
    if (!report.ok())
        return report.error();
    const auto sweep = sweepVirtual(options, stop);
    if (!sweep.ok())
        return sweep.error();
    return Computed{*report, *sweep};
}

// "3 h 20 min", "2 days 5 h"; below two hours as everywhere.
QString longText(Duration duration)
{
    const qint64 minutes = std::chrono::duration_cast<std::chrono::minutes>(duration).count();
    if (minutes < 120)
        return durationText(duration);
    if (minutes < 48 * 60)
        return BeyondPanel::tr("%1 h %2 min").arg(minutes / 60).arg(minutes % 60);
    return BeyondPanel::tr("%n day(s)", nullptr, int(minutes / 1440)) + u' ' +
           BeyondPanel::tr("%1 h").arg(minutes % 1440 / 60);
}

} // namespace

BeyondPanel::BeyondPanel(Workspace& workspace, const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_theme(theme)
    , m_form(new BeyondForm(theme))
    , m_origin(makeLabel({}, {"dim", "small"}))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(theme.px(14));
    auto* form = new Card(theme);
    form->setFixedWidth(theme.px(320));
    auto* scroll = new PageScroll(theme);
    scroll->content()->addWidget(m_form);
    scroll->content()->addStretch();
    scroll->setAccessibleName(tr("What is simulated"));
    scroll->viewport()->setAutoFillBackground(false);
    scroll->setStyleSheet(u"QScrollArea#scroll, QWidget#scrolled { background: transparent; }"_s);
    m_origin->setWordWrap(true);
    form->content()->addWidget(m_origin);
    form->content()->addWidget(scroll, 1);
    row->addWidget(form);
    row->addWidget(makeResult(), 1);
    VirtualOptions options;
    options.cores = std::max(1, QThread::idealThreadCount());
    m_form->setOptions(options);
    m_wait.setSingleShot(true);
    m_wait.setInterval(waitForMore);
    connect(&m_wait, &QTimer::timeout, this, &BeyondPanel::compute);
    connect(m_form, &BeyondForm::changed, this, [this] {
        m_touched = true;
        m_wait.start();
    });
}

BeyondPanel::~BeyondPanel()
{
    m_stop.request_stop();
}

VirtualOptions BeyondPanel::options() const
{
    return m_form->options();
}

QWidget* BeyondPanel::makeResult()
{
    auto* both = new QWidget;
    auto* column = new QVBoxLayout(both);
    column->setContentsMargins({});
    column->setSpacing(m_theme.px(14));
    auto* card = new Card(m_theme);
    card->content()->addWidget(makeLabel(tr("Simulated: no server is called"), {"dim", "small"}));
    auto* figures = new QHBoxLayout;
    figures->setSpacing(m_theme.px(14));
    m_total = new FigureLabel(u"…"_s, {nullptr, "big"});
    m_ideal = makeLabel({}, {"dim"});
    figures->addWidget(m_total);
    figures->addWidget(m_ideal, 1, Qt::AlignBottom);
    card->content()->addLayout(figures);
    m_words = makeLabel({}, {nullptr, "reading"});
    m_words->setWordWrap(true);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    card->content()->addWidget(m_words);
    m_counts = makeLabel({}, {"dim", "small"});
    m_counts->setWordWrap(true);
    card->content()->addWidget(m_counts);
    m_reading = makeUse(tr("Cores that read"));
    m_serving = makeUse(tr("Servers' slots"));
    m_window = makeUse(tr("Calls in flight"));
    m_rate = makeUse(tr("Calls a minute"));
    for (const Use& use : {m_reading, m_serving, m_window, m_rate})
        card->content()->addWidget(use.row);
    m_said = makeLabel({}, {"dim", "small"});
    m_said->setWordWrap(true);
    m_said->hide();
    card->content()->addWidget(m_said);
    column->addWidget(card);
    m_chart = new PlotCard(m_theme, m_workspace.pool);
    connect(m_chart, &PlotCard::said, this, &BeyondPanel::say);
    showSweep({});
    column->addWidget(m_chart, 1);
    return both;
}

BeyondPanel::Use BeyondPanel::makeUse(const QString& name)
{
    Use use{new QWidget, makeLabel({}, {"dim", "small"}), new ThinBar(m_theme)};
    auto* row = new QHBoxLayout(use.row);
    row->setContentsMargins({});
    row->setSpacing(m_theme.px(10));
    auto* label = makeLabel(name, {nullptr, "small"});
    label->setFixedWidth(m_theme.px(130));
    row->addWidget(label);
    row->addWidget(use.bar, 1);
    use.text->setFixedWidth(m_theme.px(44));
    use.text->setAlignment(Qt::AlignRight);
    row->addWidget(use.text);
    use.bar->setAccessibleName(name);
    return use;
}

void BeyondPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (!m_measured)
        measure();
    if (!m_report)
        m_wait.start();
}

// The first time it is looked at.
void BeyondPanel::measure()
{
    m_measured = true;
    m_origin->setText(tr("Numbers to start with. What your library has measured takes their place."));
    if (!m_workspace.callSamples)
        return;
    const QDateTime from = QDateTime::currentDateTimeUtc().addDays(-samplesOfDays);
    const auto calls = m_workspace.callSamples(from);
    observe(m_workspace.indexer.documents(), this, [this, calls](const Result<QList<DocumentRecord>>& documents) {
        observe(calls, this, [this, known = documents.valueOr({})](const Result<QList<CallSample>>& samples) {
            const auto measured =
                run(&m_workspace.pool, CallContext(), [known, found = samples.valueOr({}), base = options()] {
                    return measuredOptions(known, found, base);
                });
            observe(measured, this, [this](const Result<VirtualMeasured>& made) {
                if (made.ok())
                    offer(*made);
            });
        });
    });
}

void BeyondPanel::offer(const VirtualMeasured& measured)
{
    if (m_touched || (measured.documents == 0 && measured.calls == 0))
        return;
    m_form->setOptions(measured.options);
    QStringList parts;
    if (measured.documents > 0)
        parts.append(
            measured.readingMeasured
                ? tr("Pages, chunks and reading speed are those of your %n document(s).", nullptr, measured.documents)
                : tr("Pages and chunks are those of your %n document(s).", nullptr, measured.documents));
    if (measured.calls > 0)
        parts.append(tr("A call takes as long as %1 of yours did in the last week.").arg(grouped(measured.calls)));
    m_origin->setText(parts.join(u' '));
    m_wait.start();
}

void BeyondPanel::compute()
{
    m_stop.request_stop();
    m_stop = {};
    const quint64 asked = ++m_asked;
    CallContext call;
    call.stop = m_stop.get_token();
    m_ideal->setText(tr("computing…"));
    const auto computing = run(&m_workspace.pool, call, [options = options()](const std::stop_token& stop) {
        return computeAll(options, stop);
    });
    observe(computing, this, [this, asked](const Result<Computed>& made) {
        if (asked != m_asked)
            return;
        if (!made.ok()) {
            m_ideal->setText({});
            say(made.error().message, true);
            return;
        }
        m_said->hide();
        present(made->report);
        showSweep(made->sweep);
        Q_EMIT computed();
    });
}

void BeyondPanel::present(const VirtualReport& report)
{
    m_report = report;
    m_total->setText(longText(report.total));
    m_total->setAccessibleName(tr("It would take %1").arg(longText(report.total)));
    m_ideal->setText(tr("at best %1").arg(longText(report.ideal())));
    m_words->setText(limitInWords(report));
    m_words->setMinimumHeight(m_words->heightForWidth(m_words->width())); // the chart gives way, not the words
    QString counts =
        tr("%1 pages, %2 chunks, %3 calls.").arg(grouped(report.pages), grouped(report.chunks), grouped(report.calls));
    if (report.retries > 0)
        counts += u' ' + tr("%1 were tried again, %2 given up.").arg(grouped(report.retries), grouped(report.failed));
    m_counts->setText(counts);
    const std::pair<Use*, double> uses[] = {{&m_reading, report.readingUse},
                                            {&m_serving, report.servingUse},
                                            {&m_window, report.windowUse},
                                            {&m_rate, report.rateUse}};
    for (const auto& [use, share] : uses) {
        use->bar->setFraction(share);
        use->text->setText(tr("%1 %").arg(std::lround(share * 100)));
        use->bar->setAccessibleDescription(use->text->text());
    }
    m_rate.row->setVisible(report.options.requestsPerMinute > 0);
}

void BeyondPanel::showSweep(const QList<VirtualPoint>& points)
{
    Plot plot;
    plot.id = u"servers"_s;
    plot.title = tr("Time against servers");
    plot.about = tr("How long all of it would take with so many servers, and what is possible at best.");
    plot.empty = tr("It is being computed.");
    plot.axis = Plot::Axis::Logarithm;
    plot.xName = u"servers"_s;
    plot.yName = u"ms"_s;
    plot.xText = [](double x) { return grouped(std::llround(x)); };
    plot.yText = [](double ms) {
        return longText(std::chrono::duration_cast<Duration>(std::chrono::duration<double, std::milli>(ms)));
    };
    PlotSeries total{tr("time"), PlotSeries::Kind::Line, &Colors::parallel};
    PlotSeries ideal{tr("at best"), PlotSeries::Kind::Line, &Colors::sequential, true};
    for (const VirtualPoint& point : points) {
        total.points.append({double(point.servers), toMs(point.total)});
        ideal.points.append({double(point.servers), toMs(point.ideal)});
    }
    plot.series = {total, ideal};
    m_chart->setPlot(plot);
}

void BeyondPanel::say(const QString& text, bool isTrouble)
{
    setLook(m_said, {isTrouble ? "bad" : "dim", "small"});
    m_said->setText(text);
    m_said->show();
}

} // namespace sheaf
