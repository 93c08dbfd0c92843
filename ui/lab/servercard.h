#pragma once

#include "core/lab/laboptions.h"
#include "ui/widgets/card.h"

class QGridLayout;
class QSlider;

namespace sheaf {

class FigureLabel;

// The simulated server's sliders: how long it takes, how much it does at once, and what goes wrong with it. They may be
// moved while it answers.
class ServerCard : public Card
{
    Q_OBJECT

public:
    explicit ServerCard(const Theme& theme, QWidget* parent = nullptr);

    void apply(LabOptions& options) const;
    // Of the calls, ms; the nearest there is.
    void setLatency(int ms);

Q_SIGNALS:
    void changed();

private:
    struct Setting
    {
        QList<int> values; // by step of the slider
        QString (*text)(int value);
        QSlider* slider = nullptr;
        FigureLabel* figure = nullptr;
        int value() const;
    };
    int add(QGridLayout& grid, const QString& name, const QString& about, const QList<int>& values, int value,
            QString (*text)(int));

    const Theme& m_theme;
    QList<Setting> m_settings;
    int m_latency;
    int m_jitter;
    int m_limit;
    int m_rate;
    QList<std::pair<FaultKind, int>> m_faults;
};

} // namespace sheaf
