#pragma once

#include "ui/workspace.h"

#include <QMainWindow>
#include <QPointer>

class QSplitter;
class QStackedWidget;

namespace sheaf {

class ActivityPage;
class AskPage;
class Collections;
class DocumentsModel;
class DropOverlay;
class HistoryFrame;
class ExtractPage;
class LabPage;
class LibraryPage;
class LiveSettings;
class Notifier;
class PageView;
struct PassageToShow;
class Rail;
class ProblemsDialog;
class ProblemsModel;
class RecentQuestions;
class SessionKeeper;
class SettingsPage;
class StatusLine;
class Theme;
struct WindowActions;
class WindowCommands;

// The window: a rail, six pages, a page viewer on the right, a status line. It takes files dropped or pasted anywhere.
// Closing it stops the work it started; nothing here waits for anything.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    enum Page { Library, Ask, Extract, Lab, Activity, SettingsScreen, PageCount };

    // Both are borrowed and outlive the window.
    MainWindow(Workspace& workspace, Theme& theme, QWidget* parent = nullptr);
    ~MainWindow() override;

    void showPage(Page page);
    Page page() const;
    void showPassage(const PassageToShow& passage);
    void openPassage(const Source& source, const Citation& citation);
    void addFiles(const QStringList& paths); // shows the library
    void comeForward();                      // or asks for attention where the desktop does not allow that

    LibraryPage& library() const { return *m_library; }
    AskPage& ask() const { return *m_ask; }
    HistoryFrame& history() const { return *m_history; }
    ExtractPage& extract() const { return *m_extract; }
    LabPage& lab() const { return *m_lab; }
    ActivityPage& activity() const { return *m_activity; }
    SettingsPage& settings() const { return *m_settings; }
    PageView& viewer() const { return *m_viewer; }
    StatusLine& statusLine() const { return *m_status; }
    DocumentsModel& documents() const { return *m_documents; }
    Collections& collections() const { return *m_collections; }
    WindowActions& actions() const { return *m_actions; }
    WindowCommands& commands() const { return *m_commands; }
    Notifier& notifier() const { return *m_notifier; }

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void closeEvent(QCloseEvent* event) override;

private:
    void build();
    void connectActions();
    void connectPages();
    void openMicroscope();
    void openProblems();
    void find(); // in what is in front: the page viewer, the answers, the documents
    void goInViewer(int by);
    void copyCited();
    void paste();
    void undo();
    void updateUndo();
    void keepSession();
    void tellOfLongWork();
    void setViewerVisible(bool visible);
    void restoreState();
    void saveState();

    Workspace& m_workspace;
    Theme& m_theme;
    LiveSettings* m_live;
    DocumentsModel* m_documents;
    Collections* m_collections;
    std::unique_ptr<WindowActions> m_actions;
    Rail* m_rail;
    LibraryPage* m_library;
    AskPage* m_ask;
    HistoryFrame* m_history;
    ExtractPage* m_extract;
    LabPage* m_lab;
    ActivityPage* m_activity;
    SettingsPage* m_settings;
    PageView* m_viewer;
    QStackedWidget* m_pages;
    QSplitter* m_splitter;
    StatusLine* m_status;
    DropOverlay* m_overlay = nullptr;
    ProblemsModel* m_problems;
    QPointer<ProblemsDialog> m_problemsDialog = {}; // while it is open
    bool m_libraryUndo = false;                     // a removal can be taken back there
    bool m_historyUndo = false;
    bool m_undoHistoryFirst = false; // it is the newer one
    RecentQuestions* m_questions;
    WindowCommands* m_commands = nullptr;
    SessionKeeper* m_session = nullptr;
    Notifier* m_notifier;
};

} // namespace sheaf
