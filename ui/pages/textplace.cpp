#include "ui/pages/textplace.h"

#include "core/documents/spanlocator.h"

namespace sheaf {

TextPlace placeInText(QString text, const QString& quote, const QString& passage)
{
    text.truncate(longestShownText);
    text.remove(u'\r'); // the editor shows and counts line breaks as one character
    TextPlace place;
    place.mark = locateQuote(text, quote);
    place.exact = place.mark.has_value();
    if (!place.mark)
        place.mark = locateQuote(text, passage);
    place.text = std::move(text);
    return place;
}

} // namespace sheaf
