#pragma once

#include "core/network/endpointguard.h"

#include <QMap>
#include <QScrollArea>

class QHBoxLayout;

namespace sheaf {

class EndpointCard;
class Theme;

// A card for each address and kind of call, side by side. Scrolls where the window is too narrow.
class EndpointRow : public QScrollArea
{
    Q_OBJECT

public:
    explicit EndpointRow(const Theme& theme, QWidget* parent = nullptr);
    // What is gone from the list goes; `now` is of the clock of the loads' times.
    void showLoads(const QList<EndpointLoad>& loads, TimePoint now);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fit();

    const Theme& m_theme;
    QHBoxLayout* m_row;
    QMap<std::pair<QString, QString>, EndpointCard*> m_cards; // by address and kind
};

} // namespace sheaf
