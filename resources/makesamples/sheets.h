#pragma once

#include "resources/makesamples/pagination.h"
#include "resources/makesamples/sampletext.h"
#include "resources/makesamples/typestyle.h"

#include <QPainter>

namespace sheaf::samples {

// The cover: title, edition, what is invented, and the contents. It is page 1; the body starts on page 2.
void drawCover(QPainter& painter, const SampleText& text, const TypeStyle& style, const QList<ContentsEntry>& contents);

// One page of the body, with its grounds, header and footer. `index` counts from 0; `pages` is the number of all pages,
// cover included.
void drawBodyPage(QPainter& painter, const SampleText& text, const TypeStyle& style, QTextDocument& body,
                  const QList<Ground>& grounds, int index, int pages);

} // namespace sheaf::samples
