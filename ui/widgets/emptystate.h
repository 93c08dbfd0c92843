#pragma once

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace sheaf {

class Theme;

// What stands where there is nothing yet: an icon, a sentence, what to do.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    EmptyState(const Theme& theme, const QString& icon, QWidget* parent = nullptr);

    void setWords(const QString& title, const QString& text);
    // Below the text, centred; buttons as a rule.
    void addWidget(QWidget* widget);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void fitText();

    QLabel* m_title;
    QLabel* m_text;
    QVBoxLayout* m_column;
};

} // namespace sheaf
