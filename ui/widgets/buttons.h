#pragma once

#include <QString>

class QPushButton;
class QToolButton;
class QWidget;

namespace sheaf {

class Theme;

// `kind` as in the style sheet: primary, chip, segment, suggestion. Text of foreign origin has to go through
// withoutMnemonic.
QPushButton* makeButton(const QString& text, const char* kind = nullptr, QWidget* parent = nullptr);
// A button that looks like a link.
QPushButton* makeLink(const QString& text, QWidget* parent = nullptr);
// An icon with a name for those who do not see it.
QToolButton* makeIconButton(const Theme& theme, const QString& icon, const QString& name, QWidget* parent = nullptr);

// A button would take an & for the mark of its shortcut.
QString withoutMnemonic(QString text);

} // namespace sheaf
