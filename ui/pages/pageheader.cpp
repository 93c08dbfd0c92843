#include "ui/pages/pageheader.h"

#include "ui/theme/figures.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace sheaf {

PageHeader::PageHeader(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_back(makeIconButton(theme, u"back"_s, tr("Back to the passage before (Alt+Left)")))
    , m_forward(makeIconButton(theme, u"forward"_s, tr("Forward again (Alt+Right)")))
    , m_title(new ElidedLabel({}, {nullptr, nullptr, true}))
    , m_previous(makeIconButton(theme, u"chevron-left"_s, tr("Previous page (PgUp)")))
    , m_page(new QSpinBox)
    , m_count(new FigureLabel({}, {"dim"}))
    , m_next(makeIconButton(theme, u"chevron-right"_s, tr("Next page (PgDn)")))
    , m_smaller(makeIconButton(theme, u"zoom-out"_s, tr("Smaller (Ctrl+-)")))
    , m_zoom(new QToolButton)
    , m_larger(makeIconButton(theme, u"zoom-in"_s, tr("Larger (Ctrl++)")))
    , m_text(makeIconButton(theme, u"text"_s, tr("The text as it was read, beside the page")))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(theme.px(2));
    row->addWidget(m_back);
    row->addWidget(m_forward);
    row->addWidget(m_title, 1);
    row->addSpacing(theme.px(6));
    m_page->setButtonSymbols(QSpinBox::NoButtons);
    m_page->setAlignment(Qt::AlignRight);
    m_page->setKeyboardTracking(false);
    m_page->setAccessibleName(tr("Page number"));
    m_page->setFixedWidth(theme.px(52));
    m_zoom->setFocusPolicy(Qt::TabFocus);
    m_zoom->setToolTip(tr("As wide as the view (Ctrl+0)"));
    m_zoom->setAccessibleName(tr("As wide as the view"));
    auto* close = makeIconButton(theme, u"close"_s, tr("Close the page"));
    row->addWidget(m_previous);
    row->addWidget(m_page);
    row->addWidget(m_count);
    row->addWidget(m_next);
    row->addSpacing(theme.px(6));
    row->addWidget(m_smaller);
    row->addWidget(m_zoom);
    row->addWidget(m_larger);
    row->addSpacing(theme.px(2));
    m_text->setCheckable(true);
    row->addWidget(m_text);
    row->addWidget(close);
    connect(m_previous, &QToolButton::clicked, this, [this] { Q_EMIT pageWanted(m_page->value() - 1); });
    connect(m_next, &QToolButton::clicked, this, [this] { Q_EMIT pageWanted(m_page->value() + 1); });
    connect(m_page, &QSpinBox::valueChanged, this, &PageHeader::pageWanted);
    connect(m_smaller, &QToolButton::clicked, this, [this] { Q_EMIT zoomWanted(-1); });
    connect(m_zoom, &QToolButton::clicked, this, [this] { Q_EMIT zoomWanted(0); });
    connect(m_larger, &QToolButton::clicked, this, [this] { Q_EMIT zoomWanted(1); });
    connect(m_text, &QToolButton::toggled, this, &PageHeader::textWanted);
    connect(close, &QToolButton::clicked, this, &PageHeader::closeWanted);
    connect(m_back, &QToolButton::clicked, this, [this] { Q_EMIT goWanted(-1); });
    connect(m_forward, &QToolButton::clicked, this, [this] { Q_EMIT goWanted(1); });
    setPages(0, 0);
    setWays(false, false);
    setZoom(0);
    setText(false, false);
}

void PageHeader::setTitle(const QString& name, const QString& path, const QString& place)
{
    m_title->setFullText(place.isEmpty() ? name : tr("%1 · %2").arg(name, place), Qt::ElideMiddle);
    m_title->setToolTip(plainTooltip(path));
}

void PageHeader::setPages(int page, int count)
{
    const QSignalBlocker quiet(m_page);
    m_page->setRange(1, std::max(1, count));
    m_page->setValue(page);
    m_count->setText(tr("of %1").arg(grouped(count)));
    m_count->updateGeometry();
    for (QWidget* widget : std::initializer_list<QWidget*>{m_previous, m_page, m_count, m_next})
        widget->setVisible(count > 0);
    fit();
    m_previous->setEnabled(page > 1);
    m_next->setEnabled(page < count);
}

int PageHeader::widthWith(bool zoom, bool count) const
{
    const QList<QWidget*> zooming{m_smaller, m_zoom, m_larger};
    int needed = 0;
    for (int i = 0; i < layout()->count(); ++i) {
        QWidget* widget = layout()->itemAt(i)->widget();
        if (!widget) {
            needed += layout()->itemAt(i)->minimumSize().width();
            continue;
        }
        // What was never shown yet is hidden too, but not because somebody wants it to be.
        const bool away = widget->isHidden() && widget->testAttribute(Qt::WA_WState_ExplicitShowHide);
        const bool there = zooming.contains(widget) ? zoom : widget == m_count ? count : !away;
        if (there)
            needed += layout()->spacing() +
                      std::clamp(widget->minimumSizeHint().width(), widget->minimumWidth(), widget->maximumWidth());
    }
    return needed;
}

// What is missing in a narrow viewer stands in the View menu. The room is reckoned before anything is shown: what is
// shown to try it may itself make room, and be resized again, without an end.
void PageHeader::fit()
{
    const bool paged = !m_page->isHidden();
    const bool zoom = paged && m_zoomable && widthWith(true, true) <= width();
    const bool count = paged && (zoom || widthWith(false, true) <= width());
    for (QWidget* widget : std::initializer_list<QWidget*>{m_smaller, m_zoom, m_larger})
        widget->setVisible(zoom);
    m_count->setVisible(count);
}

void PageHeader::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fit();
}

void PageHeader::setZoomable(bool zoomable)
{
    m_zoomable = zoomable;
}

void PageHeader::setText(bool offered, bool shown)
{
    const QSignalBlocker quiet(m_text);
    m_text->setVisible(offered);
    m_text->setChecked(shown);
}

void PageHeader::setWays(bool back, bool forward)
{
    m_back->setEnabled(back);
    m_forward->setEnabled(forward);
    m_back->setVisible(back || forward);
    m_forward->setVisible(back || forward);
}

void PageHeader::setZoom(double zoom)
{
    m_zoom->setText(zoom > 0 ? tr("%1 %").arg(qRound(zoom * 100)) : tr("Fit"));
}

} // namespace sheaf
