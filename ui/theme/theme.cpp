#include "ui/theme/theme.h"

#include "ui/theme/checkstyle.h"
#include "ui/theme/icons.h"
#include "ui/theme/stylesheet.h"

#include <QAbstractButton>
#include <QApplication>
#include <QEvent>
#include <QFontDatabase>
#include <QFontInfo>
#include <QHash>
#include <QPalette>
#include <QWidget>
#include <cmath>

static void loadIconResources()
{
    Q_INIT_RESOURCE(icons); // has to stand outside every namespace
}

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

// 10 pt at 96 dpi, the size desktops ask for when nobody changed anything.
constexpr double usualFontPixels = 13.33;

bool systemIsDark()
{
    const QPalette system = QApplication::palette();
    return system.color(QPalette::Window).lightness() < system.color(QPalette::WindowText).lightness();
}

// Where reading goes from right to left, what points back points right.
QString mirrored(const QString& name)
{
    static const QHash<QString, QString> opposites{{u"back"_s, u"forward"_s},
                                                   {u"forward"_s, u"back"_s},
                                                   {u"chevron-left"_s, u"chevron-right"_s},
                                                   {u"chevron-right"_s, u"chevron-left"_s}};
    return opposites.value(name, name);
}

QString preferredFamily()
{
    const QString inter = u"Inter"_s;
    return QFontDatabase::hasFamily(inter) ? inter : QApplication::font().family();
}

} // namespace

Theme::Theme(Appearance appearance, std::optional<double> textScale, QObject* parent)
    : QObject(parent)
    , m_appearance(appearance)
    , m_givenScale(textScale)
    , m_family(preferredFamily())
{
    loadIconResources();
    // Without it a style sheet keeps the window's palette and font from its children.
    QCoreApplication::setAttribute(Qt::AA_UseStyleSheetPropagationInWidgetStyles);
    QApplication::setStyle(new CheckStyle);
    qApp->installEventFilter(this);
    refresh();
}

void Theme::setAppearance(Appearance appearance)
{
    m_appearance = appearance;
    refresh();
}

void Theme::setTextScale(std::optional<double> textScale)
{
    m_givenScale = textScale;
    refresh();
}

void Theme::refresh()
{
    const bool dark = m_appearance == Appearance::System ? systemIsDark() : m_appearance == Appearance::Dark;
    const double asked = QFontInfo(QApplication::font()).pixelSize() / usualFontPixels;
    const double scale = m_givenScale.value_or(std::clamp(asked, 1.0, 2.5));
    const Colors colors = dark ? darkColors() : lightColors();
    if (dark == m_dark && scale == m_scale && colors == m_colors)
        return;
    m_dark = dark;
    m_scale = scale;
    m_colors = colors;
    Q_EMIT changed();
}

int Theme::px(double atScaleOne) const
{
    return int(std::lround(atScaleOne * m_scale));
}

QFont Theme::font(TextSize size, QFont::Weight weight) const
{
    QFont font(m_family);
    font.setPixelSize(px(int(size)));
    font.setWeight(weight);
    return font;
}

QPixmap Theme::pixmap(const QString& name, const QColor& color, int size, double ratio) const
{
    return iconPixmap(name, color, size, ratio);
}

QIcon Theme::icon(const QString& name, const QColor& color) const
{
    QIcon icon;
    for (const double ratio : {1.0, 2.0}) {
        for (const int size : {px(16), px(20)}) {
            if (const QPixmap image = pixmap(name, color, size, ratio); !image.isNull()) {
                icon.addPixmap(image);
                icon.addPixmap(pixmap(name, m_colors.faint, size, ratio), QIcon::Disabled);
            }
        }
    }
    return icon;
}

void Theme::setIcon(QAbstractButton* button, const QString& name, QColor Colors::*color) const
{
    const auto update = [this, button, name, color] {
        button->setIcon(icon(button->isRightToLeft() ? mirrored(name) : name, m_colors.*color));
    };
    update();
    connect(this, &Theme::changed, button, update);
}

QPalette Theme::palette() const
{
    const Colors& c = m_colors;
    QPalette palette;
    palette.setColor(QPalette::Window, c.ground);
    palette.setColor(QPalette::Base, c.panel);
    palette.setColor(QPalette::AlternateBase, c.ground);
    palette.setColor(QPalette::Button, c.panel);
    palette.setColor(QPalette::WindowText, c.text);
    palette.setColor(QPalette::Text, c.text);
    palette.setColor(QPalette::ButtonText, c.text);
    palette.setColor(QPalette::BrightText, c.badText);
    palette.setColor(QPalette::PlaceholderText, c.dim);
    palette.setColor(QPalette::Highlight, c.accent);
    palette.setColor(QPalette::HighlightedText, c.onAccent);
    palette.setColor(QPalette::Link, c.accent);
    palette.setColor(QPalette::LinkVisited, c.accent);
    palette.setColor(QPalette::ToolTipBase, c.panel);
    palette.setColor(QPalette::ToolTipText, c.text);
    palette.setColor(QPalette::Light, c.panel);
    palette.setColor(QPalette::Midlight, c.line);
    palette.setColor(QPalette::Mid, c.line);
    palette.setColor(QPalette::Dark, c.faint);
    palette.setColor(QPalette::Shadow, c.faint);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, c.faint);
    return palette;
}

void Theme::dress(QWidget* window)
{
    const auto wear = [this, window] {
        window->setPalette(palette());
        window->setFont(font());
        window->setStyleSheet(styleSheetOf(*this));
    };
    wear();
    connect(this, &Theme::changed, window, wear);
}

bool Theme::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == qApp &&
        (event->type() == QEvent::ApplicationPaletteChange || event->type() == QEvent::ApplicationFontChange))
        refresh();
    return false;
}

} // namespace sheaf
