#include "ui/theme/figures.h"

#include <QLocale>
#include <QPainter>
#include <QStyle>
#include <cmath>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

int digitWidth(const QFontMetrics& metrics)
{
    int width = 0;
    for (char16_t digit = u'0'; digit <= u'9'; ++digit)
        width = std::max(width, metrics.horizontalAdvance(QChar(digit)));
    return width;
}

// Calls visit(piece, isDigit) for every digit and for every run between digits.
template<class F>
void eachPiece(const QString& text, F&& visit)
{
    qsizetype from = 0;
    while (from < text.size()) {
        qsizetype to = from;
        while (to < text.size() && !text.at(to).isDigit())
            ++to;
        if (to > from)
            visit(text.mid(from, to - from), false);
        if (to < text.size())
            visit(text.mid(to++, 1), true);
        from = to;
    }
}

} // namespace

int figuresWidth(const QFontMetrics& metrics, const QString& text)
{
    const int cell = digitWidth(metrics);
    int width = 0;
    eachPiece(text,
              [&](const QString& piece, bool digit) { width += digit ? cell : metrics.horizontalAdvance(piece); });
    return width;
}

void drawFigures(QPainter& painter, const QRect& rect, Qt::Alignment wanted, const QString& text)
{
    if (text.isRightToLeft()) { // its parts would come in the wrong order
        painter.drawText(rect, int(wanted | Qt::AlignVCenter | Qt::TextSingleLine), text);
        return;
    }
    const Qt::Alignment alignment = QStyle::visualAlignment(painter.layoutDirection(), wanted);
    const QFontMetrics metrics = painter.fontMetrics();
    const int cell = digitWidth(metrics);
    const int width = figuresWidth(metrics, text);
    int x = rect.left();
    if (alignment & Qt::AlignRight)
        x = rect.right() + 1 - width;
    else if (alignment & Qt::AlignHCenter)
        x = rect.left() + (rect.width() - width) / 2;
    const int baseline = rect.top() + (rect.height() - metrics.height()) / 2 + metrics.ascent();
    const auto direction = painter.layoutDirection();
    painter.setLayoutDirection(Qt::LeftToRight); // else spaces change sides
    eachPiece(text, [&](const QString& piece, bool digit) {
        const int advance = metrics.horizontalAdvance(piece);
        painter.drawText(digit ? x + (cell - advance) / 2 : x, baseline, piece);
        x += digit ? cell : advance;
    });
    painter.setLayoutDirection(direction);
}

QString grouped(qint64 number)
{
    QLocale locale;
    locale.setNumberOptions(locale.numberOptions() & ~QLocale::OmitGroupSeparator);
    return locale.toString(number);
}

QString durationText(Duration duration)
{
    const double ms = toMs(duration);
    const QLocale locale;
    if (ms <= 0)
        return u"0 ms"_s;
    if (ms < 1)
        return locale.toString(ms, 'f', 1) + u" ms"_s;
    if (ms < 2000)
        return grouped(std::llround(ms)) + u" ms"_s;
    if (ms < 120'000)
        return locale.toString(ms / 1000, 'f', 1) + u" s"_s;
    const qint64 seconds = std::llround(ms / 1000);
    return u"%1 min %2 s"_s.arg(seconds / 60).arg(seconds % 60);
}

QString moneyText(double amount, const QString& currency)
{
    return u"%1 %2"_s.arg(amount, 0, 'f', amount == 0 || amount >= 1 ? 2 : 4).arg(currency);
}

QString ratioText(double ratio)
{
    return QLocale().toString(ratio, 'f', ratio < 100 ? 1 : 0) + u"×"_s;
}

} // namespace sheaf
