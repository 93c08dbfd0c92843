#pragma once

#include <QWidget>

class QAction;
class QToolButton;
class QVBoxLayout;

namespace sheaf {

class Theme;

// The way between the pages: one checkable button for each of their actions.
class Rail : public QWidget
{
    Q_OBJECT

public:
    explicit Rail(const Theme& theme, QWidget* parent = nullptr);
    void add(QAction* action, const QString& icon, const QString& name);
    void addStretch();

private:
    const Theme& m_theme;
    QVBoxLayout* m_column;
};

} // namespace sheaf
