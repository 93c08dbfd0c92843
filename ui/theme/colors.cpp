#include "ui/theme/colors.h"

#include <algorithm>
#include <cmath>

namespace sheaf {

Colors lightColors()
{
    Colors c;
    c.ground = QColor(QRgb(0xfff6f7f9));
    c.panel = QColor(QRgb(0xffffffff));
    c.line = QColor(QRgb(0xffe1e4ea));
    c.text = QColor(QRgb(0xff1c2330));
    c.dim = QColor(QRgb(0xff5a6375));
    c.faint = QColor(QRgb(0xff7d879a));
    c.accent = QColor(QRgb(0xff2457c5));
    c.accentSoft = QColor(QRgb(0xffe8effc));
    c.onAccent = QColor(QRgb(0xffffffff));
    c.parallel = QColor(QRgb(0xff2f6fde));
    c.parallelText = QColor(QRgb(0xff2762cc));
    c.sequential = QColor(QRgb(0xffc27a00));
    c.sequentialText = QColor(QRgb(0xff8f5a00));
    c.sequentialSoft = QColor(QRgb(0xfff3d9a8));
    c.ok = QColor(QRgb(0xff1b8a5a));
    c.okText = QColor(QRgb(0xff15754b));
    c.warn = QColor(QRgb(0xffb7791f));
    c.warnText = QColor(QRgb(0xff8a5a12));
    c.badText = QColor(QRgb(0xffb93434));
    c.highlight = QColor(QRgb(0xffffe58a));
    c.ghost = QColor(QRgb(0xffc9d3e6));
    return c;
}

Colors darkColors()
{
    Colors c;
    c.ground = QColor(QRgb(0xff15181e));
    c.panel = QColor(QRgb(0xff1c2027));
    c.line = QColor(QRgb(0xff2c323d));
    c.text = QColor(QRgb(0xffe6e9ef));
    c.dim = QColor(QRgb(0xff9aa4b5));
    c.faint = QColor(QRgb(0xff77818f));
    c.accent = QColor(QRgb(0xff7aa7ff));
    c.accentSoft = QColor(QRgb(0xff223150));
    c.onAccent = QColor(QRgb(0xff10151d));
    c.parallel = c.parallelText = QColor(QRgb(0xff6ea0ff));
    c.sequential = c.sequentialText = QColor(QRgb(0xfff0b04a));
    c.sequentialSoft = QColor(QRgb(0xff6a5026));
    c.ok = c.okText = QColor(QRgb(0xff5ec79b));
    c.warn = c.warnText = QColor(QRgb(0xffe0b458));
    c.badText = QColor(QRgb(0xfff87171));
    c.highlight = QColor(QRgb(0xffe0c56a));
    c.ghost = QColor(QRgb(0xff3a4660));
    return c;
}

namespace {

double luminance(const QColor& color)
{
    const auto linear = [](double part) {
        return part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

} // namespace

double contrastRatio(const QColor& a, const QColor& b)
{
    const double one = luminance(a);
    const double two = luminance(b);
    return (std::max(one, two) + 0.05) / (std::min(one, two) + 0.05);
}

} // namespace sheaf
