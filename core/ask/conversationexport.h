#pragma once

#include "core/index/conversationstore.h"

namespace sheaf {

// A conversation as Markdown, read within the caller's transaction: title, then each turn as a heading with the
// question in one line, the time, the answer, and what its marks point to as far as the run is kept and the document is
// still in the library. What was asked and answered cannot break out of its place: no line of it becomes a heading, raw
// HTML or an image. NotFound where there is no such conversation.
Result<QString> conversationMarkdown(Connection& connection, ConversationId conversation);

// Text that Markdown shows as it stands, but for emphasis, lists and marks. Pure.
QString markdownText(const QString& text);

} // namespace sheaf
