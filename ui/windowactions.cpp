#include "ui/windowactions.h"

#include <QCoreApplication>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

QAction* make(QMainWindow* window, const char* text, const QKeySequence& key = {}, bool checkable = false)
{
    auto* action = new QAction(QCoreApplication::translate("sheaf::WindowActions", text), window);
    action->setShortcut(key);
    action->setCheckable(checkable);
    window->addAction(action);
    return action;
}

void collect(const QList<QAction*>& actions, QList<std::pair<QString, QString>>& list)
{
    for (const QAction* action : actions) {
        if (action->menu()) {
            collect(action->menu()->actions(), list);
        } else if (!action->shortcut().isEmpty()) {
            QString text = action->text();
            text.remove(u'&');
            list.append({text, action->shortcut().toString(QKeySequence::NativeText)});
        }
    }
}

} // namespace

WindowActions::WindowActions(QMainWindow* w)
    : addFiles(make(w, QT_TRANSLATE_NOOP("sheaf::WindowActions", "&Add files…"), QKeySequence::Open))
    , addFolder(make(w, QT_TRANSLATE_NOOP("sheaf::WindowActions", "Add f&older…"), QKeySequence(u"Ctrl+Shift+O"_s)))
    , paste(make(w, QT_TRANSLATE_NOOP("sheaf::WindowActions", "&Paste files or text"), QKeySequence::Paste))
    , pause(
          make(w, QT_TRANSLATE_NOOP("sheaf::WindowActions", "Pa&use indexing"), QKeySequence(u"Ctrl+Shift+S"_s), true))
    , stopIndexing(
          make(w, QT_TRANSLATE_NOOP("sheaf::WindowActions", "&Stop indexing"), QKeySequence(u"Ctrl+Shift+X"_s)))
    , quit(make(w, QT_TRANSLATE_NOOP("sheaf::WindowActions", "&Quit"), QKeySequence(u"Ctrl+Q"_s)))
    , undo(make(w, QT_TRANSLATE_NOOP("sheaf::WindowActions", "&Undo the removal"), QKeySequence::Undo))
    , commands(make(w, QT_TRANSLATE_NOOP("sheaf::WindowActions", "&Commands…"), QKeySequence(u"Ctrl+K"_s)))
    , pages(new QActionGroup(w))
    , library(make(w, QT_TRANSLATE_NOOP("sheaf::WindowActions", "&Library"), QKeySequence(u"Ctrl+1"_s), true))
    , ask(make(w, QT_TRANSLATE_NOOP("sheaf::WindowActions", "&Ask"), QKeySequence(u"Ctrl+2"_s), true))
    , extract(make(w, QT_TRANSLATE_NOOP("sheaf::WindowActions", "&Extract"), QKeySequence(u"Ctrl+3"_s), true))
    , lab(make(w, QT_TRANSLATE_NOOP("sheaf::WindowActions", "La&b"), QKeySequence(u"Ctrl+4"_s), true))
    , activity(make(w, QT_TRANSLATE_NOOP("sheaf::WindowActions", "Acti&vity"), QKeySequence(u"Ctrl+5"_s), true))
    , settings(make(w, QT_TRANSLATE_NOOP("sheaf::WindowActions", "&Settings"), QKeySequence(u"Ctrl+,"_s), true))
    , find(make(w, QT_TRANSLATE_NOOP("sheaf::WindowActions", "&Find or filter"), QKeySequence::Find))
    , back(make(w, QT_TRANSLATE_NOOP("sheaf::WindowActions", "Bac&k to the passage before"),
                QKeySequence(u"Alt+Left"_s)))
    , forward(make(w, QT_TRANSLATE_NOOP("sheaf::WindowActions", "Fo&rward again"), QKeySequence(u"Alt+Right"_s)))
    , viewer(make(w, QT_TRANSLATE_NOOP("sheaf::WindowActions", "&Page viewer"), QKeySequence(u"F9"_s), true))
    , larger(make(w, QT_TRANSLATE_NOOP("sheaf::WindowActions", "Page lar&ger"), QKeySequence(u"Ctrl++"_s)))
    , smaller(make(w, QT_TRANSLATE_NOOP("sheaf::WindowActions", "Page s&maller"), QKeySequence(u"Ctrl+-"_s)))
    , fitWidth(
          make(w, QT_TRANSLATE_NOOP("sheaf::WindowActions", "Page as &wide as the view"), QKeySequence(u"Ctrl+0"_s)))
    , appearances(new QActionGroup(w))
    , systemAppearance(make(w, QT_TRANSLATE_NOOP("sheaf::WindowActions", "As the &system"), {}, true))
    , lightAppearance(make(w, QT_TRANSLATE_NOOP("sheaf::WindowActions", "&Light"), {}, true))
    , darkAppearance(make(w, QT_TRANSLATE_NOOP("sheaf::WindowActions", "&Dark"), {}, true))
    , textLarger(make(w, QT_TRANSLATE_NOOP("sheaf::WindowActions", "Lar&ger text"), QKeySequence(u"Ctrl+Alt++"_s)))
    , textSmaller(make(w, QT_TRANSLATE_NOOP("sheaf::WindowActions", "S&maller text"), QKeySequence(u"Ctrl+Alt+-"_s)))
    , textUsual(make(w, QT_TRANSLATE_NOOP("sheaf::WindowActions", "&Text of the system's size"),
                     QKeySequence(u"Ctrl+Alt+0"_s)))
    , newQuestion(make(w, QT_TRANSLATE_NOOP("sheaf::WindowActions", "&Go to the question"), QKeySequence(u"Ctrl+G"_s)))
    , newChat(make(w, QT_TRANSLATE_NOOP("sheaf::WindowActions", "&New chat"), QKeySequence(u"Ctrl+N"_s)))
    , history(make(w, QT_TRANSLATE_NOOP("sheaf::WindowActions", "&History"), QKeySequence(u"Ctrl+H"_s), true))
    , microscope(make(w, QT_TRANSLATE_NOOP("sheaf::WindowActions", "&Microscope"), QKeySequence(u"Ctrl+M"_s)))
    , askNow(make(w, QT_TRANSLATE_NOOP("sheaf::WindowActions", "&Ask"), QKeySequence(u"Ctrl+Return"_s)))
    , stop(make(w, QT_TRANSLATE_NOOP("sheaf::WindowActions", "&Stop"), QKeySequence(u"Esc"_s)))
    , copyAnswer(make(w, QT_TRANSLATE_NOOP("sheaf::WindowActions", "&Copy answer"), QKeySequence(u"Ctrl+Shift+C"_s)))
    , copyCited(
          make(w, QT_TRANSLATE_NOOP("sheaf::WindowActions", "Copy with cita&tion"), QKeySequence(u"Ctrl+Shift+K"_s)))
    , exportMarkdown(
          make(w, QT_TRANSLATE_NOOP("sheaf::WindowActions", "Save as &Markdown…"), QKeySequence(u"Ctrl+Shift+M"_s)))
    , exportPdf(make(w, QT_TRANSLATE_NOOP("sheaf::WindowActions", "Save as &PDF…"), QKeySequence(u"Ctrl+Shift+D"_s)))
    , askAgain(make(w, QT_TRANSLATE_NOOP("sheaf::WindowActions", "Ask a&gain"), QKeySequence(u"F5"_s)))
    , editQuestion(make(w, QT_TRANSLATE_NOOP("sheaf::WindowActions", "&Edit and ask again"), QKeySequence(u"Ctrl+E"_s)))
    , race(make(w, QT_TRANSLATE_NOOP("sheaf::WindowActions", "&Race the last question"),
                QKeySequence(u"Ctrl+Shift+R"_s)))
    , startExtract(
          make(w, QT_TRANSLATE_NOOP("sheaf::WindowActions", "&Start or go on"), QKeySequence(u"Ctrl+Shift+E"_s)))
    , pauseExtract(
          make(w, QT_TRANSLATE_NOOP("sheaf::WindowActions", "&Pause or go on"), QKeySequence(u"Ctrl+Shift+H"_s)))
    , stopExtract(make(w, QT_TRANSLATE_NOOP("sheaf::WindowActions", "S&top"), QKeySequence(u"Ctrl+Shift+T"_s)))
    , shortcuts(make(w, QT_TRANSLATE_NOOP("sheaf::WindowActions", "&Keyboard shortcuts"), QKeySequence(u"F1"_s)))
    , doctor(make(w, QT_TRANSLATE_NOOP("sheaf::WindowActions", "&Doctor"), QKeySequence(u"Shift+F1"_s)))
    , about(make(w, QT_TRANSLATE_NOOP("sheaf::WindowActions", "&About Sheaf")))
{
    larger->setShortcuts({QKeySequence(u"Ctrl++"_s), QKeySequence(u"Ctrl+="_s)});
    textLarger->setShortcuts({QKeySequence(u"Ctrl+Alt++"_s), QKeySequence(u"Ctrl+Alt+="_s)});
    for (QAction* action : {library, ask, extract, lab, activity, settings})
        pages->addAction(action);
    for (QAction* action : {systemAppearance, lightAppearance, darkAppearance})
        appearances->addAction(action);
    systemAppearance->setChecked(true);
    stop->setEnabled(false);
    for (QAction* action : {copyAnswer, exportMarkdown, exportPdf, askAgain, editQuestion, microscope})
        action->setEnabled(false);
    for (QAction* action : {undo, back, forward, viewer, larger, smaller, fitWidth, pauseExtract, stopExtract})
        action->setEnabled(false);
}

void WindowActions::fill(QMenuBar& bar)
{
    QMenu* file = bar.addMenu(QCoreApplication::translate("sheaf::WindowActions", "&File"));
    file->addActions({addFiles, addFolder, paste});
    file->addSeparator();
    file->addAction(undo);
    file->addSeparator();
    file->addActions({pause, stopIndexing});
    file->addSeparator();
    file->addAction(quit);
    libraryMenu = bar.addMenu(QCoreApplication::translate("sheaf::WindowActions", "&Library"));
    documentMenu = bar.addMenu(QCoreApplication::translate("sheaf::WindowActions", "&Document"));
    QMenu* view = bar.addMenu(QCoreApplication::translate("sheaf::WindowActions", "&View"));
    view->addAction(commands);
    view->addSeparator();
    view->addActions({library, ask, extract, lab, activity, settings});
    view->addSeparator();
    view->addActions({find, back, forward});
    view->addSeparator();
    view->addActions({viewer, larger, smaller, fitWidth});
    view->addSeparator();
    QMenu* appearance = view->addMenu(QCoreApplication::translate("sheaf::WindowActions", "Appear&ance"));
    appearance->addActions({systemAppearance, lightAppearance, darkAppearance});
    appearance->addSeparator();
    appearance->addActions({textLarger, textSmaller, textUsual});
    QMenu* question = bar.addMenu(QCoreApplication::translate("sheaf::WindowActions", "&Question"));
    question->addActions({newQuestion, askNow, stop, askAgain, editQuestion});
    question->addSeparator();
    question->addActions({copyAnswer, copyCited, exportMarkdown, exportPdf});
    question->addSeparator();
    question->addActions({newChat, history});
    question->addSeparator();
    question->addActions({microscope, race});
    QMenu* reading = bar.addMenu(QCoreApplication::translate("sheaf::WindowActions", "E&xtract"));
    reading->addActions({startExtract, pauseExtract, stopExtract});
    callsMenu = bar.addMenu(QCoreApplication::translate("sheaf::WindowActions", "&Calls"));
    QMenu* help = bar.addMenu(QCoreApplication::translate("sheaf::WindowActions", "&Help"));
    help->addActions({shortcuts, doctor, about});
}

QList<std::pair<QString, QString>> furtherKeys()
{
    const auto keys = [](const char* text) {
        return QKeySequence(QString::fromLatin1(text)).toString(QKeySequence::NativeText);
    };
    return {{QCoreApplication::translate("sheaf::WindowActions", "Question: ask"), keys("Return")},
            {QCoreApplication::translate("sheaf::WindowActions", "Question: a new line"), keys("Shift+Return")},
            {QCoreApplication::translate("sheaf::WindowActions", "Question: one asked before, in the empty box"),
             keys("Up")},
            {QCoreApplication::translate("sheaf::WindowActions", "Finding: the next place"), keys("F3")},
            {QCoreApplication::translate("sheaf::WindowActions", "Finding: the place before"), keys("Shift+F3")},
            {QCoreApplication::translate("sheaf::WindowActions", "Page viewer: the next page"), keys("PgDown")},
            {QCoreApplication::translate("sheaf::WindowActions", "Page viewer: the page before"), keys("PgUp")},
            {QCoreApplication::translate("sheaf::WindowActions", "Library: look into the document"), keys("Return")},
            {QCoreApplication::translate("sheaf::WindowActions", "History: open"), keys("Return")},
            {QCoreApplication::translate("sheaf::WindowActions", "History: rename"), keys("F2")},
            {QCoreApplication::translate("sheaf::WindowActions", "History: remove"), keys("Del")}};
}

QList<std::pair<QString, QString>> shortcutList(const QMenuBar& bar)
{
    QList<std::pair<QString, QString>> list;
    collect(bar.actions(), list);
    return list;
}

} // namespace sheaf
