#pragma once

#include "ui/workspace.h"

#include <QWidget>

class QStackedWidget;
class QVBoxLayout;

namespace sheaf {

class AnswerCard;
class Collections;
class DocumentsModel;
class ElidedLabel;
class EmptyState;
class LanesCard;
class LiveSettings;
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
    QString question() const { return m_question; }

Q_SIGNALS:
    void sourceWanted(const sheaf::Source& source, const sheaf::Citation& citation);
    void libraryWanted();
    void settingsWanted();
    void filesPasted(const QStringList& paths);
    void runningChanged(bool running);
    void finished(const sheaf::AskRun& run);

private:
    QWidget* makeRunPage();
    QWidget* makeEmpty();
    void begin(const QString& question);
    void finish(const AskRun& run);
    void openSource(int number);
    void updateEmpty();

    Workspace& m_workspace;
    LiveSettings& m_settings;
    DocumentsModel& m_documents;
    const Theme& m_theme;
    QString m_question;
    AskRun m_run; // the last one that ended

    ElidedLabel* m_title;
    ScopeButton* m_scope;
    QStackedWidget* m_stack;
    EmptyState* m_empty = nullptr;
    QVBoxLayout* m_suggestions = nullptr;
    LanesCard* m_lanes;
    TroubleCard* m_trouble;
    AnswerCard* m_answer;
    QuestionBox* m_box;
};

} // namespace sheaf
