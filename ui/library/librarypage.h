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
class Upkeep;
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
    void fillMenu(QMenu& menu) const; // what is done with the library as a whole
    void focusFilter();

Q_SIGNALS:
    void askAbout(const QList<sheaf::DocumentId>& documents);
    void pausedChanged(bool paused);
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
    void say(const QString& text, bool bad = false);
    void report(const QList<IndexedFile>& files);
    void retry(const QList<DocumentId>& documents, const Secret& password);
    void askPassword(const QList<DocumentRecord>& documents);
    void askRemove(const QList<DocumentRecord>& documents);

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
    IndexingCard* m_indexing;
    ConfirmBar* m_confirm;
    ElidedLabel* m_notice;
    DocumentTable* m_table;
    DocumentCard* m_card;
    QStackedWidget* m_stack;
    Watching* m_watching;
    Upkeep* m_upkeep;
    CollectionActions* m_collectionActions;
    DocumentActions* m_actions;
};

} // namespace sheaf
