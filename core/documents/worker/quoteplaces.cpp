#include "core/documents/worker/quoteplaces.h"

#include "core/documents/extractlimits.h"
#include "core/documents/spanlocator.h"
#include "core/documents/textfind.h"
#include "core/documents/worker/pageimage.h"
#include "core/documents/worker/textplacement.h"

#include <QtPdf/QPdfDocument>
#include <QtPdf/QPdfSelection>
#include <cmath>

namespace sheaf {

namespace {

// A quote of so many letters may stand on a page twice: either place is right.
constexpr qsizetype longQuote = 24;
constexpr double longestInkSide = 1000; // pixels

// QtPdf counts characters of the page where its text has UTF-16 units, and the text leaves some characters out; so what
// is wanted is the first character count whose text is longer than `unit`. Text grows with the count, so bisection
// finds it.
int characterOfUnit(QPdfDocument& document, int page, const QString& text, int unit)
{
    if (document.getSelectionAtIndex(page, unit, 1).text() == QStringView(text).mid(unit, 1) &&
        document.getSelectionAtIndex(page, 0, unit).text().size() == unit)
        return unit;
    int low = unit;
    int high = unit + 64 * 1024;
    while (low < high) {
        const int middle = low + (high - low) / 2;
        if (document.getSelectionAtIndex(page, 0, middle + 1).text().size() > unit)
            high = middle;
        else
            low = middle + 1;
    }
    return low;
}

QList<QRectF> boundsOf(const QPdfSelection& selection)
{
    QList<QRectF> rects;
    for (const QPolygonF& polygon : selection.bounds()) {
        const QRectF rect = polygon.boundingRect();
        if (rect.isValid() && std::isfinite(rect.width()) && std::isfinite(rect.height()))
            rects.append(rect);
    }
    return rects;
}

// Pieces of one line (another font begins a new one) as one rectangle.
QList<QRectF> linesOf(const QList<QRectF>& pieces)
{
    QList<QRectF> lines;
    for (const QRectF& piece : pieces) {
        if (!lines.isEmpty()) {
            QRectF& last = lines.last();
            const double shared = std::min(last.bottom(), piece.bottom()) - std::max(last.top(), piece.top());
            if (shared > 0.5 * std::min(last.height(), piece.height()) &&
                piece.left() - last.right() < 3 * last.height() && last.left() - piece.right() < 3 * last.height()) {
                last |= piece;
                continue;
            }
        }
        lines.append(piece);
    }
    return lines;
}

constexpr int mostPlaces = 500; // on one page

QPdfSelection selectionOf(QPdfDocument& document, int index, const QString& text, const TextRange& range)
{
    const int first = characterOfUnit(document, index, text, range.begin);
    const int last = characterOfUnit(document, index, text, range.end - 1);
    return document.getSelectionAtIndex(index, first, last - first + 1);
}

// The pieces of each selection, as lines, in parts of the page as it is shown; none where that is unsure.
QList<QRectF> placesOf(QPdfDocument& document, int index, const QPdfSelection& all,
                       const QList<QPdfSelection>& selections)
{
    const QSizeF points = document.pagePointSize(index);
    const double scale = std::max({points.width() / longestInkSide, points.height() / longestInkSide, 0.25});
    const QSize pixels(std::max(1, qRound(points.width() / scale)), std::max(1, qRound(points.height() / scale)));
    const auto placement = placeText(boundsOf(all), grayOnWhite(document.render(index, pixels)), scale);
    QList<QRectF> places;
    if (!placement)
        return places;
    const QRectF whole(QPointF(0, 0), points);
    for (const QPdfSelection& selection : selections) {
        QList<QRectF> pieces;
        for (const QRectF& rect : boundsOf(selection)) {
            const QRectF shown = placement->map(rect) & whole;
            if (!shown.isEmpty())
                pieces.append(shown);
        }
        for (const QRectF& line : linesOf(pieces)) {
            if (places.size() < extractlimits::maxRectangles)
                places.append(QRectF(line.x() / points.width(), line.y() / points.height(),
                                     line.width() / points.width(), line.height() / points.height()));
        }
    }
    return places;
}

} // namespace

QList<QRectF> quotePlaces(QPdfDocument& document, int page, const QString& quote)
{
    const int index = page - 1;
    if (document.pagePointSize(index).isEmpty())
        return {};
    const QPdfSelection all = document.getAllText(index);
    const QString text = all.text();
    const QList<TextRange> found = locateAll(text, quote, 2);
    if (found.isEmpty() || (found.size() > 1 && foldedLetters(quote).size() < longQuote))
        return {};
    const QPdfSelection selection = selectionOf(document, index, text, found.first());
    if (foldedLetters(selection.text()) != foldedLetters(quote))
        return {};
    return placesOf(document, index, all, {selection});
}

QList<QRectF> typedPlaces(QPdfDocument& document, int page, const QString& typed)
{
    const int index = page - 1;
    if (document.pagePointSize(index).isEmpty())
        return {};
    const QPdfSelection all = document.getAllText(index);
    const QString text = all.text();
    QList<QPdfSelection> selections;
    for (const TextRange& range : findInText(text, typed, mostPlaces))
        selections.append(selectionOf(document, index, text, range));
    return selections.isEmpty() ? QList<QRectF>() : placesOf(document, index, all, selections);
}

} // namespace sheaf
