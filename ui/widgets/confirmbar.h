#pragma once

#include <QFrame>
#include <functional>

class QPushButton;

namespace sheaf {

class ElidedLabel;
class Theme;

// Asks in place instead of in a dialog: "Remove 3 documents? [Remove] [Keep]". Hidden until it asks; a new question
// replaces the old one, which then counts as declined. Escape declines.
class ConfirmBar : public QFrame
{
    Q_OBJECT

public:
    explicit ConfirmBar(const Theme& theme, QWidget* parent = nullptr);
    void ask(const QString& question, const QString& yes, const QString& no, std::function<void()> confirmed);
    void dismiss();

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    ElidedLabel* m_question;
    QPushButton* m_yes;
    QPushButton* m_no;
    std::function<void()> m_confirmed;
};

} // namespace sheaf
