#include "ui/library/librarypage.h"

#include "core/documents/fileformat.h"
#include "ui/library/collectionactions.h"
#include "ui/library/documentactions.h"
#include "ui/library/documentcard.h"
#include "ui/library/documenttable.h"
#include "ui/library/indexingcard.h"
#include "ui/library/outcometext.h"
#include "ui/library/passworddialog.h"
#include "ui/library/serveroffer.h"
#include "ui/library/upkeep.h"
#include "ui/library/watching.h"
#include "ui/library/workcard.h"
#include "ui/models/documentsmodel.h"
#include "ui/theme/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/choicebutton.h"
#include "ui/widgets/confirmbar.h"
#include "ui/widgets/focusentry.h"
#include "ui/widgets/label.h"
#include "ui/widgets/undobar.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace sheaf {

LibraryPage::LibraryPage(Workspace& workspace, DocumentsModel& documents, Collections& collections, const Theme& theme,
                         QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_documents(documents)
    , m_collections(collections)
    , m_theme(theme)
    , m_indexing(new IndexingCard(theme))
    , m_confirm(new ConfirmBar(theme))
    , m_undo(new UndoBar(theme))
    , m_notice(new ElidedLabel({}, {"dim"}))
    , m_table(new DocumentTable(documents, theme))
    , m_card(new DocumentCard(theme))
    , m_stack(new QStackedWidget)
    , m_watching(new Watching(workspace, theme, this))
    , m_work(new WorkCard(theme))
    , m_upkeep(new Upkeep(workspace, theme, *m_work, this))
    , m_collectionActions(new CollectionActions(collections, *m_table, m_table))
    , m_actions(new DocumentActions(*m_table, documents, *m_collectionActions, m_table))
{
    setObjectName(u"page"_s);
    FocusEntry::set(this, m_table);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme.px(24), theme.px(18), theme.px(24), theme.px(18));
    column->setSpacing(theme.px(14));
    column->addWidget(makeHeader());

    auto* hint = new QFrame;
    hint->setProperty("card", u"drop"_s);
    auto* hintRow = new QHBoxLayout(hint);
    hintRow->setContentsMargins(theme.px(16), theme.px(16), theme.px(16), theme.px(16));
    hintRow->addStretch();
    hintRow->addWidget(makeLabel(tr("Drop files or folders anywhere in this window")));
    hintRow->addWidget(makeLabel(tr("· PDF, Office, web pages, books, mail, text"), {"dim"}));
    hintRow->addStretch();
    m_hint = hint;
    column->addWidget(hint);
    column->addWidget(m_indexing);
    column->addWidget(m_work);
    column->addWidget(m_confirm);
    column->addWidget(m_undo);
    m_notice->hide();
    column->addWidget(m_notice);

    auto* card = new Card(theme);
    card->content()->setContentsMargins(theme.px(10), theme.px(6), theme.px(10), theme.px(6));
    card->content()->addWidget(m_table);
    m_stack->addWidget(card);
    m_stack->addWidget(makeEmpty());
    column->addWidget(m_stack, 1);
    column->addWidget(m_card);

    connect(m_table, &DocumentTable::linkClicked, this, [this](const DocumentRecord& record) {
        if (wantsPassword(record))
            askPassword({record});
        else
            retry({record.id}, Secret());
    });
    connect(m_table, &DocumentTable::openWanted, this, &LibraryPage::openWanted);
    connect(m_table, &DocumentTable::selectionMoved, this, &LibraryPage::updateCard);
    connect(m_card, &DocumentCard::openWanted, this, &LibraryPage::openWanted);
    connect(m_actions, &DocumentActions::look, this, &LibraryPage::openWanted);
    connect(m_actions, &DocumentActions::putFirst, this,
            [this](const QList<DocumentId>& ids) { m_workspace.indexer.putFirst(ids); });
    connect(m_actions, &DocumentActions::askAbout, this, &LibraryPage::askAbout);
    connect(m_actions, &DocumentActions::retry, this, [this](const auto& ids) { retry(ids, Secret()); });
    connect(m_actions, &DocumentActions::passwordWanted, this, &LibraryPage::askPassword);
    connect(m_actions, &DocumentActions::remove, this, &LibraryPage::removeDocuments);
    connect(m_undo, &UndoBar::undone, &documents, &DocumentsModel::restore);
    connect(m_undo, &UndoBar::expired, this, &LibraryPage::finishRemoval);
    connect(m_undo, &UndoBar::offeringChanged, this, &LibraryPage::undoOffered);
    connect(&workspace.indexer, &Indexer::progressChanged, this, &LibraryPage::showProgress);
    connect(&documents, &QAbstractItemModel::dataChanged, this, &LibraryPage::updateCard);
    connect(&documents, &QAbstractItemModel::rowsInserted, this, &LibraryPage::updateEmpty);
    connect(&documents, &QAbstractItemModel::rowsRemoved, this, &LibraryPage::updateEmpty);
    connect(&documents, &QAbstractItemModel::modelReset, this, &LibraryPage::updateEmpty);
    connect(&documents, &DocumentsModel::loadFailed, this, [this](const Error& error) { say(error.message, true); });
    connect(m_watching, &Watching::said, this, &LibraryPage::say);
    connect(m_upkeep, &Upkeep::said, this, &LibraryPage::say);
    connect(m_upkeep, &Upkeep::repaired, this, &LibraryPage::readRowsAgain);
    followCollections();
    showProgress(workspace.indexer.progress());
    updateEmpty();
}

LibraryPage::~LibraryPage()
{
    m_stop.request_stop();
}

void LibraryPage::updateEmpty()
{
    const bool empty = m_documents.isLoaded() && m_documents.rowCount() == 0;
    m_stack->setCurrentIndex(empty ? 1 : 0);
    if (empty)
        m_servers->look();
    m_hint->setVisible(!empty);
    m_filter->setEnabled(!empty);
    m_show->setEnabled(!empty);
    m_collection->setEnabled(!empty);
    updateCard();
}

void LibraryPage::updateCard()
{
    const QList<DocumentRecord> chosen = m_table->selected();
    if (chosen.size() == 1)
        m_card->showDocument(chosen.first());
    else
        m_card->hide();
}

void LibraryPage::showProgress(const IndexProgress& progress)
{
    m_indexing->showProgress(progress);
    const bool changed = progress.paused != m_paused;
    m_paused = progress.paused;
    const bool working = progress.active() || progress.ocrWaiting > 0;
    m_pause->setEnabled(working || m_paused);
    m_stopButton->setEnabled(working);
    m_pause->setText(m_paused ? tr("Resume") : tr("Pause"));
    m_pause->setIcon(m_theme.icon(m_paused ? u"play"_s : u"pause"_s, m_theme.colors().text));
    if (changed)
        Q_EMIT pausedChanged(m_paused);
}

void LibraryPage::setPaused(bool paused)
{
    m_workspace.indexer.setPaused(paused);
    IndexProgress progress = m_workspace.indexer.progress();
    progress.paused = paused;
    showProgress(progress);
}

void LibraryPage::say(const QString& text, bool bad)
{
    m_notice->setFullText(text);
    setLook(m_notice, {bad ? "warn" : "dim"});
    m_notice->setVisible(!text.isEmpty());
}

void LibraryPage::report(const QList<IndexedFile>& files)
{
    const auto [text, bad] = outcomeText(files);
    say(text, bad);
}

void LibraryPage::add(const QStringList& paths)
{
    if (paths.isEmpty())
        return;
    m_confirm->dismiss();
    keepAgain(paths);
    say({});
    observe(m_workspace.indexer.add(paths, Secret(), m_stop.get_token()), this,
            [this](const Result<QList<IndexedFile>>& result) {
                if (result.ok())
                    report(*result);
                else if (result.error().code != ErrorCode::Cancelled)
                    say(result.error().message, true);
            });
}

void LibraryPage::retry(const QList<DocumentId>& documents, const Secret& password)
{
    if (documents.isEmpty())
        return;
    observe(m_workspace.indexer.retry(documents, password), this, [this](const Result<QList<IndexedFile>>& result) {
        if (!result.ok() && result.error().code != ErrorCode::Cancelled)
            say(result.error().message, true);
    });
}

void LibraryPage::askPassword(const QList<DocumentRecord>& documents)
{
    if (documents.isEmpty())
        return;
    QStringList names;
    QList<DocumentId> ids;
    for (const DocumentRecord& record : documents) {
        names.append(fileNameOf(record.path));
        ids.append(record.id);
    }
    auto* dialog = new PasswordDialog(names, m_theme, this);
    connect(dialog, &PasswordDialog::given, this, [this, ids](const Secret& password) { retry(ids, password); });
    dialog->open();
}

void LibraryPage::chooseFiles()
{
    auto* dialog = new QFileDialog(this, tr("Add files"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setOption(QFileDialog::HideNameFilterDetails); // they are many
    dialog->setNameFilters(
        {tr("Documents (%1)").arg(u"*."_s + readableSuffixes().join(u" *."_s)), tr("All files (*)")});
    connect(dialog, &QFileDialog::filesSelected, this, &LibraryPage::add);
    dialog->open();
}

void LibraryPage::chooseFolder()
{
    auto* dialog = new QFileDialog(this, tr("Add a folder with everything in it"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::filesSelected, this, &LibraryPage::add);
    dialog->open();
}

void LibraryPage::fillMenu(QMenu& menu) const
{
    m_watching->fill(menu);
    menu.addSeparator();
    m_upkeep->fill(menu);
}

void LibraryPage::readRowsAgain()
{
    observe(m_workspace.indexer.documents(), this, [this](const Result<QList<DocumentRecord>>& records) {
        if (records.ok())
            m_documents.upsert(*records);
        else
            say(records.error().message, true);
    });
}

void LibraryPage::showDocument(DocumentId id)
{
    if (!m_table->choose(id)) {
        m_filter->clear();
        m_show->choose({});
        m_collection->choose({});
        m_table->choose(id);
    }
    m_table->setFocus(Qt::OtherFocusReason);
}

void LibraryPage::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

} // namespace sheaf
