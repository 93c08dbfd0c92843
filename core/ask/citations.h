#pragma once

#include "core/ask/question.h"
#include "core/documents/sentencesplitter.h"

namespace sheaf {

// A [1] or [2, 3] of an answer.
struct CitationMark
{
    TextRange range;
    QList<int> numbers; // as written; may name no source
};

// A sentence of an answer with the marks that stand behind it.
struct CitedSentence
{
    TextRange range;                // in the answer's text, without marks that stand behind its end
    QList<int> numbers;             // of all its marks, each once
    QList<CitationMark> marks = {}; // in order
    bool isText = true;             // not a heading, a line of a table's frame or code
};

// The sentences of an answer in Markdown: a heading, a row of a table and a block of code are one each, the rest is as
// splitSentences() has it. A mark belongs to the sentence it follows, also behind the full stop; one before all belongs
// to the first. In code there are no marks. Pure.
QList<CitedSentence> parseCitations(const QString& answer);

// The text without its marks. Pure.
QString withoutCitationMarks(const QString& answer);

// What a sentence of an answer says: without marks, list numbers and the signs of Markdown. Pure.
QString plainClaim(const QString& sentence);

// Whether a sentence says something a source could support: no question, greeting, introduction with a colon, nor that
// nothing is known. Pure.
bool isClaim(const QString& plain);

// The citations of a whole answer, as AnswerChecker checks them. Pure.
QList<Citation> verifyCitations(const QString& answer, const QList<Source>& sources);

} // namespace sheaf
