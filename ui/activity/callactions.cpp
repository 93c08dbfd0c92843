#include "ui/activity/callactions.h"

#include "ui/activity/callstable.h"
#include "ui/models/callwords.h"
#include "ui/workspace.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace sheaf {

CallActions::CallActions(Workspace& workspace, CallsTable& table)
    : QObject(&table)
    , m_table(table)
    , m_stop(new QAction(tr("&Stop call"), this))
    , m_stopAll(new QAction(tr("Stop &all calls"), this))
    , m_copy(new QAction(tr("&Copy as text"), this))
{
    m_stop->setShortcut(QKeySequence(u"Ctrl+."_s));
    m_copy->setShortcuts({QKeySequence(u"Ctrl+Alt+C"_s), QKeySequence(QKeySequence::Copy)});
    for (QAction* action : {m_stop, m_copy}) {
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        table.addAction(action);
    }
    m_stopAll->setShortcut(QKeySequence(u"Ctrl+Alt+X"_s)); // from everywhere, through the menu
    connect(m_stop, &QAction::triggered, this, [this, &workspace] {
        for (const TrackedCall& call : m_table.selected()) {
            if (isOpen(call))
                workspace.stopCall(call.id);
        }
    });
    connect(m_stopAll, &QAction::triggered, this, [&workspace] { workspace.stopAllCalls(); });
    connect(m_copy, &QAction::triggered, this,
            [this] { QGuiApplication::clipboard()->setText(m_table.selectedTexts().join(u'\n')); });
    connect(&table, &CallsTable::selectionMoved, this, &CallActions::updateChosen);
    connect(&table, &QWidget::customContextMenuRequested, this, [this](const QPoint& at) {
        auto* menu = new QMenu(&m_table);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        fill(*menu);
        menu->popup(m_table.viewport()->mapToGlobal(at));
    });
    update(false);
}

void CallActions::fill(QMenu& menu) const
{
    menu.addAction(m_copy);
    menu.addSeparator();
    menu.addAction(m_stop);
    menu.addAction(m_stopAll);
}

void CallActions::update(bool anyOpen)
{
    m_stopAll->setEnabled(anyOpen);
    updateChosen();
}

void CallActions::updateChosen()
{
    const QList<TrackedCall> chosen = m_table.selected();
    m_copy->setEnabled(!chosen.isEmpty());
    m_stop->setText(chosen.size() > 1 ? tr("&Stop calls") : tr("&Stop call"));
    m_stop->setEnabled(std::any_of(chosen.begin(), chosen.end(), isOpen));
}

} // namespace sheaf
