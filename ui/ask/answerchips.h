#pragma once

#include <QTextFormat>

class QPainter;
class QRectF;
class QTextBlock;
class QTextDocument;

namespace sheaf {

class Theme;

// Citation chips and tags are words of the answer's text, so that they can be read aloud, copied and wrapped like
// words; their boxes are painted behind them.
enum class ChipLook { None, Verified, Approximate, NotFound, Unchecked, Tag };

void setChipLook(QTextCharFormat& format, ChipLook look);
ChipLook chipLook(const QTextFormat& format);

// An icon behind the number, for what is not of the library; its room is to be part of the chip's text.
void setChipIcon(QTextCharFormat& format, const QString& icon);
QString chipIcon(const QTextFormat& format);
QString chipIconRoom(const QTextFormat& format);

// Paints every box that may be seen in `clip`, in document coordinates. `theme` as of now.
void paintChips(QPainter& painter, const QTextDocument& document, const QRectF& clip, const Theme& theme);
// Where the characters [begin, end) of a block stand, in document coordinates: from the top of a chip to its bottom.
// They are on one line, because nothing in a chip can be broken.
QRectF chipBox(const QTextBlock& block, int begin, int end, const Theme& theme);

} // namespace sheaf
