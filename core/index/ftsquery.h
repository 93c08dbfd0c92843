#pragma once

#include <QString>

namespace sheaf {

inline constexpr int maxQueryWords = 32; // more cost seconds and find nothing better

// User text of any kind into an FTS5 query (sqlite.org/fts5.html, section 3) that is never a syntax error: each word is
// quoted, and the words are joined by OR, so that BM25 ranks what has most of the rare ones first. Words are runs of
// letters, digits and marks, as the unicode61 tokenizer cuts them; what is joined by other characters ("TS-9950",
// "e-mail") is asked for as a phrase as well. Function words are left out. Empty where there is no word: ask nothing
// then. Pure.
QString ftsQuery(const QString& text);

} // namespace sheaf
