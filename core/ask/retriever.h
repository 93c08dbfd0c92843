#pragma once

#include "core/ask/askengines.h"
#include "core/ask/question.h"

#include <QObject>

namespace sheaf {

// What the queries of a question found.
struct Retrieval
{
    QList<QueryLane> lanes;
    QList<FusedChunk> fused; // ranks: text list and vector list of lane 0, then of lane 1, …
    QStringList notes;
    std::optional<Error> error; // set where no list at all came back
    Duration took{};
    int lastSpan = 0; // the fusion, for what waits for it
    // Where passages are found in another way (FindPassages): sources that are chosen already, what was concluded from
    // them so far, and who answers from it instead of the usual writer.
    QList<Source> sources = {};
    QString findings = {};
    std::function<Future<WrittenAnswer>(const CallContext&, TokenSink)> write = {};
    QString coverage = {}; // of an exhaustive reading: "482 of 482 chunks, 31 files"
};

// A retrieval that begins before it is asked for, with what costs nothing. The rest, and the time it is given, begin
// when `until` is there.
struct HeldBack
{
    Future<void> until;
    bool embedding = true;
    bool expansion = true;
};

// A question as several queries, each embedded and searched beside the others. The question itself goes first and does
// not wait for its variants; a variant starts the moment it is known. In each lane the text search runs while the query
// is being embedded. Where more queries are ready than may be under way at once (AskOptions::maxConcurrentQueries),
// those share the calls there is room for. One lane's failure is a note. Where parallel is off everything happens one
// after the other, with the same lists and so the same hits.
//
// Lives in the thread that made it; destroying it ends what runs.
class Retriever final : public QObject
{
    Q_OBJECT

public:
    explicit Retriever(AskEngines engines, QObject* parent = nullptr);

    // `sink` hears of every change of a lane, uncoalesced. A stop ends as Cancelled.
    Future<Retrieval> retrieve(const QString& question, const AskOptions& options, const CallContext& call,
                               LaneSink sink, const std::optional<HeldBack>& held = {});

private:
    AskEngines m_engines;
};

// How the lists of a question are joined: by their scores (see fuseScores) with these weights.
//
// How much more the question's own lists count than a variant's: it is what was asked, and a variant by rules knows
// only part of it. 3, 8 and 20 were tried on 98 questions about quarterly reports; at 8 the right report was among the
// sources most often.
inline constexpr double questionWeight = 8.0;
// Within one query, what its words find against what its vector finds. nDCG@10, mean of adi, med, cranfield without
// source papers, scifact-train, xquad-en and -de, with vectors at 0, 0.4, 0.6, 0.8, 1: on half of the queries, by which
// it was chosen, 0.669, 0.687, 0.690, 0.690, 0.689; on the other half 0.700, 0.714, 0.720, 0.724, 0.715. None of the
// six is below what words alone find.
inline constexpr double textWeight = 1.0;
inline constexpr double vectorWeight = 0.8;

} // namespace sheaf
