#include "ui/ask/historyframe.h"

#include "ui/ask/askpage.h"
#include "ui/ask/historypanel.h"
#include "ui/ask/historyturns.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/focusentry.h"

#include <QHBoxLayout>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace sheaf {

HistoryFrame::HistoryFrame(Workspace& workspace, LiveSettings& settings, AskPage& page, const Theme& theme,
                           std::optional<Milliseconds> undo, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_page(page)
    , m_panel(new HistoryPanel(workspace, settings, theme, undo.value_or(HistoryPanel::undoTime)))
{
    FocusEntry::set(this, &page);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(0);
    m_panel->setFixedWidth(theme.px(264));
    row->addWidget(m_panel);
    row->addWidget(&page, 1);
    m_panel->hide();
    auto* buttons = new QWidget;
    auto* inside = new QHBoxLayout(buttons);
    inside->setContentsMargins({});
    inside->setSpacing(theme.px(2));
    auto* history = makeIconButton(theme, u"clock"_s, tr("History (Ctrl+H)"));
    auto* fresh = makeIconButton(theme, u"add"_s, tr("New chat (Ctrl+N)"));
    inside->addWidget(history);
    inside->addWidget(fresh);
    page.addToHead(buttons);
    connect(history, &QToolButton::clicked, this, [this] { Q_EMIT historyWanted(m_panel->isHidden()); });
    connect(fresh, &QToolButton::clicked, this, &HistoryFrame::newWanted);
    connect(m_panel, &HistoryPanel::newWanted, this, &HistoryFrame::newWanted);
    connect(m_panel, &HistoryPanel::opened, this, &HistoryFrame::open);
    connect(m_panel, &HistoryPanel::renamed, this, [this](ConversationId id, const QString& title) {
        if (id == m_page.turns().conversation())
            m_page.showTitle(title);
    });
    connect(m_panel, &HistoryPanel::removed, this, [this](ConversationId id) {
        if (id == m_page.turns().conversation())
            newChat();
    });
    HistoryTurns& turns = page.turns();
    connect(&turns, &HistoryTurns::changed, this, &HistoryFrame::follow);
    connect(&turns, &HistoryTurns::emptied, this, &HistoryFrame::newChat);
    connect(&turns, &HistoryTurns::failed, m_panel, [this](const Error& error) { m_panel->say(error.message, true); });
}

void HistoryFrame::setHistoryShown(bool shown)
{
    m_panel->setVisible(shown);
    if (shown)
        m_panel->refresh();
}

void HistoryFrame::follow()
{
    m_panel->setOpen(m_page.turns().conversation());
    if (!m_panel->isHidden())
        m_panel->refresh();
}

void HistoryFrame::newChat()
{
    ++m_turn;
    m_page.newChat();
    m_panel->setOpen({});
}

void HistoryFrame::open(ConversationId id)
{
    observe(m_workspace.history.open(id), this, [this, turn = ++m_turn](const Result<OpenConversation>& found) {
        if (turn != m_turn)
            return;
        if (!found.ok()) {
            m_panel->say(found.error().message, true);
            m_panel->refresh();
            return;
        }
        m_page.showConversation(*found);
        m_panel->setOpen(found->conversation.id);
    });
}

} // namespace sheaf
