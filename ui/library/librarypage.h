#pragma once

#include "ui/workspace.h"

#include <QWidget>
#include <stop_token>

class QLineEdit;
class QMenu;
class QPushButton;
class QStackedWidget;

namespace sheaf {

class ChoiceButton;
class CollectionActions;
class Collections;
class ConfirmBar;
class DocumentActions;
class DocumentCard;
class DocumentTable;
class DocumentsModel;
class ElidedLabel;
class IndexingCard;
class Theme;
class ServerOffer;
class UndoBar;
class Upkeep;
class WorkCard;
class Watching;

// The documents, and what is being done to them.
class LibraryPage : public QWidget
{
    Q_OBJECT

public:
    LibraryPage(Workspace& workspace, DocumentsModel& documents, Collections& collections, const Theme& theme,
                QWidget* parent = nullptr);
    ~LibraryPage() override;

    void add(const QStringList& paths);
    void chooseFiles();
    void chooseFolder();
    void setPaused(bool paused);
    bool isPaused() const { return m_paused; }
    DocumentActions& actions() const { return *m_actions; }
    DocumentTable& table() const { return *m_table; }
    void fillMenu(QMenu& menu) const; // what is done with the library as a whole
    void focusFilter();
    void say(const QString& text, bool bad = false); // above the table
    // Removing hides the documents and offers to undo that; it is done when the offer ends.
    void removeDocuments(const QList<DocumentRecord>& documents);
    void undoRemoval();
    bool canUndoRemoval() const;
    Future<void> finishRemoval();     // what can still be undone is done now; ready where there is nothing
    void showDocument(DocumentId id); // chooses its row, whatever the filters say, and so shows its card

Q_SIGNALS:
    void askAbout(const QList<sheaf::DocumentId>& documents);
    void pausedChanged(bool paused);
    void undoOffered(bool offered);
    void settingsWanted(const sheaf::Settings& settings); // with the models of a server that was offered
    void openWanted(const sheaf::DocumentRecord& document);

private:
    QWidget* makeHeader();
    QWidget* makeEmpty();
    void showProgress(const IndexProgress& progress);
    void updateEmpty();
    void updateCard();
    void readRowsAgain();
    void followCollections();
    void updateCollections();
    void showCollection();
    void askName(const QString& title, const QString& name, const std::function<void(const QString&)>& use);
    void report(const QList<IndexedFile>& files);
    void retry(const QList<DocumentId>& documents, const Secret& password);
    void askPassword(const QList<DocumentRecord>& documents);
    void keepAgain(const QStringList& paths);

    Workspace& m_workspace;
    DocumentsModel& m_documents;
    Collections& m_collections;
    const Theme& m_theme;
    std::stop_source m_stop; // of everything added here
    bool m_paused = false;
    quint64 m_collectionTurn = 0;

    QPushButton* m_pause = nullptr;
    QPushButton* m_stopButton = nullptr;
    QLineEdit* m_filter = nullptr;
    ChoiceButton* m_show = nullptr;
    ChoiceButton* m_collection = nullptr;
    QWidget* m_hint = nullptr;
    ServerOffer* m_servers = nullptr;
    IndexingCard* m_indexing;
    ConfirmBar* m_confirm;
    UndoBar* m_undo;
    ElidedLabel* m_notice;
    DocumentTable* m_table;
    DocumentCard* m_card;
    QStackedWidget* m_stack;
    Watching* m_watching;
    WorkCard* m_work;
    Upkeep* m_upkeep;
    CollectionActions* m_collectionActions;
    DocumentActions* m_actions;
};

} // namespace sheaf
