#pragma once

#include <QColor>
#include <QFont>
#include <QPaintDevice>
#include <QTextCharFormat>

namespace sheaf::samples {

// Sizes, faces and colours of one document. Lengths are given in points (1/72 inch) and turned into the unit a call
// wants.
struct TypeStyle
{
    const QPaintDevice* device = nullptr;
    QColor accent;
    bool serif = false;

    static constexpr double bodySize = 10.5;
    static constexpr double pageWidth = 595.0, pageHeight = 842.0; // A4
    static constexpr double textLeft = 84.0, textTop = 84.0;
    static constexpr double textWidth = 427.0, textHeight = 672.0;

    // In dots of the device: for painters and the page size.
    double dots(double points) const;
    // In the dots of a screen, which QTextDocument scales to its device by itself: for paddings and for the margins
    // above and below, but not for those at the sides.
    double px(double points) const;

    QColor ink() const { return QColor(0x1c, 0x23, 0x30); }
    QColor dim() const { return QColor(0x66, 0x70, 0x85); }
    QColor rule() const { return QColor(0xd5, 0xd9, 0xe1); }
    QColor tint() const; // a whisper of the accent, for grounds

    QFont textFont(double points) const;
    QFont headFont(double points, QFont::Weight weight = QFont::DemiBold) const;
    QFont codeFont(double points) const;
};

// Letters are set without ligatures and contextual forms, so that each can be read back from the PDF as itself.
QFont withoutLigatures(QFont font);
QTextCharFormat charFormat(const QFont& font, const QColor& color);

} // namespace sheaf::samples
