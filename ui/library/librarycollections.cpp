#include "ui/library/collectionactions.h"
#include "ui/library/documenttable.h"
#include "ui/library/librarypage.h"
#include "ui/library/namedialog.h"
#include "ui/models/collections.h"
#include "ui/models/documentfilter.h"
#include "ui/theme/theme.h"
#include "ui/widgets/choicebutton.h"
#include "ui/widgets/confirmbar.h"

using namespace Qt::StringLiterals;

// What the library page shows of collections.
namespace sheaf {

void LibraryPage::followCollections()
{
    connect(&m_collections, &Collections::failed, this, [this](const Error& error) { say(error.message, true); });
    connect(&m_collections, &Collections::changed, this, &LibraryPage::updateCollections);
    connect(m_collection, &ChoiceButton::chosen, this, &LibraryPage::showCollection);
    connect(m_collectionActions, &CollectionActions::newWanted, this, [this](const QList<DocumentId>& documents) {
        askName(tr("New collection"), {},
                [this, documents](const QString& name) { m_collections.create(name, documents); });
    });
    connect(m_collectionActions, &CollectionActions::renameWanted, this, [this](CollectionId id) {
        if (const Collection* collection = m_collections.find(id))
            askName(tr("Another name for %1").arg(collection->name), collection->name,
                    [this, id](const QString& name) { m_collections.rename(id, name); });
    });
    connect(m_collectionActions, &CollectionActions::removeWanted, this, [this](CollectionId id) {
        if (const Collection* collection = m_collections.find(id))
            m_confirm->ask(tr("Delete the collection %1? Its documents stay in the library.").arg(collection->name),
                           tr("Delete"), tr("Keep"), [this, id] { m_collections.remove(id); });
    });
    const auto mark = [this] { m_collection->setMark(m_theme.icon(u"lock"_s, m_theme.colors().dim), tr("private")); };
    mark();
    connect(&m_theme, &Theme::changed, m_collection, mark);
    updateCollections();
}

void LibraryPage::askName(const QString& title, const QString& name, const std::function<void(const QString&)>& use)
{
    QStringList taken;
    for (const Collection& collection : m_collections.all()) {
        if (collection.name != name)
            taken.append(collection.name);
    }
    auto* dialog = new NameDialog(title, name, taken, m_theme, this);
    connect(dialog, &NameDialog::given, this, [this, use](const QString& given) {
        say({});
        use(given);
    });
    dialog->open();
}

void LibraryPage::updateCollections()
{
    m_collection->setVisible(!m_collections.all().isEmpty());
    m_collection->setChoices(choicesOf(m_collections.all()));
    const CollectionId shown = collectionOf(m_collection->value());
    if (shown.isValid() && !m_collections.find(shown))
        m_collection->choose({});
    else
        showCollection();
}

void LibraryPage::showCollection()
{
    const CollectionId shown = collectionOf(m_collection->value());
    m_collectionActions->setShown(shown);
    const quint64 turn = ++m_collectionTurn;
    if (!shown.isValid()) {
        m_table->filter().setOnly({});
        return;
    }
    observe(m_collections.documentsOf(shown), this, [this, turn](const Result<QList<DocumentId>>& documents) {
        if (turn != m_collectionTurn)
            return;
        if (documents.ok()) {
            m_table->filter().setOnly(QSet<DocumentId>(documents->begin(), documents->end()));
        } else {
            say(documents.error().message, true);
            m_collection->choose({});
        }
    });
}

} // namespace sheaf
