#include "ui/widgets/dropbutton.h"

#include "ui/theme/icons.h"

#include <QStyleOptionButton>
#include <QStylePainter>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr int fewLetters = 6;
constexpr int iconGap = 4; // as styles draw a button's label

} // namespace

DropButton::DropButton(const QString& text, const char* kind, QWidget* parent)
    : QPushButton(text, parent)
{
    if (kind)
        setProperty("kind", QString::fromLatin1(kind));
    setAutoDefault(false);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void DropButton::setFoldedOut(bool out)
{
    m_down = out;
    update();
}

int DropButton::arrowSize() const
{
    return fontMetrics().height() * 3 / 4;
}

int DropButton::arrowSpace() const
{
    return arrowSize() + fontMetrics().height() / 4;
}

QSize DropButton::sizeHint() const
{
    return QPushButton::sizeHint() + QSize(arrowSpace(), 0);
}

QSize DropButton::minimumSizeHint() const
{
    const QSize wanted = sizeHint();
    const int words = fontMetrics().horizontalAdvance(text());
    return {wanted.width() - std::max(0, words - fontMetrics().averageCharWidth() * fewLetters), wanted.height()};
}

void DropButton::paintEvent(QPaintEvent*)
{
    QStylePainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    painter.drawControl(QStyle::CE_PushButtonBevel, option);
    const QRect inside = style()->subElementRect(QStyle::SE_PushButtonContents, &option, this);
    const auto direction = layoutDirection();
    option.rect = QStyle::visualRect(direction, inside, inside.adjusted(0, 0, -arrowSpace(), 0));
    const int icon = option.icon.isNull() ? 0 : option.iconSize.width() + iconGap;
    option.text =
        fontMetrics().elidedText(option.text, Qt::ElideRight, option.rect.width() - icon, Qt::TextShowMnemonic);
    painter.drawControl(QStyle::CE_PushButtonLabel, option);
    const int size = arrowSize();
    const QRect place(inside.right() + 1 - size, inside.center().y() - size / 2 + 1, size, size);
    const QString name = m_down                         ? u"chevron-down"_s
                         : direction == Qt::RightToLeft ? u"chevron-left"_s
                                                        : u"chevron-right"_s;
    const QColor color = palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled, QPalette::ButtonText);
    painter.drawPixmap(QStyle::visualRect(direction, inside, place),
                       iconPixmap(name, color, size, devicePixelRatioF()));
}

DropButton* makeFold(const QString& text, QWidget* parent)
{
    auto* fold = new DropButton(text, "link", parent);
    fold->setCursor(Qt::PointingHandCursor);
    fold->setFoldedOut(false);
    return fold;
}

} // namespace sheaf
