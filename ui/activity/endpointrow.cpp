#include "ui/activity/endpointrow.h"

#include "ui/activity/endpointcard.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QScrollBar>

namespace sheaf {

EndpointRow::EndpointRow(const Theme& theme, QWidget* parent)
    : QScrollArea(parent)
    , m_theme(theme)
{
    setAccessibleName(tr("Endpoints"));
    setWidgetResizable(true);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    auto* inside = new QWidget;
    m_row = new QHBoxLayout(inside);
    m_row->setContentsMargins({});
    m_row->setSpacing(theme.px(14));
    m_row->addStretch(1);
    setWidget(inside);
    inside->setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false);
    inside->installEventFilter(this);
    connect(horizontalScrollBar(), &QScrollBar::rangeChanged, this, &EndpointRow::fit);
    fit();
}

void EndpointRow::showLoads(const QList<EndpointLoad>& loads, TimePoint now)
{
    QMap<std::pair<QString, QString>, EndpointCard*> gone = m_cards;
    for (const EndpointLoad& load : loads) {
        const std::pair key(load.origin, load.task);
        gone.remove(key);
        EndpointCard*& card = m_cards[key];
        if (!card) {
            card = new EndpointCard(m_theme);
            m_row->insertWidget(int(std::distance(m_cards.begin(), m_cards.find(key))), card, 1000);
        }
        card->showLoad(load, now);
    }
    for (auto it = gone.begin(); it != gone.end(); ++it) {
        m_cards.remove(it.key());
        delete it.value();
    }
    setVisible(!m_cards.isEmpty());
}

bool EndpointRow::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::LayoutRequest)
        fit();
    return QScrollArea::eventFilter(watched, event);
}

// As high as the highest card, and its scroll bar where there is one.
void EndpointRow::fit()
{
    const bool scrolls = horizontalScrollBar()->maximum() > 0;
    setFixedHeight(widget()->sizeHint().height() + (scrolls ? m_theme.px(12) : 0));
}

} // namespace sheaf
