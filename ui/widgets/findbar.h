#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QToolButton;

namespace sheaf {

class Theme;

// A line to look for something on a page, with how often it is there. Enter and F3 go to the next place, with Shift to
// the one before; Escape puts it away. Hidden until it is opened.
class FindBar : public QWidget
{
    Q_OBJECT

public:
    explicit FindBar(const Theme& theme, QWidget* parent = nullptr);

    void open(); // with the focus in the line and what is there selected
    QString text() const;
    // "3 of 12"; `current` from 1, 0 where none is shown. Nothing while nothing is typed.
    void setCount(int current, int count);

Q_SIGNALS:
    void edited(const QString& text);
    void moveWanted(int by); // 1 or -1
    void closed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void close();

    QLineEdit* m_edit;
    QLabel* m_count;
    QToolButton* m_previous;
    QToolButton* m_next;
};

} // namespace sheaf
