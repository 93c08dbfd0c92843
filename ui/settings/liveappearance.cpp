#include "ui/settings/liveappearance.h"

#include "ui/settings/livesettings.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <array>

namespace sheaf {

LiveAppearance::LiveAppearance(LiveSettings& settings, Theme& theme, const QList<QAction*>& actions,
                               const QList<QAction*>& text, QObject* parent)
    : QObject(parent)
    , m_settings(settings)
    , m_theme(theme)
    , m_actions(actions)
    , m_appearance(settings.value().appearance)
    , m_textPercent(settings.value().textPercent)
{
    for (const Appearance each : {Appearance::System, Appearance::Light, Appearance::Dark})
        connect(m_actions[int(each)], &QAction::triggered, this, [this, each] { choose(each); });
    connect(text.at(0), &QAction::triggered, this, [this] { zoom(1); });
    connect(text.at(1), &QAction::triggered, this, [this] { zoom(-1); });
    connect(text.at(2), &QAction::triggered, this, [this] { zoom(0); });
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

void LiveAppearance::zoom(int by)
{
    static constexpr std::array steps{80, 90, 100, 110, 125, 150, 175, 200};
    Settings wanted = m_settings.value();
    const int now = wanted.textPercent == 0 ? 100 : wanted.textPercent;
    if (by > 0)
        wanted.textPercent = *std::find_if(steps.begin(), steps.end() - 1, [now](int step) { return step > now; });
    else if (by < 0)
        wanted.textPercent = *std::find_if(steps.rbegin(), steps.rend() - 1, [now](int step) { return step < now; });
    else
        wanted.textPercent = 0;
    static_cast<void>(m_settings.apply(wanted));
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
