#include "ui/library/documentactions.h"

#include "ui/library/collectionactions.h"
#include "ui/library/documenttable.h"
#include "ui/models/documentsmodel.h"

#include <QAction>
#include <QClipboard>
#include <QDesktopServices>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMenu>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace sheaf {

DocumentActions::DocumentActions(DocumentTable& table, const DocumentsModel& documents,
                                 const CollectionActions& collections, QWidget* scope)
    : QObject(scope)
    , m_table(table)
    , m_documents(documents)
    , m_collections(collections)
    , m_ask(make(tr("&Ask about this document"), QKeySequence(u"Ctrl+J"_s), scope))
    , m_look(make(tr("&Look into it"), QKeySequence(u"Ctrl+L"_s), scope))
    , m_open(make(tr("&Open file"), QKeySequence(u"Ctrl+Shift+Return"_s), scope))
    , m_folder(make(tr("Show &folder"), QKeySequence(u"Ctrl+Alt+Return"_s), scope))
    , m_first(make(tr("Put &first"), QKeySequence(u"Ctrl+Up"_s), scope))
    , m_retry(make(tr("&Retry"), QKeySequence(u"Ctrl+R"_s), scope))
    , m_retryAll(make(tr("Retry all that &failed"), QKeySequence(u"Ctrl+Alt+R"_s), scope))
    , m_password(make(tr("Enter &password…"), QKeySequence(u"Ctrl+Shift+P"_s), scope))
    , m_copy(make(tr("&Copy path"), QKeySequence::Copy, scope))
    , m_remove(make(tr("Re&move from library"), QKeySequence::Delete, scope))
{
    const auto first = [this](auto&& use) {
        const auto records = m_table.selected();
        if (!records.isEmpty())
            use(records.first());
    };
    connect(m_ask, &QAction::triggered, this, [this] { Q_EMIT askAbout(m_table.selectedIds()); });
    connect(m_open, &QAction::triggered, this, [first] {
        first([](const DocumentRecord& record) { QDesktopServices::openUrl(QUrl::fromLocalFile(record.path)); });
    });
    connect(m_folder, &QAction::triggered, this, [first] {
        first([](const DocumentRecord& record) {
            QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(record.path).absolutePath()));
        });
    });
    connect(m_look, &QAction::triggered, this,
            [this, first] { first([this](const DocumentRecord& record) { Q_EMIT look(record); }); });
    connect(m_first, &QAction::triggered, this, [this] {
        QList<DocumentId> unfinished;
        for (const DocumentRecord& record : m_table.selected()) {
            if (isUnfinished(record))
                unfinished.append(record.id);
        }
        Q_EMIT putFirst(unfinished);
    });
    // What wants a password would only fail again, and what ended its reader twice is for the person to choose.
    connect(m_retryAll, &QAction::triggered, this, [this] {
        QList<DocumentId> failed;
        for (int row = 0; row < m_documents.rowCount(); ++row) {
            const DocumentRecord& record = m_documents.at(row);
            if (record.state == DocumentState::Failed && !wantsPassword(record) && !record.isQuarantined())
                failed.append(record.id);
        }
        Q_EMIT retry(failed);
    });
    connect(m_retry, &QAction::triggered, this, [this] {
        QList<DocumentId> failed;
        for (const DocumentRecord& record : m_table.selected()) {
            if (record.state == DocumentState::Failed)
                failed.append(record.id);
        }
        Q_EMIT retry(failed);
    });
    connect(m_password, &QAction::triggered, this, [this] {
        QList<DocumentRecord> encrypted = m_table.selected();
        encrypted.removeIf([](const DocumentRecord& record) { return !wantsPassword(record); });
        Q_EMIT passwordWanted(encrypted);
    });
    connect(m_copy, &QAction::triggered, this, [this] {
        QStringList paths;
        for (const DocumentRecord& record : m_table.selected())
            paths.append(record.path);
        QGuiApplication::clipboard()->setText(paths.join(u'\n'));
    });
    connect(m_remove, &QAction::triggered, this, [this] { Q_EMIT remove(m_table.selected()); });
    connect(&table, &DocumentTable::selectionMoved, this, &DocumentActions::update);
    connect(&table, &QWidget::customContextMenuRequested, this, [this, scope](const QPoint& at) {
        auto* menu = new QMenu(scope);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        fill(*menu);
        menu->popup(m_table.viewport()->mapToGlobal(at));
    });
    update();
}

QAction* DocumentActions::make(const QString& text, const QKeySequence& key, QWidget* scope)
{
    auto* action = new QAction(text, this);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    scope->addAction(action);
    return action;
}

void DocumentActions::fill(QMenu& menu) const
{
    menu.addAction(m_ask);
    menu.addAction(m_look);
    menu.addAction(m_open);
    menu.addAction(m_folder);
    menu.addAction(m_copy);
    menu.addSeparator();
    menu.addAction(m_first);
    menu.addAction(m_retry);
    menu.addAction(m_retryAll);
    menu.addAction(m_password);
    menu.addSeparator();
    m_collections.fill(menu);
    menu.addSeparator();
    menu.addAction(m_remove);
}

void DocumentActions::update()
{
    const QList<DocumentRecord> chosen = m_table.selected();
    const auto any = [&chosen](auto&& is) { return std::any_of(chosen.begin(), chosen.end(), is); };
    m_ask->setText(chosen.size() > 1 ? tr("&Ask about these documents") : tr("&Ask about this document"));
    m_ask->setEnabled(any([](const DocumentRecord& r) { return r.isSearchable(); }));
    m_look->setEnabled(chosen.size() == 1);
    m_first->setEnabled(any(isUnfinished));
    m_open->setEnabled(chosen.size() == 1);
    m_folder->setEnabled(chosen.size() == 1);
    m_copy->setEnabled(!chosen.isEmpty());
    m_retry->setEnabled(any([](const DocumentRecord& r) { return r.state == DocumentState::Failed; }));
    m_password->setEnabled(any(wantsPassword));
    m_remove->setEnabled(!chosen.isEmpty());
}

} // namespace sheaf
