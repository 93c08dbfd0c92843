#include "resources/makesamples/typestyle.h"

#include <QGuiApplication>
#include <QScreen>

using namespace Qt::StringLiterals;

namespace sheaf::samples {

double TypeStyle::dots(double points) const
{
    return points * device->logicalDpiY() / 72.0;
}

double TypeStyle::px(double points) const
{
    return points * QGuiApplication::primaryScreen()->logicalDotsPerInchY() / 72.0;
}

QColor TypeStyle::tint() const
{
    const auto towardsWhite = [](int channel) { return 255 - (255 - channel) * 8 / 100; };
    return QColor(towardsWhite(accent.red()), towardsWhite(accent.green()), towardsWhite(accent.blue()));
}

QFont TypeStyle::textFont(double points) const
{
    QFont font(serif ? QStringList{u"DejaVu Serif"_s, u"serif"_s} : QStringList{u"Inter"_s, u"DejaVu Sans"_s});
    font.setPointSizeF(serif ? points * 0.95 : points); // DejaVu is drawn large for its size
    return withoutLigatures(font);
}

QFont TypeStyle::headFont(double points, QFont::Weight weight) const
{
    QFont font(QStringList{u"Inter"_s, u"DejaVu Sans"_s});
    font.setPointSizeF(points);
    font.setWeight(weight);
    return withoutLigatures(font);
}

QFont TypeStyle::codeFont(double points) const
{
    QFont font(QStringList{u"DejaVu Sans Mono"_s, u"monospace"_s});
    font.setPointSizeF(points * 0.9);
    return withoutLigatures(font);
}

QFont withoutLigatures(QFont font)
{
    // Qt switches ligatures off wherever letters are spaced; a 64th of a dot is the least that it can count.
    font.setLetterSpacing(QFont::AbsoluteSpacing, 1.0 / 32);
    font.setHintingPreference(QFont::PreferNoHinting);
    // Inter replaces signs beside figures and capitals by raised forms that have no character of their own, and "=" or
    // "×" would be missing from the text of the PDF.
    if (font.families().first() == "Inter"_L1)
        font.setStyleStrategy(QFont::PreferNoShaping);
    return font;
}

QTextCharFormat charFormat(const QFont& font, const QColor& color)
{
    QTextCharFormat format;
    format.setFont(font);
    format.setForeground(color);
    return format;
}

} // namespace sheaf::samples
