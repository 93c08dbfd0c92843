#pragma once

#include "core/ask/question.h"
#include "core/engines/filesearch.h"
#include "core/engines/websearch.h"

namespace sheaf {

// What was found for a question outside the library.
struct OtherFindings
{
    QList<ToolResult> tools = {};
    QList<FileMatch> files = {};      // the best first
    QList<QList<WebResult>> web = {}; // of each service, its best first
    QList<Turn> earlier = {};         // of other conversations
};

// As sources, without numbers: the tools' results, then places in files, pages of the web (each service's first, then
// each one's second, a page once), earlier talk. As many of each as make sense beside documents, each cut to a
// passage's length, no more than `tokens` together; what does not fit is left out. Pure.
QList<Source> otherSources(const OtherFindings& found, int tokens);

// What was said before as messages, the oldest first. Pure.
QList<ChatMessage> historyOf(const Recollection& memory);

} // namespace sheaf
