#pragma once

#include "core/ask/question.h"

namespace sheaf {

// Where a mark of a kept answer points to, as the library keeps it: by numbers, so that no text of a document stays
// with what was asked (see toRecordJson()).
struct KeptCitation
{
    int number = 0;        // of the mark
    int sentenceBegin = 0; // of the sentence before it, as a range of the answer's text
    int sentenceEnd = 0;
    ChunkId chunk;
    int quoteBegin = 0; // of the quote in the chunk's text
    int quoteLength = 0;
    Citation::Verdict verdict = Citation::Verdict::NotFound;

    bool operator==(const KeptCitation&) const = default;
};

// What a kept answer's marks mean.
struct KeptSources
{
    QList<Source> sources; // one for each number
    QList<Citation> citations;
};

// The citations of a recorded run, without those that name no chunk; none where its answer was another one than this,
// because it was edited since. Pure.
QList<KeptCitation> citationsFromRecord(const QByteArray& json, const QString& answer);

// With the chunks that are still there; what cites another one is left out. A quote that its chunk is too short for is
// empty. Pure.
KeptSources keptSources(const QList<KeptCitation>& citations, const QList<ChunkRecord>& chunks);

} // namespace sheaf
