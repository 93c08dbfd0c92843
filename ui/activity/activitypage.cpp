#include "ui/activity/activitypage.h"

#include "ui/activity/callactions.h"
#include "ui/activity/callscard.h"
#include "ui/activity/callstable.h"
#include "ui/activity/calltimeline.h"
#include "ui/activity/endpointrow.h"
#include "ui/activity/sentpanel.h"
#include "ui/models/callsmodel.h"
#include "ui/settings/livesettings.h"
#include "ui/theme/figures.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/focusentry.h"
#include "ui/widgets/label.h"
#include "ui/widgets/pagescroll.h"
#include "ui/widgets/swatch.h"

#include <QAction>
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPushButton>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr int activityPoll = 100;             // ms
constexpr Milliseconds endpointInterval{240}; // as often as the guard keeps a moment

QString summaryOf(const RequestTracker::Totals& totals, const QString& currency)
{
    QStringList parts{ActivityPage::tr("%1 in flight").arg(totals.inProgress),
                      ActivityPage::tr("%1 waiting").arg(grouped(totals.pending))};
    if (totals.retrying > 0)
        parts.append(ActivityPage::tr("%1 trying again").arg(grouped(totals.retrying)));
    parts.append(ActivityPage::tr("%1 answered").arg(grouped(totals.completed)));
    parts.append(ActivityPage::tr("%1 failed").arg(grouped(totals.failed)));
    if (totals.cost > 0)
        parts.append(totals.tokensUnpriced > 0
                         ? ActivityPage::tr("%1 and what has no price").arg(moneyText(totals.cost, currency))
                         : moneyText(totals.cost, currency));
    else if (totals.tokensUnpriced > 0)
        parts.append(ActivityPage::tr("cost unknown"));
    return parts.join(u" · "_s);
}

} // namespace

ActivityPage::ActivityPage(Workspace& workspace, const LiveSettings& settings, const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_settings(settings)
    , m_theme(theme)
    , m_calls(new CallsModel(this))
    , m_summary(new FigureLabel({}, {"dim"}))
    , m_stack(new QStackedWidget)
    , m_endpoints(new EndpointRow(theme))
    , m_timeline(new CallTimeline([&workspace] { return workspace.tracker.now(); }, theme))
    , m_card(new CallsCard(workspace, *m_calls, theme))
    , m_sent(new SentPanel(workspace, theme))
{
    setObjectName(u"page"_s);
    FocusEntry::set(this, &m_card->table());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme.px(24), theme.px(18), theme.px(24) - PageScroll::gutter(theme), theme.px(18));
    column->setSpacing(theme.px(14));
    column->addWidget(makeHeader());
    auto* scroll = new PageScroll(theme);
    scroll->content()->addWidget(m_endpoints);
    scroll->content()->addWidget(makeTimeline());
    scroll->content()->addWidget(m_card, 1);
    m_stack->addWidget(makeEmpty());
    m_stack->addWidget(scroll);
    auto* sent = new QWidget; // keeps clear of the gutter, as the header does
    auto* sentRow = new QHBoxLayout(sent);
    sentRow->setContentsMargins(0, 0, PageScroll::gutter(theme), 0);
    sentRow->addWidget(m_sent);
    m_stack->addWidget(sent);
    column->addWidget(m_stack, 1);

    connect(m_timeline, &CallTimeline::callClicked, this, [this](qint64 id) {
        m_card->table().choose(id);
        m_timeline->mark(id); // also where the filter hides its row
        m_card->table().setFocus(Qt::MouseFocusReason);
    });
    connect(m_card, &CallsCard::callChosen, m_timeline, &CallTimeline::mark);
    m_poll.setInterval(activityPoll);
    connect(&m_poll, &QTimer::timeout, this, &ActivityPage::look);
    look();
}

QWidget* ActivityPage::makeHeader()
{
    auto* header = new QWidget;
    auto* row = new QHBoxLayout(header);
    row->setContentsMargins(0, 0, PageScroll::gutter(m_theme), 0);
    row->setSpacing(m_theme.px(12));
    row->addWidget(makeLabel(tr("Activity"), {nullptr, "title"}));
    row->addSpacing(m_theme.px(4));
    m_callsTab = makeButton(tr("Calls"), "segment");
    m_sentTab = makeButton(tr("Left this machine"), "segment");
    m_sentTab->setToolTip(tr("Where your questions and text of your documents were sent, in this session and before"));
    auto* tabs = new QButtonGroup(header);
    for (QPushButton* tab : {m_callsTab, m_sentTab}) {
        tab->setCheckable(true);
        tabs->addButton(tab);
        row->addWidget(tab);
    }
    m_callsTab->setChecked(true);
    connect(m_sentTab, &QPushButton::toggled, this, [this] { look(); });
    row->addWidget(m_summary);
    row->addStretch();
    auto* stopAll = makeButton(tr("Stop all"));
    m_theme.setIcon(stopAll, u"stop"_s);
    stopAll->setAccessibleName(tr("Stop all calls"));
    QAction* action = actions().stopAll();
    stopAll->setToolTip(tr("Ends every call that is in the air or waits (%1)")
                            .arg(action->shortcut().toString(QKeySequence::NativeText)));
    const auto enable = [stopAll, action] { stopAll->setEnabled(action->isEnabled()); };
    enable();
    connect(action, &QAction::changed, stopAll, enable);
    connect(stopAll, &QPushButton::clicked, action, &QAction::trigger);
    row->addWidget(stopAll);
    return header;
}

QWidget* ActivityPage::makeEmpty()
{
    auto* empty = new EmptyState(m_theme, u"activity"_s);
    empty->setWords(tr("No calls yet"), tr("Every call to an endpoint appears here while it waits and runs, and why it "
                                           "failed where it did. The built-in engine makes none."));
    auto* buttons = new QWidget;
    auto* row = new QHBoxLayout(buttons);
    row->setContentsMargins(0, m_theme.px(8), 0, 0);
    auto* settings = makeButton(tr("Choose an endpoint"));
    connect(settings, &QPushButton::clicked, this, &ActivityPage::settingsWanted);
    row->addWidget(settings);
    empty->addWidget(buttons);
    return empty;
}

QWidget* ActivityPage::makeTimeline()
{
    auto* card = new Card(m_theme);
    auto* title = new QHBoxLayout;
    title->setSpacing(m_theme.px(6));
    title->addWidget(makeLabel(tr("The last minute"), {nullptr, nullptr, true}));
    title->addStretch();
    const std::pair<QColor Colors::*, QString> entries[] = {
        {&Colors::ghost, tr("waiting")},    {&Colors::parallel, tr("running")}, {&Colors::ok, tr("answered")},
        {&Colors::warn, tr("tried again")}, {&Colors::badText, tr("failed")},   {&Colors::faint, tr("stopped")},
    };
    for (const auto& [color, text] : entries) {
        title->addSpacing(m_theme.px(6));
        title->addWidget(new Swatch(color, m_theme));
        title->addWidget(makeLabel(text, {"dim", "tiny"}));
    }
    card->content()->addLayout(title);
    card->content()->addWidget(m_timeline);
    return card;
}

CallActions& ActivityPage::actions() const
{
    return m_card->actions();
}

void ActivityPage::look()
{
    lookAtCalls();
    lookAtEndpoints();
    const bool empty = m_calls->rowCount() == 0 && m_endpoints->isHidden();
    const bool sent = m_sentTab->isChecked();
    m_stack->setCurrentIndex(sent ? 2 : empty ? 0 : 1);
    m_summary->setVisible(!empty && !sent);
}

void ActivityPage::showSent(bool sent)
{
    (sent ? m_sentTab : m_callsTab)->setChecked(true);
}

void ActivityPage::lookAtCalls()
{
    const RequestTracker& tracker = m_workspace.tracker;
    const quint64 revision = tracker.revision();
    if (m_seen == revision) {
        if (m_calls->anyOpen())
            m_calls->tick(tracker.now());
        return;
    }
    m_seen = revision;
    const QList<TrackedCall> calls = tracker.calls();
    m_calls->update(calls, tracker.now(), QDateTime::currentDateTime());
    m_card->update(calls);
    m_timeline->setCalls(calls);
    m_summary->setText(summaryOf(tracker.totals(), m_settings.value().currency));
}

void ActivityPage::lookAtEndpoints()
{
    const TimePoint now = m_workspace.tracker.now();
    if (m_loadsSeen && now - *m_loadsSeen < endpointInterval)
        return;
    m_loadsSeen = now;
    m_endpoints->showLoads(m_workspace.endpoints(), now);
}

void ActivityPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    look();
    m_poll.start();
}

void ActivityPage::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_poll.stop();
}

} // namespace sheaf
