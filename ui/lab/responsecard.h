#pragma once

#include "core/lab/labsnapshot.h"
#include "ui/widgets/card.h"

class QLabel;

namespace sheaf {

class EndpointRow;
class FigureLabel;
class Theme;

// How the calling side answers to what the server does: window, breaker and queue of each kind of call, as the page of
// calls shows them, and what is tried again.
class ResponseCard : public Card
{
    Q_OBJECT

public:
    explicit ResponseCard(const Theme& theme, QWidget* parent = nullptr);
    void showSnapshot(const LabSnapshot& snapshot);

private:
    FigureLabel* m_retries;
    EndpointRow* m_loads;
    QLabel* m_nothing;
};

} // namespace sheaf
