#pragma once

#include <QList>
#include <QRectF>
#include <QString>

class QPdfDocument;

namespace sheaf {

// Where a quote stands on a page (from 1): a rectangle for each line, in parts of the page as it is shown. Empty where
// it is not found, where a short one is found in more than one place, or where it is unsure how QtPdf's coordinates lie
// on the page.
QList<QRectF> quotePlaces(QPdfDocument& document, int page, const QString& quote);
// Likewise of every place of what was typed; see core/documents/textfind.h.
QList<QRectF> typedPlaces(QPdfDocument& document, int page, const QString& typed);

} // namespace sheaf
