#pragma once

#include <QPlainTextEdit>
#include <QWidget>

class QPushButton;

namespace sheaf {

class Theme;

// The question's text: grows up to five lines, Enter asks, Shift+Enter begins a line. Files dropped or pasted pass it
// by.
class QuestionEdit : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit QuestionEdit(const Theme& theme, QWidget* parent = nullptr);
    QSize sizeHint() const override;
    void setRecalled(const QString& question); // Up and Down go on from it while it stands there

Q_SIGNALS:
    void submitted();
    void recallWanted(int by); // 1: an earlier question, -1: a later one
    void filesPasted(const QStringList& paths);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    bool canInsertFromMimeData(const QMimeData* source) const override;
    void insertFromMimeData(const QMimeData* source) override;

private:
    void fitHeight();
    bool isRecalling() const;

    QString m_recalled;
    const Theme& m_theme;
};

// Where a question is typed, with the button that asks or stops.
class QuestionBox : public QWidget
{
    Q_OBJECT

public:
    explicit QuestionBox(const Theme& theme, QWidget* parent = nullptr);

    QString text() const;
    void setText(const QString& text);
    void setTextSelected(const QString& text);    // to be typed over or changed
    void setRecent(const QStringList& questions); // newest first; Up in the empty box brings them back
    void setRunning(bool running);
    void setReady(bool ready); // whether there is anything to ask
    void submit();
    void focus();

Q_SIGNALS:
    void asked(const QString& question);
    void edited(const QString& text); // at every change
    void stopped();
    void filesPasted(const QStringList& paths);

private:
    void update();
    void recall(int by);

    QuestionEdit* m_edit;
    QPushButton* m_button;
    QStringList m_recent;
    int m_recalled = -1; // of them
    bool m_running = false;
    bool m_ready = true;
};

// The local files among what was dropped or pasted.
QStringList localFiles(const QMimeData* source);

} // namespace sheaf
