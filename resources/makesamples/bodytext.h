#pragma once

#include "resources/makesamples/sampletext.h"
#include "resources/makesamples/typestyle.h"

#include <QTextDocument>
#include <memory>

namespace sheaf::samples {

// The Markdown of `text` as a document in the given style: headings, lists, tables, notes and code each with their own
// look. Not yet divided into pages.
std::unique_ptr<QTextDocument> styledBody(const SampleText& text, const TypeStyle& style);

bool isNote(const QTextBlock& block); // a block quote: set as a note on tinted ground
bool isCode(const QTextBlock& block);
int headingLevel(const QTextBlock& block); // 0 where it is none

} // namespace sheaf::samples
