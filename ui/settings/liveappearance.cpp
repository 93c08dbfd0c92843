#include "ui/settings/liveappearance.h"

#include "ui/settings/livesettings.h"
#include "ui/theme/theme.h"

#include <QAction>

namespace sheaf {

LiveAppearance::LiveAppearance(LiveSettings& settings, Theme& theme, const QList<QAction*>& actions, QObject* parent)
    : QObject(parent)
    , m_settings(settings)
    , m_theme(theme)
    , m_actions(actions)
    , m_appearance(settings.value().appearance)
    , m_textPercent(settings.value().textPercent)
{
    for (const Appearance each : {Appearance::System, Appearance::Light, Appearance::Dark})
        connect(m_actions[int(each)], &QAction::triggered, this, [this, each] { choose(each); });
    connect(&settings, &LiveSettings::changed, this, &LiveAppearance::follow);
    showChoice();
}

void LiveAppearance::follow(const Settings& settings)
{
    if (const auto before = std::exchange(m_appearance, settings.appearance); before != m_appearance)
        m_theme.setAppearance(m_appearance);
    if (const int before = std::exchange(m_textPercent, settings.textPercent); before != m_textPercent)
        m_theme.setTextScale(textScaleOf(settings));
    showChoice();
}

void LiveAppearance::choose(Appearance appearance)
{
    Settings wanted = m_settings.value();
    wanted.appearance = appearance;
    if (!m_settings.apply(wanted).ok())
        showChoice(); // what cannot be kept is not put into force either
}

void LiveAppearance::showChoice()
{
    m_actions[int(m_theme.appearance())]->setChecked(true);
}

std::optional<double> textScaleOf(const Settings& settings)
{
    return settings.textPercent == 0 ? std::nullopt : std::optional(settings.textPercent / 100.0);
}

} // namespace sheaf
