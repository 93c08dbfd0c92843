#pragma once

#include <QWidget>

class QButtonGroup;
class QVBoxLayout;

namespace sheaf {

class Theme;

// The sections of the settings, one above the other; the arrow keys go through them.
class SettingsIndex : public QWidget
{
    Q_OBJECT

public:
    explicit SettingsIndex(const Theme& theme, QWidget* parent = nullptr);

    void add(const QString& title);
    void setCurrent(int section);
    int current() const;
    void setShown(int section, bool shown); // false: the search has nothing in it

Q_SIGNALS:
    void chosen(int section); // by the person

private:
    QButtonGroup* m_group;
    QVBoxLayout* m_column;
};

} // namespace sheaf
