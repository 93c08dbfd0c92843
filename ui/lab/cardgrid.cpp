#include "ui/lab/cardgrid.h"

#include "ui/theme/theme.h"

#include <QGridLayout>

namespace sheaf {

namespace {

constexpr int mostColumns = 3;
constexpr int leastCardWidth = 330; // of a card, at scale 1

} // namespace

CardGrid::CardGrid(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_grid(new QGridLayout(this))
{
    setObjectName(QStringLiteral("scrolled"));
    m_grid->setContentsMargins({});
    m_grid->setSpacing(theme.px(14));
}

void CardGrid::addCard(QWidget* card)
{
    m_cards.append(card);
    card->setParent(this);
    arrange(std::max(1, m_columns));
}

void CardGrid::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const int columns = std::clamp(width() / m_theme.px(leastCardWidth), 1, mostColumns);
    if (columns != m_columns)
        arrange(columns);
}

void CardGrid::arrange(int columns)
{
    for (QWidget* card : std::as_const(m_cards))
        m_grid->removeWidget(card);
    for (int i = 0; i < mostColumns; ++i)
        m_grid->setColumnStretch(i, i < columns ? 1 : 0);
    for (int i = 0; i < int(m_cards.size()); ++i)
        m_grid->addWidget(m_cards.at(i), i / columns, i % columns);
    m_columns = columns;
}

} // namespace sheaf
