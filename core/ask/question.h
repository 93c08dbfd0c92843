#pragma once

#include "core/base/clock.h"
#include "core/concurrency/spanrecorder.h"
#include "core/engines/answerwriter.h"
#include "core/index/rankfusion.h"

#include <QDateTime>
#include <QStringList>
#include <optional>

namespace sheaf {

struct AskOptions
{
    bool parallel = true; // false: one thing at a time, with the same hits
    int queryCount = 8;   // the question itself and its variants; 1 asks the question alone
    int maxConcurrentQueries = 8;
    Milliseconds maxProcessingTime{30'000}; // for retrieval; what is there by then is used
    int hitsPerQuery = 20;
    int passages = 8;
    int promptTokens = 3000;
    bool writeAnswer = true; // false: retrieval alone
    Scope scope;
    // Queries to ask beside the question instead of expanding it, so that two runs ask the same. Nothing set: expand.
    std::optional<QStringList> variants;
    QString raceId; // recorded with the run
};

// One query of a question: the question as typed (index 0) or a variant.
struct QueryLane
{
    enum class State { Waiting, Embedding, Searching, Done, Failed, Cancelled };
    int index = 0;
    QString text;
    State state = State::Waiting;
    Duration waited{};    // from the question to the lane's first work
    Duration embedding{}; // so far, or in all
    Duration searching{};
    int hits = 0;
    std::optional<Error> error;

    bool ended() const { return state == State::Done || state == State::Failed || state == State::Cancelled; }
};

// A passage that went into the answer, with where it came from.
struct Source
{
    ChunkRecord chunk;
    int number = 0; // what [n] in the answer means
    double score = 0;
    int textRank = 0;   // best rank in any text list; 0: in none
    int vectorRank = 0; // best rank in any vector list; 0: in none
    int foundBy = 0;    // how many queries found it
    QList<int> listRanks = {};     // in every list, as FusedChunk::ranks
    QList<double> listScores = {}; // as FusedChunk::scores
};

struct Citation
{
    enum class Verdict { Verified, Approximate, NotFound };
    int number = 0;        // the [n] in the answer; names a Source
    int sentenceBegin = 0; // the sentence it stands behind, as a range of the answer's text
    int sentenceEnd = 0;
    QString quote;      // the words of the source that support the sentence, exactly as they stand there
    int quoteBegin = 0; // of the quote in the chunk's text
    Verdict verdict = Verdict::NotFound;
};

struct Answer
{
    QString text;
    bool extractive = false;
    QString engine; // who wrote it
    QList<Citation> citations;
    int promptTokens = 0;
    int completionTokens = 0;
};

// Everything about one question that was asked: what the window shows, the command line prints and the library keeps.
struct AskRun
{
    RunId id;        // of the stored run; not valid until it is stored
    QDateTime asked; // UTC
    QString question;
    AskOptions options;
    QList<QueryLane> lanes;
    QList<FusedChunk> fused; // all chunks found, best first
    QList<Source> sources;
    Answer answer;
    QList<Span> spans;
    SpanSummary summary;
    Duration retrieval{};  // from the question to the fused hits
    Duration firstToken{}; // zero where no answer was written
    Duration total{};
    QStringList notes; // what is missing and why: "2 of 8 queries failed: …"
    std::optional<Error>
        error; // nothing could be found, or the answer could not be written; what there is stands beside it
};

} // namespace sheaf

Q_DECLARE_METATYPE(sheaf::QueryLane)
Q_DECLARE_METATYPE(sheaf::AskRun)
