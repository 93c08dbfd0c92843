#pragma once

#include "core/ask/question.h"

namespace sheaf {

// A source by its short name: the file, the host of a web page, "earlier conversation", the tool.
QString sourceName(const Source& source);
// The name and the place in it: "a.pdf, page 3", "Title (example.org)", "calculator".
QString sourcePlace(const Source& source);
// Where it is from, where that is not the library: "from the web", …; else empty.
QString originText(Source::Origin origin);
// The name of an icon for that, behind a number; empty for the library.
QString originIcon(Source::Origin origin);
// The address of a page of the web as it is really asked for, every sign that could deceive written out. Nothing where
// it is not http or https.
std::optional<QString> webAddress(const Source& source);

} // namespace sheaf
