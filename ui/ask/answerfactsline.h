#pragma once

#include "ui/ask/answerexport.h"

#include <QWidget>

class QBoxLayout;
class QLabel;
class QPushButton;

namespace sheaf {

class ElidedLabel;
class Theme;

// What is known about an answer, in one line, and what can be done with it.
class AnswerFactsLine : public QWidget
{
    Q_OBJECT

public:
    explicit AnswerFactsLine(const Theme& theme, QWidget* parent = nullptr);

    void setRun(const AskRun& run, const QString& currency);
    // Below it, until the next run: how an export went.
    void say(const QString& text, bool bad);

Q_SIGNALS:
    void copyWanted();
    void exportWanted(sheaf::AnswerFormat format);
    void againWanted();
    void editWanted();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void openExportMenu();

    QBoxLayout* m_row;
    const int m_narrow; // pixels
    QWidget* m_quality;
    QLabel* m_score;
    ElidedLabel* m_known;
    QPushButton* m_copy;
    QPushButton* m_export;
    ElidedLabel* m_said;
};

} // namespace sheaf
