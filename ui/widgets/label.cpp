#include "ui/widgets/label.h"

#include "ui/theme/figures.h"

#include <QEvent>
#include <QPainter>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace sheaf {

void setStyled(QWidget* widget, const char* property, const QVariant& value)
{
    if (widget->property(property) == value)
        return;
    widget->setProperty(property, value);
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
    widget->updateGeometry();
    widget->update();
}

void setLook(QWidget* widget, const Look& look)
{
    const auto word = [](const char* text) { return text ? QVariant(QString::fromLatin1(text)) : QVariant(); };
    setStyled(widget, "tone", word(look.tone));
    setStyled(widget, "type", word(look.type));
    setStyled(widget, "strong", look.strong ? QVariant(true) : QVariant());
}

QLabel* makeLabel(const QString& text, const Look& look, QWidget* parent)
{
    auto* label = new TextLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setText(text);
    setLook(label, look);
    return label;
}

QString plainTooltip(const QString& text)
{
    return text.isEmpty() ? QString()
                          : "<p style='white-space:pre-wrap'>"_L1 + text.left(4000).toHtmlEscaped() + "</p>"_L1;
}

int TextLabel::heightForWidth(int width) const
{
    if (!wordWrap())
        return QLabel::heightForWidth(width);
    if (m_measured != text() || m_margins != contentsMargins()) {
        m_heights = {};
        m_measured = text();
        m_margins = contentsMargins();
    }
    for (const Height& known : m_heights) {
        if (known.width == width)
            return known.height;
    }
    ensurePolished(); // the style sheet may still bring another font
    const int height = QLabel::heightForWidth(width);
    m_heights[m_oldest] = {width, height};
    m_oldest = (m_oldest + 1) % m_heights.size();
    return height;
}

void TextLabel::changeEvent(QEvent* event)
{
    QLabel::changeEvent(event);
    m_heights = {};
}

ElidedLabel::ElidedLabel(const QString& text, const Look& look, QWidget* parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setLook(this, look);
    setFullText(text);
}

void ElidedLabel::setFullText(const QString& text, Qt::TextElideMode mode)
{
    const QString full = QString(text).replace(u'\n', u' ');
    if (full != m_full || mode != m_mode) {
        m_full = full;
        m_mode = mode;
        setAccessibleName(m_full);
    }
    elide(); // the room for it may be another
    updateGeometry();
}

QSize ElidedLabel::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(m_full) + std::max(indent(), 0) + 2, QLabel::sizeHint().height()};
}

QSize ElidedLabel::minimumSizeHint() const
{
    const int whole = fontMetrics().horizontalAdvance(m_full) + 2;
    return {std::min(whole, fontMetrics().averageCharWidth() * 6) + std::max(indent(), 0), QLabel::sizeHint().height()};
}

void ElidedLabel::elide()
{
    const QString shown = fontMetrics().elidedText(m_full, m_mode, std::max(width() - std::max(indent(), 0), 1));
    setText(shown);
    setToolTip(shown == m_full ? QString() : plainTooltip(m_full));
}

void ElidedLabel::resizeEvent(QResizeEvent* event)
{
    QLabel::resizeEvent(event);
    elide();
}

void ElidedLabel::changeEvent(QEvent* event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        elide();
}

FigureLabel::FigureLabel(const QString& text, const Look& look, QWidget* parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setText(text);
    setLook(this, look);
}

QSize FigureLabel::sizeHint() const
{
    ensurePolished();
    return {figuresWidth(fontMetrics(), text()) + 1, fontMetrics().height()};
}

void FigureLabel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setPen(palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled, foregroundRole()));
    drawFigures(painter, rect(), alignment(), text());
}

} // namespace sheaf
