#include "ui/widgets/pagescroll.h"

#include "ui/theme/theme.h"

#include <QScrollBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sheaf {

PageScroll::PageScroll(const Theme& theme, QWidget* parent)
    : QScrollArea(parent)
    , m_theme(theme)
{
    setObjectName(u"scroll"_s);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* inside = new QWidget;
    inside->setObjectName(u"scrolled"_s);
    m_content = new QVBoxLayout(inside);
    m_content->setSpacing(theme.px(14));
    setWidget(inside);
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, this, &PageScroll::fitGutter);
    fitGutter();
}

int PageScroll::gutter(const Theme& theme)
{
    return theme.px(14);
}

void PageScroll::fitGutter()
{
    const bool barShown = verticalScrollBar()->maximum() > 0;
    m_content->setContentsMargins(0, 0, gutter(m_theme) - (barShown ? m_theme.px(10) : 0), 0);
}

} // namespace sheaf
