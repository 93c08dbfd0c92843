#pragma once

#include "core/network/endpointguard.h"

#include <QWidget>

namespace sheaf {

class Theme;

// The last five minutes of one kind of call at one address: the window as a line, what was in flight filled below it,
// and the queue as a line on a scale of its own.
class LoadChart : public QWidget
{
    Q_OBJECT

public:
    static constexpr std::chrono::minutes span{5};

    explicit LoadChart(const Theme& theme, QWidget* parent = nullptr);
    void setMoments(const QList<EndpointLoad::Moment>& moments, TimePoint now);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    QList<EndpointLoad::Moment> m_moments;
    TimePoint m_now{};
};

} // namespace sheaf
