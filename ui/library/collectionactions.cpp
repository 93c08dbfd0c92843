#include "ui/library/collectionactions.h"

#include "ui/library/documenttable.h"
#include "ui/models/collections.h"
#include "ui/widgets/buttons.h"

#include <QAction>
#include <QMenu>

namespace sheaf {

CollectionActions::CollectionActions(Collections& collections, const DocumentTable& table, QWidget* scope)
    : QObject(scope)
    , m_collections(collections)
    , m_table(table)
    , m_add(new QMenu(tr("Add &to collection"), scope))
    , m_takeOut(new QAction(tr("Remove from th&is collection"), this))
    , m_rename(new QAction(tr("Re&name this collection…"), this))
    , m_private(new QAction(tr("&Private: nothing about it is put to the web"), this))
    , m_remove(new QAction(tr("&Delete this collection…"), this))
{
    connect(m_takeOut, &QAction::triggered, this, [this] { m_collections.takeOut(m_shown, m_table.selectedIds()); });
    connect(m_rename, &QAction::triggered, this, [this] { Q_EMIT renameWanted(m_shown); });
    m_private->setCheckable(true);
    connect(m_private, &QAction::triggered, this, [this](bool on) { m_collections.setPrivate(m_shown, on); });
    connect(m_remove, &QAction::triggered, this, [this] { Q_EMIT removeWanted(m_shown); });
    connect(&collections, &Collections::changed, this, &CollectionActions::list);
    connect(&table, &DocumentTable::selectionMoved, this, &CollectionActions::update);
    list();
    update();
}

void CollectionActions::fill(QMenu& menu) const
{
    menu.addMenu(m_add);
    menu.addAction(m_takeOut);
    menu.addAction(m_rename);
    menu.addAction(m_private);
    menu.addAction(m_remove);
}

void CollectionActions::setShown(CollectionId collection)
{
    m_shown = collection;
    update();
}

void CollectionActions::list()
{
    m_add->clear();
    for (const Collection& collection : m_collections.all()) {
        m_add->addAction(withoutMnemonic(collection.name), this,
                         [this, id = collection.id] { m_collections.add(id, m_table.selectedIds()); });
    }
    m_add->addSeparator();
    m_add->addAction(tr("&New…"), this, [this] { Q_EMIT newWanted(m_table.selectedIds()); });
    update();
}

void CollectionActions::update()
{
    const bool any = !m_table.selectedIds().isEmpty();
    m_add->setEnabled(any);
    m_takeOut->setEnabled(any && m_shown.isValid());
    m_rename->setEnabled(m_shown.isValid());
    const Collection* shown = m_collections.find(m_shown);
    m_private->setEnabled(shown);
    m_private->setChecked(shown && shown->isPrivate);
    m_remove->setEnabled(m_shown.isValid());
}

} // namespace sheaf
