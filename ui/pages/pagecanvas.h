#pragma once

#include <QAbstractScrollArea>
#include <QImage>
#include <QList>
#include <QRectF>
#include <optional>

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
    // Places of what is looked for, likewise; the current one stands out and is scrolled into view, -1: none.
    void setHits(const QList<QRectF>& hits, int current);
    const QList<QRectF>& hits() const { return m_hits; }
    // How far it is scrolled down, in parts of the way. The next page that comes is scrolled there instead of to its
    // marks, until the person scrolls or another place is wanted.
    double scrolled() const;
    void scrollWhenShown(double scrolled);
    void forgetScroll() { m_wantedScroll.reset(); }
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
    QRectF placed(const QRectF& mark) const; // in the viewport
    void scrollTo(const QRectF& place);
    void scrollToMark();

    const Theme& m_theme;
    QImage m_page;
    QList<QRectF> m_marks;
    QList<QRectF> m_hits;
    int m_hit = -1;
    std::optional<double> m_wantedScroll;
};

} // namespace sheaf
