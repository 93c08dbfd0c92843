#pragma once

#include "resources/makesamples/typestyle.h"

#include <QList>
#include <QRectF>
#include <QString>
#include <QTextDocument>

namespace sheaf::samples {

struct ContentsEntry
{
    QString heading;
    int level = 1;
    int page = 0; // of the body, counted from 0
};

// Divides a styled body into pages of the style's text area: no heading without the text it announces, no single first
// or last line of a paragraph, no short table or piece of code torn apart. Changes breaks in the document, never its
// words.
void paginate(QTextDocument& document, const TypeStyle& style);

QList<ContentsEntry> contentsOf(const QTextDocument& document);

// Where notes and code stand, in the dots of the document, one rectangle for each page they touch.
struct Ground
{
    QRectF rect;
    bool note = false;
};
QList<Ground> groundsOf(const QTextDocument& document, const TypeStyle& style);

} // namespace sheaf::samples
