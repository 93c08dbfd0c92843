#pragma once

#include <QList>
#include <QString>

class QDialog;
class QWidget;

namespace sheaf {

class Theme;

// Both delete themselves when closed. Show them with show(): nothing waits for them.
QDialog* makeShortcutsDialog(const QList<std::pair<QString, QString>>& shortcuts, const Theme& theme, QWidget* parent);
QDialog* makeAboutDialog(const Theme& theme, QWidget* parent);

} // namespace sheaf
