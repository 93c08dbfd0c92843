#include "ui/lab/sweeppanel.h"

#include "core/index/timeleft.h"
#include "core/lab/labcsv.h"
#include "ui/ask/troublecard.h"
#include "ui/lab/labwords.h"
#include "ui/lab/servercard.h"
#include "ui/lab/sweepchart.h"
#include "ui/lab/sweephistory.h"
#include "ui/lab/sweeptable.h"
#include "ui/lab/workloadbar.h"
#include "ui/settings/livesettings.h"
#include "ui/theme/theme.h"
#include "ui/widgets/label.h"
#include "ui/widgets/pagescroll.h"
#include "ui/widgets/thinbar.h"

#include <QHBoxLayout>
#include <cmath>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr int tickInterval = 100;

} // namespace

SweepPanel::SweepPanel(Workspace& workspace, LiveSettings& settings, const Theme& theme, QWidget* parent)
    : LabPanel(parent)
    , m_workspace(workspace)
    , m_settings(settings)
    , m_theme(theme)
    , m_bar(new WorkloadBar(WorkloadBar::For::Sweep, theme))
    , m_trouble(new TroubleCard(theme))
    , m_server(new ServerCard(theme))
    , m_kept(new SweepHistory(SweepChart::mostOverlays, theme))
    , m_chartCard(makeChartCard())
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(theme.px(14));
    column->addWidget(m_bar);
    setFocusProxy(m_bar);
    auto* scroll = new PageScroll(theme);
    column->addWidget(scroll, 1);
    scroll->content()->setSpacing(theme.px(14));
    scroll->content()->addWidget(m_trouble);
    auto* row = new QHBoxLayout;
    row->setSpacing(theme.px(14));
    row->addWidget(m_chartCard, 1);
    auto* side = new QVBoxLayout;
    side->setSpacing(theme.px(14));
    side->addWidget(m_server);
    side->addWidget(m_kept, 1);
    row->addLayout(side);
    scroll->content()->addLayout(row, 1);

    m_tick.setInterval(tickInterval);
    connect(&m_tick, &QTimer::timeout, this, &SweepPanel::showProgress);
    connect(m_bar, &WorkloadBar::changed, this, [this] {
        m_server->setVisible(!m_bar->isLive());
        Q_EMIT changed();
    });
    connect(m_server, &ServerCard::changed, this, [this] {
        if (m_running && !m_bar->isLive())
            m_workspace.lab.changeServer(options());
    });
    connect(m_trouble, &TroubleCard::settingsWanted, this, &LabPanel::settingsWanted);
    connect(m_kept, &SweepHistory::tickedChanged, this, &SweepPanel::drawChart);
    connect(m_kept, &SweepHistory::openWanted, this, &SweepPanel::open);
    connect(m_kept, &SweepHistory::removeWanted, this, [this](const QString& id) {
        observe(m_workspace.lab.remove(id), this, [this](const Result<void>& removed) {
            if (!removed.ok())
                m_trouble->showTrouble(removed.error(), {});
            readKept();
        });
    });
    const auto takeEngines = [this] { m_bar->setEngines(m_workspace.lab.isThere(), whom()); };
    connect(&settings, &LiveSettings::changed, this, takeEngines);
    takeEngines();
    showWords();
}

SweepPanel::~SweepPanel()
{
    m_stop.request_stop();
}

QWidget* SweepPanel::makeChartCard()
{
    auto* card = new Card(m_theme);
    auto* title = new QHBoxLayout;
    title->setSpacing(m_theme.px(10));
    title->addWidget(makeLabel(tr("Speed-up by calls in flight"), {nullptr, nullptr, true}));
    m_heading = new ElidedLabel({}, {"dim"});
    m_heading->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    title->addWidget(m_heading, 1);
    card->content()->addLayout(title);
    auto* progress = new QHBoxLayout;
    m_progressBar = new ThinBar(m_theme);
    m_progressBar->setAccessibleName(tr("How far the sweep is"));
    m_progress = new FigureLabel({}, {"dim", "small"});
    progress->addWidget(m_progressBar, 1);
    progress->addWidget(m_progress);
    card->content()->addLayout(progress);
    m_chart = new SweepChart(m_theme);
    card->content()->addWidget(m_chart, 3);
    m_knee = makeLabel({}, {nullptr, "reading", true});
    m_laws = makeLabel({}, {"dim", "small"});
    for (QLabel* label : {m_knee, m_laws}) {
        label->setWordWrap(true);
        card->content()->addWidget(label);
    }
    m_table = new SweepTable(m_theme);
    card->content()->addWidget(m_table, 2);
    return card;
}

QString SweepPanel::whom() const
{
    return m_workspace.lab.endpoint ? m_workspace.lab.endpoint() : QString();
}

QString SweepPanel::whyNot() const
{
    return m_workspace.lab.isThere() ? QString() : tr("There is nothing here that could be asked.");
}

QString SweepPanel::startText() const
{
    return m_report.rows.isEmpty() ? tr("Sweep") : tr("Sweep again");
}

QString SweepPanel::about() const
{
    return tr("Makes the same calls with 1, 2, 4 and up to 64 in flight");
}

LabOptions SweepPanel::options() const
{
    LabOptions options;
    m_bar->apply(options);
    if (!m_bar->isLive())
        m_server->apply(options);
    options.retries = m_settings.value().retries;
    options.requestTimeout = m_settings.value().requestTimeout;
    return options;
}

void SweepPanel::start()
{
    if (m_running || !whyNot().isEmpty())
        return;
    m_running = true;
    m_stop = {};
    m_trouble->showTrouble({}, {});
    m_bar->setLocked(true);
    m_reportIsLive = m_bar->isLive();
    m_endpoint = m_reportIsLive ? whom() : tr("simulated server");
    SweepReport none;
    none.options = options();
    none.simulated = !m_reportIsLive;
    const auto sweep = m_workspace.lab.sweep(m_reportIsLive, none.options, m_stop.get_token(),
                                             [this](const SweepReport& report) { showRows(report); });
    showRows(none);
    m_tick.start();
    observe(sweep, this, [this](const Result<SweepReport>& report) { ended(report); });
    Q_EMIT changed();
}

void SweepPanel::stop()
{
    m_stop.request_stop();
}

void SweepPanel::showRows(const SweepReport& report)
{
    if (!m_running)
        return;
    if (report.rows.size() > m_report.rows.size()) {
        m_rowTook = Milliseconds(m_rowSince.restart());
    } else if (report.rows.isEmpty()) {
        m_rowSince.start();
        m_rowTook = {};
    }
    m_report = report;
    m_table->showSweep(report);
    drawChart();
    showWords();
    showProgress();
}

void SweepPanel::drawChart()
{
    QList<SweepChart::Overlay> overlays;
    for (const StoredSweep& sweep : m_kept->ticked())
        overlays.append({SweepHistory::nameOf(sweep), sweep.report});
    m_chart->showSweep(m_report, overlays);
}

void SweepPanel::showProgress()
{
    const QList<int> windows = sweepWindows(m_report.options.itemCount());
    const int done = int(m_report.rows.size());
    m_progress->setVisible(m_running);
    m_progressBar->setVisible(m_running);
    if (!m_running || done >= windows.size())
        return;
    const LabSnapshot snapshot = m_workspace.lab.snapshot();
    const LabLane& lane = windows.at(done) == 1 ? snapshot.sequential : snapshot.parallel;
    const int ended = lane.count(TrackedCall::State::Completed) + lane.count(TrackedCall::State::Failed);
    const double within = lane.items > 0 && lane.window == windows.at(done) ? double(ended) / lane.items : 0;
    m_progressBar->setFraction((done + within) / double(windows.size()));
    QString text = tr("window %1 of %2: %3 in flight").arg(done + 1).arg(windows.size()).arg(windows.at(done));
    if (m_rowTook.count() > 0) { // those that are left take no longer than the last
        const double rest = double(m_rowTook.count()) * (double(windows.size() - done) - within);
        text = tr("%1 · %2 left").arg(text, timeLeftText(Milliseconds(qint64(rest))));
    }
    m_progress->setText(text);
}

void SweepPanel::showWords()
{
    m_heading->setFullText(m_report.rows.isEmpty() && !m_running
                               ? tr("nothing has been measured yet")
                               : headingText(m_report.options, m_report.simulated, m_endpoint));
    QString knee;
    if (m_report.knee) {
        knee = kneeText(*m_report.knee);
        const int runs = std::max(1, int(std::lround(m_report.knee->speedup)));
        if (m_report.knee->gainsBeyond)
            knee += QString();
        else if (m_report.simulated)
            knee += u' ' + tr("Its slider “answers at once” moves that.");
        else if (m_workspace.lab.hint)
            knee += u' ' + m_workspace.lab.hint(runs);
    }
    m_knee->setText(knee);
    m_knee->setVisible(!knee.isEmpty());
    QStringList laws;
    if (m_report.amdahl)
        laws.append(
            tr("Amdahl: %1 of the work runs one after the other").arg(shareText(m_report.amdahl->serialFraction)));
    if (m_report.usl)
        laws.append(tr("Universal Scalability Law: contention %1, coherency %2")
                        .arg(QLocale().toString(m_report.usl->contention, 'f', 4),
                             QLocale().toString(m_report.usl->coherency, 'f', 6)));
    m_laws->setText(laws.join(u" · "_s));
    m_laws->setVisible(!laws.isEmpty());
}

void SweepPanel::ended(const Result<SweepReport>& report)
{
    m_tick.stop();
    if (report.ok())
        showRows(*report);
    m_running = false;
    m_bar->setLocked(false);
    showProgress();
    showWords();
    if (report.ok()) {
        StoredSweep sweep;
        sweep.endpoint = m_endpoint;
        sweep.when = QDateTime::currentDateTimeUtc();
        sweep.report = *report;
        observe(m_workspace.lab.keep(sweep), this, [this](const Result<StoredSweep>& kept) {
            if (!kept.ok())
                m_trouble->showTrouble(kept.error(), {});
            readKept();
        });
    } else if (report.error().code != ErrorCode::Cancelled) {
        m_trouble->showTrouble(report.error(), {});
    }
    Q_EMIT changed();
}

void SweepPanel::readKept()
{
    if (!m_workspace.lab.sweeps)
        return;
    observe(m_workspace.lab.sweeps(), this, [this](const Result<QList<StoredSweep>>& sweeps) {
        if (!sweeps.ok()) {
            m_trouble->showTrouble(sweeps.error(), {});
            return;
        }
        m_kept->showSweeps(*sweeps);
        drawChart();
    });
}

// An earlier one takes the place of the sweep at hand, which is kept as well.
void SweepPanel::open(const StoredSweep& sweep)
{
    if (m_running)
        return;
    m_report = sweep.report;
    m_endpoint = sweep.endpoint;
    m_table->showSweep(m_report);
    drawChart();
    showWords();
    Q_EMIT changed();
}

LabExports SweepPanel::exports()
{
    LabExports exports;
    if (m_running || m_report.rows.isEmpty())
        return exports;
    exports.name = tr("sweep of %1").arg(labWorkloadName(m_report.options.workload)) +
                   (m_report.simulated ? tr(" (simulated)") : QString());
    exports.picture = m_chartCard;
    exports.csv = [report = m_report] { return csvOf(report); };
    return exports;
}

void SweepPanel::showEvent(QShowEvent* event)
{
    LabPanel::showEvent(event);
    if (!m_keptRead) {
        m_keptRead = true;
        readKept();
    }
}

} // namespace sheaf
