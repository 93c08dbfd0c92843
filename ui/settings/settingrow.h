#pragma once

#include "core/base/settings.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace sheaf {

class FoundLabel;
class Theme;

// One thing that can be set: what it is, its value, its default, and a way back to it that shows where it differs. What
// is wrong with it is said in place.
class SettingRow : public QWidget
{
    Q_OBJECT

public:
    struct About
    {
        QStringList keys; // in the settings file, that it shows; none for a key, which is not kept
        QString name;
        QString text; // a line below; may be empty
    };

    SettingRow(const About& about, const Theme& theme, QWidget* parent = nullptr);

    const QStringList& keys() const { return m_about.keys; }
    const QString& name() const { return m_about.name; }
    // Whether each of the words stands in its name, its text, one of its keys, or the name of its section.
    bool hasWords(const QStringList& words, const QString& section) const;
    void mark(const QStringList& words);
    void focusEditor();

    virtual void showValue(const Settings& settings) = 0;
    // What cannot be read changes nothing.
    virtual void writeTo(Settings& settings) const = 0;
    virtual bool isValid() const { return true; }

Q_SIGNALS:
    void edited();

protected:
    void addControl(QWidget* control); // beside the words
    void addBelow(QWidget* widget);    // as wide as the row
    void setDefaultText(const QString& text);
    void hideDefault(); // there is none to go back to
    void setProblem(const QString& text);
    // After every change: whether it can be put back to its default.
    void noteValue();
    // Where the keyboard goes when the value was put back.
    virtual QWidget* editor() const = 0;
    virtual void putBack();

private:
    About m_about;
    QVBoxLayout* m_column;
    QHBoxLayout* m_line;
    FoundLabel* m_name;
    FoundLabel* m_text;
    QLabel* m_usual;
    QPushButton* m_reset;
    QLabel* m_problem;
    bool m_hasDefault = true;
};

} // namespace sheaf
