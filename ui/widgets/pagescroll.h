#pragma once

#include <QScrollArea>

class QVBoxLayout;

namespace sheaf {

class Theme;

// A page's content that scrolls. Its scroll bar stands in a gutter at the right, so that nothing moves when it comes.
class PageScroll : public QScrollArea
{
    Q_OBJECT

public:
    explicit PageScroll(const Theme& theme, QWidget* parent = nullptr);
    QVBoxLayout* content() const { return m_content; }
    // How much the content stands back from the right; what stands above and below it should do the same.
    static int gutter(const Theme& theme);

private:
    void fitGutter();

    const Theme& m_theme;
    QVBoxLayout* m_content;
};

} // namespace sheaf
