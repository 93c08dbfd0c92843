#include "ui/pages/pagecanvas.h"

#include "ui/theme/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>

namespace sheaf {

PageCanvas::PageCanvas(const Theme& theme, QWidget* parent)
    : QAbstractScrollArea(parent)
    , m_theme(theme)
{
    setFrameShape(NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Page"));
    connect(verticalScrollBar(), &QScrollBar::actionTriggered, this, [this] { m_wantedScroll.reset(); });
    connect(&theme, &Theme::changed, viewport(), qOverload<>(&QWidget::update));
}

void PageCanvas::setPage(const QImage& image)
{
    m_page = image;
    updateRange();
    scrollToMark();
    viewport()->update();
}

void PageCanvas::setMarks(const QList<QRectF>& marks)
{
    m_marks = marks;
    scrollToMark();
    viewport()->update();
}

void PageCanvas::setHits(const QList<QRectF>& hits, int current)
{
    m_hits = hits;
    m_hit = current < hits.size() ? current : -1;
    scrollToMark();
    viewport()->update();
}

double PageCanvas::scrolled() const
{
    const QScrollBar* bar = verticalScrollBar();
    return bar->maximum() > 0 ? double(bar->value()) / bar->maximum() : 0;
}

void PageCanvas::scrollWhenShown(double scrolled)
{
    m_wantedScroll = scrolled;
}

void PageCanvas::clearPage()
{
    m_wantedScroll.reset();
    m_page = {};
    m_marks.clear();
    m_hits.clear();
    m_hit = -1;
    updateRange();
    viewport()->update();
}

QRectF PageCanvas::pageRect() const
{
    const QSizeF size = m_page.deviceIndependentSize();
    const double left =
        size.width() > viewport()->width() ? -horizontalScrollBar()->value() : (viewport()->width() - size.width()) / 2;
    const double top = size.height() > viewport()->height() ? -verticalScrollBar()->value() : 0;
    return {QPointF(left, top), size};
}

QRectF PageCanvas::markRect(int index) const
{
    return placed(m_marks.at(index));
}

QRectF PageCanvas::placed(const QRectF& mark) const
{
    const QRectF page = pageRect();
    return QRectF(page.left() + mark.left() * page.width(), page.top() + mark.top() * page.height(),
                  mark.width() * page.width(), mark.height() * page.height())
        .adjusted(-2, -1, 2, 1);
}

void PageCanvas::updateRange()
{
    const QSizeF size = m_page.deviceIndependentSize();
    const auto range = [](QScrollBar* bar, double content, int view) {
        bar->setRange(0, std::max(0, int(std::ceil(content)) - view));
        bar->setPageStep(view);
        bar->setSingleStep(40);
    };
    range(horizontalScrollBar(), size.width(), viewport()->width());
    range(verticalScrollBar(), size.height(), viewport()->height());
}

void PageCanvas::scrollToMark()
{
    if (m_page.isNull())
        return;
    if (m_wantedScroll && m_hit < 0)
        verticalScrollBar()->setValue(qRound(*m_wantedScroll * verticalScrollBar()->maximum()));
    else if (m_hit >= 0)
        scrollTo(m_hits.at(m_hit));
    else if (!m_marks.isEmpty())
        scrollTo(m_marks.first());
}

void PageCanvas::scrollTo(const QRectF& place)
{
    const QSizeF size = m_page.deviceIndependentSize();
    verticalScrollBar()->setValue(int(place.top() * size.height()) - viewport()->height() / 4);
    horizontalScrollBar()->setValue(int(place.left() * size.width()) - viewport()->width() / 8);
}

void PageCanvas::paintEvent(QPaintEvent*)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), m_theme.colors().ground);
    if (m_page.isNull())
        return;
    const QRectF page = pageRect();
    painter.drawImage(page.topLeft(), m_page);
    // Like a marker pen: what is printed below stays black.
    painter.setCompositionMode(QPainter::CompositionMode_Multiply);
    for (int i = 0; i < int(m_marks.size()); ++i)
        painter.fillRect(markRect(i), m_theme.colors().highlight);
    for (int i = 0; i < int(m_hits.size()); ++i)
        painter.fillRect(placed(m_hits.at(i)), lightColors().sequentialSoft); // on paper, also in the dark
    if (m_theme.isDark())
        painter.fillRect(page, QColor(224, 224, 224)); // a white sheet is too bright in the dark
    painter.setCompositionMode(QPainter::CompositionMode_SourceOver);
    if (m_hit >= 0) {
        painter.setPen(QPen(m_theme.colors().accent, m_theme.px(2)));
        painter.drawRect(placed(m_hits.at(m_hit)).adjusted(-1, -1, 1, 1));
    }
    painter.setPen(m_theme.colors().line);
    painter.drawRect(page.adjusted(0, 0, -1, -1));
}

void PageCanvas::resizeEvent(QResizeEvent* event)
{
    QAbstractScrollArea::resizeEvent(event);
    updateRange();
    Q_EMIT resized();
}

void PageCanvas::wheelEvent(QWheelEvent* event)
{
    if (!(event->modifiers() & Qt::ControlModifier)) {
        m_wantedScroll.reset();
        QAbstractScrollArea::wheelEvent(event);
        return;
    }
    if (const int delta = event->angleDelta().y())
        Q_EMIT zoomTurned(delta > 0 ? 1 : -1);
    event->accept();
}

void PageCanvas::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_PageDown:
        Q_EMIT pageTurned(1);
        break;
    case Qt::Key_PageUp:
        Q_EMIT pageTurned(-1);
        break;
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

} // namespace sheaf
