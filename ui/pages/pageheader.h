#pragma once

#include <QWidget>

class QSpinBox;
class QToolButton;

namespace sheaf {

class ElidedLabel;
class FigureLabel;
class Theme;

// Above a page: which document, which page, how large.
class PageHeader : public QWidget
{
    Q_OBJECT

public:
    explicit PageHeader(const Theme& theme, QWidget* parent = nullptr);

    // `place` names the page where it has a name of its own (a slide, a sheet, a chapter); may be empty.
    void setTitle(const QString& name, const QString& path, const QString& place = {});
    void setPages(int page, int count); // 0 pages: a document without pages
    void setZoom(double zoom);          // 0: as wide as the view
    void setZoomable(bool zoomable);    // text is not
    // Whether the text can be had beside the page, and is shown.
    void setText(bool offered, bool shown);
    void setWays(bool back, bool forward); // through the passages followed

Q_SIGNALS:
    void pageWanted(int page);
    void zoomWanted(int steps); // 0: as wide as the view
    void textWanted(bool shown);
    void goWanted(int by); // -1 back, 1 forward
    void closeWanted();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    int widthWith(bool zoom, bool count) const; // at least
    void fit();

    QToolButton* m_back;
    QToolButton* m_forward;
    ElidedLabel* m_title;
    QToolButton* m_previous;
    QSpinBox* m_page;
    FigureLabel* m_count;
    QToolButton* m_next;
    QToolButton* m_smaller;
    QToolButton* m_zoom;
    QToolButton* m_larger;
    QToolButton* m_text;
    bool m_zoomable = true;
};

} // namespace sheaf
