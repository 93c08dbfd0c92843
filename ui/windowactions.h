#pragma once

#include <QAction>
#include <QActionGroup>

class QMainWindow;
class QMenu;
class QMenuBar;

namespace sheaf {

// Every action of the window, with its text and shortcut, and the menus they stand in. What they do is connected by the
// window.
struct WindowActions
{
    explicit WindowActions(QMainWindow* window);
    void fill(QMenuBar& bar); // File, Library, Document, View, Question, Extract, Calls, Help

    QAction* addFiles;
    QAction* addFolder;
    QAction* paste;
    QAction* pause;
    QAction* stopIndexing;
    QAction* quit;

    QAction* undo;
    QAction* commands;
    QActionGroup* pages;
    QAction* library;
    QAction* ask;
    QAction* extract;
    QAction* lab;
    QAction* activity;
    QAction* settings;
    QAction* find;
    QAction* back;
    QAction* forward;
    QAction* viewer;
    QAction* larger;
    QAction* smaller;
    QAction* fitWidth;
    QActionGroup* appearances;
    QAction* systemAppearance;
    QAction* lightAppearance;
    QAction* darkAppearance;
    QAction* textLarger;
    QAction* textSmaller;
    QAction* textUsual;

    QAction* newQuestion;
    QAction* newChat;
    QAction* history;
    QAction* microscope;
    QAction* askNow;
    QAction* stop;
    QAction* copyAnswer;
    QAction* copyCited;
    QAction* exportMarkdown;
    QAction* exportPdf;
    QAction* askAgain;
    QAction* editQuestion;
    QAction* race;

    QAction* startExtract;
    QAction* pauseExtract;
    QAction* stopExtract;

    QAction* shortcuts;
    QAction* doctor;
    QAction* about;

    QMenu* libraryMenu = nullptr;  // filled by the library
    QMenu* documentMenu = nullptr; // likewise
    QMenu* callsMenu = nullptr;    // filled by the activity page
};

// All actions below a menu bar that have a shortcut, as "what" and "key", in menu order.
QList<std::pair<QString, QString>> shortcutList(const QMenuBar& bar);
// Likewise the keys that stand in no menu, because they belong to what has the focus.
QList<std::pair<QString, QString>> furtherKeys();

} // namespace sheaf
