#pragma once

#include <QLabel>
#include <QMargins>
#include <array>

namespace sheaf {

// How a label looks; the words are those of the style sheet (theme/stylesheet.h).
struct Look
{
    const char* tone = nullptr;
    const char* type = nullptr;
    bool strong = false;
};

// Always plain text.
QLabel* makeLabel(const QString& text, const Look& look = {}, QWidget* parent = nullptr);
void setLook(QWidget* widget, const Look& look);
// Changes a property the style sheet looks at and dresses the widget anew.
void setStyled(QWidget* widget, const char* property, const QVariant& value);

// Foreign text for a tool tip, which would otherwise take it for rich text where it looks like that.
QString plainTooltip(const QString& text);

// Remembers how high it is at the last widths it was asked for. A QLabel lays its words out anew each time, and a page
// that scrolls asks all its labels several times whenever anything on it changes its size.
class TextLabel : public QLabel
{
    Q_OBJECT

public:
    using QLabel::QLabel;
    int heightForWidth(int width) const override;

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Height
    {
        int width = -1;
        int height = 0;
    };
    mutable std::array<Height, 4> m_heights;
    mutable size_t m_oldest = 0;
    mutable QString m_measured; // the text they are for
    mutable QMargins m_margins;
};

// One line that ends in … where there is no room; the whole text is then the tool tip.
class ElidedLabel : public QLabel
{
    Q_OBJECT

public:
    explicit ElidedLabel(const QString& text = {}, const Look& look = {}, QWidget* parent = nullptr);

    void setFullText(const QString& text, Qt::TextElideMode mode = Qt::ElideRight);
    const QString& fullText() const { return m_full; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void elide();

    QString m_full;
    Qt::TextElideMode m_mode = Qt::ElideRight;
};

// Numbers that do not jump while they change.
class FigureLabel : public QLabel
{
    Q_OBJECT

public:
    explicit FigureLabel(const QString& text = {}, const Look& look = {}, QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace sheaf
