#pragma once

#include "ui/workspace.h"

#include <QWidget>

class QHBoxLayout;
class QStackedWidget;
class QVBoxLayout;

namespace sheaf {

class AnswerCard;
class Collections;
class DocumentsModel;
class ElidedLabel;
class EmptyState;
class HistoryTurns;
class LanesCard;
class LiveSettings;
class PageScroll;
struct OpenConversation;
class QuestionBox;
class ScopeButton;
class Theme;
class TroubleCard;

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
    void setScope(const QList<DocumentId>& documents);
    void focusQuestion();
    void addToHead(QWidget* widget); // before the title
    // What is on its way is stopped; the next question belongs to the conversation, or to none.
    void showConversation(const OpenConversation& conversation);
    void newChat();
    void showTitle(const QString& title); // of the conversation, where no question is shown
    HistoryTurns& turns() const { return *m_turns; }
    const AskRun& run() const { return m_run; } // the last one that ended
    QString question() const { return m_question; }

Q_SIGNALS:
    void sourceWanted(const sheaf::Source& source, const sheaf::Citation& citation);
    void libraryWanted();
    void settingsWanted();
    void filesPasted(const QStringList& paths);
    void runningChanged(bool running);
    void microscopeWanted();
    void finished(const sheaf::AskRun& run);

private:
    QWidget* makeRunPage();
    QWidget* makeEmpty();
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
    AskRun m_run; // the last one that ended

    QHBoxLayout* m_head;
    ElidedLabel* m_title;
    ScopeButton* m_scope;
    QStackedWidget* m_stack;
    EmptyState* m_empty = nullptr;
    QVBoxLayout* m_suggestions = nullptr;
    PageScroll* m_scroll = nullptr;
    std::optional<int> m_followed; // where the page was scrolled to by itself
    HistoryTurns* m_turns;
    LanesCard* m_lanes;
    TroubleCard* m_trouble;
    AnswerCard* m_answer;
    QuestionBox* m_box;
};

} // namespace sheaf
