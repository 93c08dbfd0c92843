#include "ui/lab/responsecard.h"

#include "ui/activity/endpointrow.h"
#include "ui/theme/theme.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>

namespace sheaf {

ResponseCard::ResponseCard(const Theme& theme, QWidget* parent)
    : Card(theme, parent)
    , m_retries(new FigureLabel({}, {"dim"}))
    , m_loads(new EndpointRow(theme))
    , m_nothing(makeLabel(tr("Window, breaker and retries will stand here."), {"dim"}))
{
    auto* title = new QHBoxLayout;
    title->setSpacing(theme.px(10));
    title->addWidget(makeLabel(tr("How the calls respond"), {nullptr, nullptr, true}));
    title->addWidget(m_retries);
    title->addStretch();
    content()->addLayout(title);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setWordWrap(true);
    content()->addWidget(m_nothing, 1);
    content()->addWidget(m_loads);
    content()->addStretch();
    m_loads->hide();
}

void ResponseCard::showSnapshot(const LabSnapshot& snapshot)
{
    const LabLane& lane = snapshot.parallel.begun ? snapshot.parallel : snapshot.sequential;
    m_loads->showLoads(snapshot.loads, snapshot.now);
    m_nothing->setVisible(snapshot.loads.isEmpty());
    m_retries->setText(
        lane.begun ? tr("%1 retries · %2 failed").arg(lane.retries()).arg(lane.count(TrackedCall::State::Failed))
                   : QString());
}

} // namespace sheaf
