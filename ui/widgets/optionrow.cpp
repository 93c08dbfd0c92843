#include "ui/widgets/optionrow.h"

#include "ui/theme/theme.h"

#include <QKeyEvent>
#include <QPainter>

namespace sheaf {

namespace {

// Pixels at scale one.
constexpr int rowWidth = 340;
constexpr int margin = 8;
constexpr int markWidth = 24;

} // namespace

OptionRow::OptionRow(const QString& title, const QString& detail, const Theme& theme, QWidget* parent)
    : QPushButton(title, parent)
    , m_theme(theme)
{
    setCheckable(true);
    setAutoDefault(false);
    setAttribute(Qt::WA_Hover);
    setAccessibleName(title);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setDetail(detail);
}

void OptionRow::setDetail(const QString& detail)
{
    m_detail = detail;
    setAccessibleDescription(detail);
    updateGeometry();
    update();
}

int OptionRow::textWidth() const
{
    return m_theme.px(rowWidth) - m_theme.px(2 * margin + markWidth);
}

int OptionRow::detailHeight() const
{
    const QFontMetrics metrics(m_theme.font(TextSize::Small));
    return m_detail.isEmpty() ? 0
                              : metrics.boundingRect(0, 0, textWidth(), 10'000, Qt::TextWordWrap, m_detail).height();
}

QSize OptionRow::sizeHint() const
{
    const int title = QFontMetrics(m_theme.font()).height();
    return {m_theme.px(rowWidth), title + detailHeight() + m_theme.px(2 + 12)};
}

void OptionRow::paintEvent(QPaintEvent*)
{
    const Colors& c = m_theme.colors();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF ground = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    if (isEnabled() && (underMouse() || hasFocus())) {
        painter.setPen(hasFocus() ? QPen(c.accent) : QPen(Qt::NoPen));
        painter.setBrush(c.accentSoft);
        painter.drawRoundedRect(ground, m_theme.px(6), m_theme.px(6));
    }
    const QFont titleFont = m_theme.font(TextSize::Body, isChecked() ? QFont::DemiBold : QFont::Normal);
    const QFontMetrics metrics(titleFont);
    const QRect title(m_theme.px(margin + markWidth), m_theme.px(6), textWidth(), metrics.height());
    if (isChecked()) {
        const QRect mark(m_theme.px(margin), title.top(), m_theme.px(16), title.height());
        const QPixmap check = m_theme.pixmap(QStringLiteral("check"), isEnabled() ? c.accent : c.dim, m_theme.px(14),
                                             devicePixelRatioF());
        painter.drawPixmap(mark.left(), mark.center().y() - m_theme.px(7), check);
    }
    painter.setFont(titleFont);
    painter.setPen(isEnabled() ? c.text : c.dim);
    painter.drawText(title, Qt::AlignLeft | Qt::AlignVCenter,
                     metrics.elidedText(text(), Qt::ElideRight, title.width()));
    painter.setFont(m_theme.font(TextSize::Small));
    painter.setPen(c.dim);
    painter.drawText(QRect(title.left(), title.bottom() + m_theme.px(2), textWidth(), detailHeight()),
                     Qt::AlignLeft | Qt::TextWordWrap, m_detail);
}

void OptionRow::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QPushButton::keyPressEvent(event);
}

} // namespace sheaf
