#pragma once

#include "core/base/settings.h"

#include <QObject>

class QAction;

namespace sheaf {

class LiveSettings;
class Theme;

// Keeps the theme and the View menu's choice of an appearance as the settings say, and the settings as the menu says,
// which makes the text larger and smaller too.
class LiveAppearance : public QObject
{
    Q_OBJECT

public:
    // The actions are of one exclusive group: as the system, light, dark. `text`: larger, smaller, as the system's.
    LiveAppearance(LiveSettings& settings, Theme& theme, const QList<QAction*>& actions, const QList<QAction*>& text,
                   QObject* parent = nullptr);

private:
    void follow(const Settings& settings);
    void choose(Appearance appearance);
    void zoom(int by); // steps; 0: as the system's
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
