#pragma once

#include "core/base/settings.h"

#include <QObject>

class QAction;

namespace sheaf {

class LiveSettings;
class Theme;

// Keeps the theme and the View menu's choice of an appearance as the settings say, and the settings as the menu is
// chosen.
class LiveAppearance : public QObject
{
    Q_OBJECT

public:
    // The actions are of one exclusive group: as the system, light, dark.
    LiveAppearance(LiveSettings& settings, Theme& theme, const QList<QAction*>& actions, QObject* parent = nullptr);

private:
    void follow(const Settings& settings);
    void choose(Appearance appearance);
    void showChoice();

    LiveSettings& m_settings;
    Theme& m_theme;
    QList<QAction*> m_actions;
    Appearance m_appearance; // as the settings said last
    int m_textPercent;
};

// For Theme: nothing where the text is as large as the system's font.
std::optional<double> textScaleOf(const Settings& settings);

} // namespace sheaf
