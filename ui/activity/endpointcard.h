#pragma once

#include "core/network/endpointguard.h"
#include "ui/widgets/card.h"

class QLabel;

namespace sheaf {

class ElidedLabel;
class FigureLabel;
class LoadChart;
class StatusDot;
class Theme;

// One kind of call at one address: how many at a time, who waits, how fast it answers, and what is wrong.
class EndpointCard : public Card
{
    Q_OBJECT

public:
    explicit EndpointCard(const Theme& theme, QWidget* parent = nullptr);
    // `now` is of the clock of the load's times.
    void showLoad(const EndpointLoad& load, TimePoint now);

private:
    StatusDot* m_dot;
    QLabel* m_task;
    ElidedLabel* m_origin;
    ElidedLabel* m_windowText;
    LoadChart* m_chart;
    FigureLabel* m_inFlight;
    FigureLabel* m_window;
    FigureLabel* m_queued;
    ElidedLabel* m_queue;
    ElidedLabel* m_latency;
    ElidedLabel* m_counts;
    ElidedLabel* m_allowance;
    QLabel* m_trouble;
};

} // namespace sheaf
