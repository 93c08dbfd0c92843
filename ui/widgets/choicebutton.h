#pragma once

#include "ui/widgets/dropbutton.h"

namespace sheaf {

// One of several values, chosen from a menu: "Task: all".
class ChoiceButton : public DropButton
{
    Q_OBJECT

public:
    struct Choice
    {
        QString value;
        QString text;
        bool isMarked = false; // with the icon of setMark
        bool operator==(const Choice&) const = default;
    };

    // `all` is the text of the empty value, which is always there and chosen at first.
    ChoiceButton(const QString& name, const QString& all, QWidget* parent = nullptr);
    // Stands before choices that are marked, and before the button's text where such a one is chosen; `meaning` is said
    // with it.
    void setMark(const QIcon& icon, const QString& meaning);
    // What is chosen stays chosen, also where it is no longer offered.
    void setChoices(const QList<Choice>& choices);
    const QString& value() const { return m_value; }
    void choose(const QString& value);

Q_SIGNALS:
    void chosen(const QString& value);

private:
    void open();
    void showText();

    QString m_name;
    QString m_all;
    QString m_value;
    QString m_text; // of the value
    QIcon m_mark;
    QString m_meaning;
    QList<Choice> m_choices;
};

} // namespace sheaf
