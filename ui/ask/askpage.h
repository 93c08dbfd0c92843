#pragma once

#include "ui/ask/answerexport.h"
#include "ui/workspace.h"

#include <QWidget>

class QHBoxLayout;
class QSettings;
class QStackedWidget;

namespace sheaf {

class AnswerCard;
class AnswerFind;
class AnswerSaver;
class AskChoices;
class AskEmpty;
class Collections;
class DocumentsModel;
class ElidedLabel;
class FindBar;
class HistoryTurns;
class LanesCard;
class LiveSettings;
class NotesLines;
class PageScroll;
struct OpenConversation;
class QuestionBox;
class SourceBar;
class Theme;
class ToolsCard;
class TroubleCard;
class TypingHints;

// One question at a time: its lanes, its answer, its sources.
class AskPage : public QWidget
{
    Q_OBJECT

public:
    AskPage(Workspace& workspace, LiveSettings& settings, DocumentsModel& documents, Collections& collections,
            const Theme& theme, QWidget* parent = nullptr);

    void ask(const QString& question);
    void submit();
    void stop();
    void copyAnswer();
    // What is chosen in the answer, or all of it, with the files and pages it is from; empty where there is none.
    QString citation() const;
    void find(); // opens the line to look for something in the answers
    void askAgain();
    void editQuestion(); // puts it into the box, to be changed and asked again
    void exportAnswer(AnswerFormat format);
    void setScope(const QList<DocumentId>& documents);
    void focusQuestion();
    void setRecent(const QStringList& questions); // newest first, to be brought back with Up
    void addToHead(QWidget* widget);              // before the title
    // What is on its way is stopped; the next question belongs to the conversation, or to none.
    void showConversation(const OpenConversation& conversation);
    void newChat();
    void showTitle(const QString& title); // of the conversation, where no question is shown
    HistoryTurns& turns() const { return *m_turns; }
    const AskRun& run() const { return m_run; } // the last one that ended
    QString question() const { return m_question; }
    // What a question is asked with, in the window's own state.
    void saveState(QSettings& state) const;
    void restoreState(const QSettings& state);

Q_SIGNALS:
    void sourceWanted(const sheaf::Source& source, const sheaf::Citation& citation);
    void libraryWanted();
    void settingsWanted();
    void filesPasted(const QStringList& paths);
    void runningChanged(bool running);
    void draftChanged(); // what is typed, or what it is to be asked with
    void microscopeWanted();
    void finished(const sheaf::AskRun& run);

private:
    QWidget* makeRunPage();
    void connectModel();
    void connectTyping();
    bool canAsk() const;
    AskOptions options() const; // for the next question
    void begin(const QString& question);
    void finish(const AskRun& run);
    void openSource(int number);
    void updateEmpty();
    void followNewest();
    void scrollToNewest();

    Workspace& m_workspace;
    LiveSettings& m_settings;
    DocumentsModel& m_documents;
    const Theme& m_theme;
    QString m_question;
    AskOptions m_asked; // what the question on its way, or the last one, was asked with
    AskRun m_run;       // the last one that ended

    QHBoxLayout* m_head;
    ElidedLabel* m_title;
    AskChoices* m_choices;
    QStackedWidget* m_stack;
    AskEmpty* m_empty;
    PageScroll* m_scroll = nullptr;
    std::optional<int> m_followed; // where the page was scrolled to by itself
    HistoryTurns* m_turns;
    LanesCard* m_lanes;
    ToolsCard* m_tools;
    TroubleCard* m_trouble;
    NotesLines* m_notes;
    SourceBar* m_sourceBar;
    AnswerCard* m_answer;
    QuestionBox* m_box;
    TypingHints* m_hints;
    AnswerSaver* m_saver;
    FindBar* m_findBar;
    AnswerFind* m_find = nullptr;
};

} // namespace sheaf
