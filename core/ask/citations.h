#pragma once

#include "core/ask/question.h"
#include "core/documents/sentencesplitter.h"

namespace sheaf {

// A sentence of an answer with the marks that stand behind it.
struct CitedSentence
{
    TextRange range;    // in the answer's text, without the marks
    QList<int> numbers; // as written: [1], [2, 3], [1][4]; may name no source
};

// The sentences of an answer. A mark belongs to the sentence it follows, also behind the full stop; one before all
// belongs to the first. Pure.
QList<CitedSentence> parseCitations(const QString& answer);

// Checks each mark against the text of the source it names, by code and never by a model. Verified: the sentence, or
// all words it puts in quotation marks, stands there (letters and digits compared, see locateQuote). Approximate: its
// numbers all stand there and most of its telling words do, close together. NotFound: anything else, also a number
// without a source. Pure.
QList<Citation> verifyCitations(const QString& answer, const QList<Source>& sources);

} // namespace sheaf
