#pragma once

#include <QAbstractScrollArea>
#include <QImage>
#include <QList>
#include <QRectF>

namespace sheaf {

class Theme;

// A rendered page with marked places over it. The page is centred, and scrolled where it is larger than the view.
class PageCanvas : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit PageCanvas(const Theme& theme, QWidget* parent = nullptr);

    // `image` in device pixels, with the device pixel ratio set.
    void setPage(const QImage& image);
    // In parts of the page's width and height. The first one is scrolled into view.
    void setMarks(const QList<QRectF>& marks);
    void clearPage();
    bool hasPage() const { return !m_page.isNull(); }
    const QList<QRectF>& marks() const { return m_marks; }
    // Where a mark stands in the viewport, in logical pixels.
    QRectF markRect(int index) const;

Q_SIGNALS:
    void resized();
    void pageTurned(int by);
    void zoomTurned(int steps);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QRectF pageRect() const; // in the viewport
    void updateRange();
    void scrollToMark();

    const Theme& m_theme;
    QImage m_page;
    QList<QRectF> m_marks;
};

} // namespace sheaf
