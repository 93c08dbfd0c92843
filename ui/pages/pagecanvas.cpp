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

void PageCanvas::clearPage()
{
    m_page = {};
    m_marks.clear();
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
    const QRectF page = pageRect();
    const QRectF& mark = m_marks.at(index);
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
    if (m_marks.isEmpty() || m_page.isNull())
        return;
    const QSizeF size = m_page.deviceIndependentSize();
    verticalScrollBar()->setValue(int(m_marks.first().top() * size.height()) - viewport()->height() / 4);
    horizontalScrollBar()->setValue(int(m_marks.first().left() * size.width()) - viewport()->width() / 8);
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
    if (m_theme.isDark())
        painter.fillRect(page, QColor(224, 224, 224)); // a white sheet is too bright in the dark
    painter.setCompositionMode(QPainter::CompositionMode_SourceOver);
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
