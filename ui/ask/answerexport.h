#pragma once

#include "core/ask/question.h"

namespace sheaf {

// An answer to be given to somebody: the question, the answer with its marks and with what nothing supports marked,
// the sources with the verdict on each and the words it rests on, and what is known of the run.
enum class AnswerFormat { Markdown, Pdf };

// Nothing in it can become a picture, raw HTML or a heading of its own. Pure.
QString answerMarkdown(const AskRun& run, const QString& currency);
// Likewise, for QTextDocument. Pure.
QString answerHtml(const AskRun& run, const QString& currency);
// Replaces the file as a whole or leaves it alone. For a thread of the pool.
Result<void> writeAnswer(const AskRun& run, const QString& currency, AnswerFormat format, const QString& path);

// "Quality 0.86 · 4 of 5 sentences supported · 612 + 148 tokens · first word 0.61 s · done 2.4 s · 0.0012 USD"
QStringList answerFacts(const AskRun& run, const QString& currency);
// "0.86" and how it is made of its parts, line by line; empty where it was not checked.
QString qualityText(const AskRun& run);
QString qualityParts(const AskRun& run);

} // namespace sheaf
