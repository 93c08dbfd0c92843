#include "ui/statusline.h"

#include "ui/settings/livesettings.h"
#include "ui/theme/figures.h"
#include "ui/theme/theme.h"
#include "ui/widgets/label.h"
#include "ui/widgets/statusdot.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QMouseEvent>
#include <QSignalBlocker>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr int pollInterval = 100;
constexpr int totalsInterval = 500;

QString healthText(EngineStatus::Health health)
{
    switch (health) {
    case EngineStatus::Health::Unknown:
        return StatusLine::tr("not asked yet");
    case EngineStatus::Health::Good:
        return StatusLine::tr("answers");
    case EngineStatus::Health::Degraded:
        return StatusLine::tr("answers with failures");
    case EngineStatus::Health::Down:
        return StatusLine::tr("does not answer");
    }
    return {};
}

const char* healthTone(EngineStatus::Health health)
{
    switch (health) {
    case EngineStatus::Health::Good:
        return "ok";
    case EngineStatus::Health::Degraded:
        return "warn";
    case EngineStatus::Health::Down:
        return "bad";
    case EngineStatus::Health::Unknown:
        break;
    }
    return "dim";
}

} // namespace

StatusLine::StatusLine(Workspace& workspace, LiveSettings& settings, const Theme& theme, QWidget* parent)
    : QStatusBar(parent)
    , m_workspace(workspace)
    , m_settings(settings)
    , m_theme(theme)
    , m_dot(new StatusDot(theme))
    , m_engine(new ElidedLabel)
    , m_calls(new FigureLabel)
    , m_totals(new FigureLabel)
    , m_localOnly(new QCheckBox(tr("Local only")))
    , m_problems(new QToolButton)
{
    setSizeGripEnabled(false);
    auto* line = new QWidget;
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(theme.px(12), theme.px(2), theme.px(12), theme.px(2));
    row->setSpacing(theme.px(6));
    row->addWidget(m_dot);
    row->addWidget(m_engine);
    row->addSpacing(theme.px(16));
    row->addWidget(m_calls);
    row->addSpacing(theme.px(16));
    row->addWidget(m_totals);
    row->addStretch(1);
    row->addWidget(m_problems);
    row->addSpacing(theme.px(10));
    row->addWidget(m_localOnly);
    theme.setIcon(m_problems, u"warning"_s, &Colors::badText);
    m_problems->setProperty("kind", u"status"_s);
    m_problems->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_problems->setIconSize(QSize(theme.px(14), theme.px(14)));
    m_problems->setFocusPolicy(Qt::TabFocus);
    m_problems->setToolTip(tr("What went wrong, and what to do about it"));
    m_problems->hide();
    connect(m_problems, &QToolButton::clicked, this, &StatusLine::problemsWanted);
    addWidget(line, 1);
    for (QWidget* clicked : std::initializer_list<QWidget*>{m_dot, m_engine, m_calls}) {
        clicked->setCursor(Qt::PointingHandCursor);
        clicked->installEventFilter(this);
    }
    m_localOnly->setToolTip(tr("Refuse every endpoint that is not on this machine"));
    m_localOnly->setChecked(settings.value().localOnly);
    connect(m_localOnly, &QCheckBox::toggled, this, [this](bool on) {
        Settings wanted = m_settings.value();
        wanted.localOnly = on;
        if (!m_settings.apply(wanted).ok()) {
            const QSignalBlocker quiet(m_localOnly);
            m_localOnly->setChecked(!on);
        }
    });
    connect(&settings, &LiveSettings::changed, m_localOnly, [this](const Settings& now) {
        const QSignalBlocker quiet(m_localOnly);
        m_localOnly->setChecked(now.localOnly);
    });
    m_poll.setInterval(pollInterval);
    connect(&m_poll, &QTimer::timeout, this, &StatusLine::look);
    m_totalsDue.setSingleShot(true);
    m_totalsDue.setInterval(totalsInterval);
    connect(&m_totalsDue, &QTimer::timeout, this, &StatusLine::askTotals);
    const auto due = [this] {
        if (!m_totalsDue.isActive())
            m_totalsDue.start();
    };
    connect(&workspace.indexer, &Indexer::documentsChanged, this, due);
    connect(&workspace.indexer, &Indexer::documentsRemoved, this, due);
    look();
    askTotals();
}

void StatusLine::look()
{
    const EngineStatus engine = m_workspace.engine();
    QStringList about{engine.name, healthText(engine.health)};
    if (!engine.detail.isEmpty())
        about.append(engine.detail);
    if (engine.vectorsOfAnotherModel)
        about.append(tr("The library's vectors are of another model: re-embed it in the settings."));
    if (const QString shown = about.join(u'\n'); shown != m_engineShown) {
        m_engineShown = shown;
        m_engine->setFullText(engine.vectorsOfAnotherModel ? tr("%1 · re-embed needed").arg(engine.name) : engine.name);
        m_engine->setToolTip(plainTooltip(shown));
        m_dot->setToolTip(plainTooltip(shown));
        m_dot->setAccessibleName(healthText(engine.health));
        m_dot->setTone(engine.vectorsOfAnotherModel ? "warn" : healthTone(engine.health));
    }
    const quint64 revision = m_workspace.tracker.revision();
    if (m_seen == revision)
        return;
    m_seen = revision;
    const RequestTracker::Totals totals = m_workspace.tracker.totals();
    m_calls->setText(tr("in flight %1 · queued %2").arg(totals.inProgress).arg(totals.pending + totals.retrying));
    m_calls->setToolTip(tr("%1 calls completed, %2 failed, %3 retries; at most %4 were in flight at once")
                            .arg(grouped(totals.completed), grouped(totals.failed), grouped(totals.retries))
                            .arg(totals.peakInProgress));
}

void StatusLine::setProblems(int count)
{
    m_problems->setText(tr("%n problem(s)", nullptr, count));
    m_problems->setAccessibleName(m_problems->text());
    m_problems->setVisible(count > 0);
}

void StatusLine::askTotals()
{
    observe(m_workspace.indexer.totals(), this, [this](const Result<LibraryTotals>& totals) {
        if (!totals.ok())
            return;
        m_totals->setText(
            tr("library %1 documents · %2 chunks").arg(grouped(totals->documents), grouped(totals->chunks)));
        m_totals->setToolTip(tr("%1 searchable, %2 failed · %3 MB on disk")
                                 .arg(grouped(totals->searchable), grouped(totals->failed),
                                      grouped((totals->bytesOnDisk + 500'000) / 1'000'000)));
    });
}

void StatusLine::showEvent(QShowEvent* event)
{
    QStatusBar::showEvent(event);
    look();
    m_poll.start();
}

void StatusLine::hideEvent(QHideEvent* event)
{
    QStatusBar::hideEvent(event);
    m_poll.stop();
}

bool StatusLine::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::MouseButtonRelease && static_cast<QMouseEvent*>(event)->button() == Qt::LeftButton)
        Q_EMIT activityWanted();
    return QStatusBar::eventFilter(watched, event);
}

} // namespace sheaf
