#include "ui/activity/sentpanel.h"

#include "ui/library/documentdelegates.h"
#include "ui/models/sentmodel.h"
#include "ui/theme/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/choicebutton.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/focusentry.h"
#include "ui/widgets/label.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QStackedWidget>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr int sentPoll = 2'000; // ms

} // namespace

SentPanel::SentPanel(Workspace& workspace, const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_theme(theme)
    , m_model(new SentModel(this))
    , m_stack(new QStackedWidget)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    auto* empty = new EmptyState(theme, u"activity"_s);
    empty->setWords(tr("Nothing has left this machine"),
                    tr("Every call to another machine is noted here: where to, how much, and text of which documents; "
                       "never what was said. Calls to servers on this machine are not among them."));
    m_stack->addWidget(empty);
    m_stack->addWidget(makeTable());
    column->addWidget(m_stack);
    FocusEntry::set(this, m_table);
    m_poll.setInterval(sentPoll);
    connect(&m_poll, &QTimer::timeout, this, &SentPanel::look);
    connect(&theme, &Theme::changed, this, &SentPanel::dress);
    dress();
}

QWidget* SentPanel::makeTable()
{
    auto* card = new Card(m_theme);
    card->content()->setContentsMargins(m_theme.px(10), m_theme.px(10), m_theme.px(10), m_theme.px(8));
    card->content()->setSpacing(m_theme.px(6));
    auto* row = new QHBoxLayout;
    row->setContentsMargins(m_theme.px(6), 0, m_theme.px(6), 0);
    row->setSpacing(m_theme.px(12));
    row->addWidget(makeLabel(tr("Left this machine"), {nullptr, nullptr, true}));
    m_host = new ChoiceButton(tr("To"), tr("all"));
    row->addWidget(m_host);
    row->addStretch();
    row->addWidget(makeLabel(tr("kept for 90 days, on this machine only"), {"dim", "small"}));
    card->content()->addLayout(row);
    m_trouble = makeLabel({}, {"bad", "small"});
    m_trouble->setWordWrap(true);
    m_trouble->hide();
    card->content()->addWidget(m_trouble);

    m_table = new QTableView;
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Calls that left this machine"));
    m_table->setItemDelegate(new RowDelegate(m_theme, m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    QHeaderView* header = m_table->horizontalHeader();
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setHighlightSections(false);
    header->setStretchLastSection(false);
    header->setSectionResizeMode(SentModel::Documents, QHeaderView::Stretch);
    card->content()->addWidget(m_table, 1);
    connect(m_host, &ChoiceButton::chosen, m_model, &SentModel::showHost);
    return card;
}

void SentPanel::dress()
{
    m_table->verticalHeader()->setDefaultSectionSize(m_theme.px(28));
    const std::pair<int, int> widths[] = {{SentModel::Time, 146}, {SentModel::Host, 200},    {SentModel::Kind, 100},
                                          {SentModel::Sent, 84},  {SentModel::Received, 84}, {SentModel::Outcome, 130}};
    for (const auto& [column, width] : widths)
        m_table->setColumnWidth(column, m_theme.px(width));
}

void SentPanel::look()
{
    if (!m_workspace.sentCalls || m_looking)
        return;
    m_looking = true;
    observe(m_workspace.sentCalls({}), this, [this](const Result<QList<OutboundCall>>& calls) {
        m_trouble->setText(calls.ok() ? QString() : calls.error().message);
        m_trouble->setVisible(!calls.ok());
        if (!calls.ok()) {
            m_looking = false;
            m_stack->setCurrentIndex(1);
            return;
        }
        observe(m_workspace.indexer.documents(), this,
                [this, calls = *calls](const Result<QList<DocumentRecord>>& documents) {
                    m_looking = false;
                    QHash<DocumentId, QString> names;
                    for (const DocumentRecord& each : documents.valueOr({}))
                        names.insert(each.id, QFileInfo(each.path).fileName());
                    showCalls(calls, names);
                });
    });
}

void SentPanel::showCalls(const QList<OutboundCall>& calls, const QHash<DocumentId, QString>& names)
{
    m_model->setCalls(calls, names);
    QList<ChoiceButton::Choice> hosts;
    for (const QString& host : m_model->hosts())
        hosts.append({host, host});
    m_host->setChoices(hosts);
    m_stack->setCurrentIndex(calls.isEmpty() ? 0 : 1);
}

void SentPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    look();
    m_poll.start();
}

void SentPanel::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_poll.stop();
}

} // namespace sheaf
