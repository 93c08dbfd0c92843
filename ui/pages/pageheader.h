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

    void setTitle(const QString& name, const QString& path);
    void setPages(int page, int count); // 0 pages: a document without pages
    void setZoom(double zoom);          // 0: as wide as the view

Q_SIGNALS:
    void pageWanted(int page);
    void zoomWanted(int steps); // 0: as wide as the view
    void closeWanted();

private:
    ElidedLabel* m_title;
    QToolButton* m_previous;
    QSpinBox* m_page;
    FigureLabel* m_count;
    QToolButton* m_next;
    QToolButton* m_smaller;
    QToolButton* m_zoom;
    QToolButton* m_larger;
};

} // namespace sheaf
