#pragma once

#include "core/engines/answerwriter.h"
#include "core/engines/datamarks.h"

namespace sheaf {

// Data in a prompt: between lines that hold `delimiter`, a word nobody who writes a document can know, with the
// characters nobody sees taken out (spotlighting, arXiv 2403.14720). `head` says what it is. Pure, as all here.
QString dataBlock(const QString& delimiter, const QString& head, const QString& text);
// The passages so, each with its number, document and page.
QString passageBlocks(const QString& delimiter, const QList<Passage>& passages);
// The sentence of the instructions that says so.
QString dataRule(const QString& delimiter);

// The word for a question with its passages and whatever else stands in the prompt: the same again for the same, so
// that an answer can be kept.
QString delimiterFor(const DataMarks& marks, const QString& question, const QList<Passage>& passages,
                     const QString& more = {});

} // namespace sheaf
