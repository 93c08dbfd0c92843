#pragma once

#include "core/base/clock.h"

#include <QFontMetrics>
#include <QString>

class QPainter;

namespace sheaf {

// Tabular figures: QFont has no font features before Qt 6.7, so numbers are drawn digit by digit in cells of one width.
int figuresWidth(const QFontMetrics& metrics, const QString& text);
void drawFigures(QPainter& painter, const QRect& rect, Qt::Alignment alignment, const QString& text);

// "96,410"
QString grouped(qint64 number);
// "548 ms", "1,241 ms", "2.4 s" from two seconds up, "3 min 20 s" from two minutes up, "0.4 ms" below one
QString durationText(Duration duration);
// "0.0124 USD", "12.40 USD"
QString moneyText(double amount, const QString& currency);
// "2.3×"
QString ratioText(double ratio);

} // namespace sheaf
