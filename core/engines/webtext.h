#pragma once

#include "core/engines/websearch.h"

#include <optional>

namespace sheaf {

// What search services say, made safe to keep and to show. All of it pure and linear in its input.

inline constexpr qsizetype maxWebTitle = 200; // characters
inline constexpr qsizetype maxWebText = 1000;
inline constexpr qsizetype maxWebQuery = 400; // what Brave takes at most
inline constexpr int maxWebQueryWords = 50;   // likewise

// A piece of a web page in plain text on one line, at most `most` characters: tags are taken out, entities decoded,
// controls and marks of direction or no width dropped. What is no tag stays as it stands.
QString webText(const QString& html, qsizetype most);

// The address of a result: http or https with a host, without user name and password, at most 2,048 characters.
std::optional<QUrl> webAddress(const QString& text);

// The same for addresses that lead to the same page: without scheme, "www.", default port, fragment, the slash at the
// end and what only counts visitors (utm_source, gclid, …).
QString webPageKey(const QUrl& url);

// A question as a service is asked it: one line, cut at the limits above.
QString webQuery(const QString& question);

// The lists of several services as one, a page once: by reciprocal rank with k = 60 (Cormack, Clarke and Buettcher,
// SIGIR 2009), as services give no scores. It keeps the longest text and names all who found it. Equal ones stay in the
// order of the lists.
QList<WebResult> mergeWebResults(const QList<QList<WebResult>>& lists, int limit);

} // namespace sheaf
