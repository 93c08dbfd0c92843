#pragma once

#include "core/ask/memory.h"
#include "core/ask/tool.h"
#include "core/base/clock.h"
#include "core/concurrency/spanrecorder.h"
#include "core/concurrency/taskgraphreport.h"
#include "core/engines/answerwriter.h"
#include "core/index/rankfusion.h"

#include <QDateTime>
#include <QStringList>
#include <QUrl>
#include <optional>

namespace sheaf {

enum class AskMode {
    Quick,      // the question alone
    FanOut,     // the question and its variants
    Research,   // sub-questions, each with its own fan-out, then what is still missing, then the answer
    Exhaustive, // every chunk in scope is read by the model: lists, counts, comparisons
};

struct AskOptions
{
    AskMode mode = AskMode::FanOut;
    // What takes part, each for itself.
    bool useDocuments = true; // retrieval from the library
    bool useTools = true;
    bool useMemory = true;
    bool useWeb = false;
    bool useFiles = false;
    bool checkAnswer = true;          // citations and quality
    ConversationId conversation = {}; // that it belongs to; not valid: it begins one
    int memoryTokens = 800;
    int researchRounds = 2;
    int maxCalls = 0;     // of the chat model for this question; 0: as many as it takes
    bool parallel = true; // false: one thing at a time, with the same hits
    int queryCount = 8;   // the question itself and its variants; 1 asks the question alone
    int maxConcurrentQueries = 8;
    Milliseconds maxProcessingTime{30'000}; // for retrieval; what is there by then is used
    // For each of tools, memory, files, and each service of the web: the answer is written without what is later.
    Milliseconds branchTime{3'000};
    int hitsPerQuery = 20;
    int passages = 8;
    int promptTokens = 3000;
    bool writeAnswer = true; // false: retrieval alone
    Scope scope;
    // Queries to ask beside the question instead of expanding it, so that two runs ask the same. Nothing set: expand.
    std::optional<QStringList> variants;
    QString raceId; // recorded with the run

    bool operator==(const AskOptions&) const = default;
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
    int round = 0;    // of a research, from 1; 0: in none
    double share = 0; // read of what is to be read, 0 to 1; 0 also where that is not known

    bool ended() const { return state == State::Done || state == State::Failed || state == State::Cancelled; }
};

// A passage that went into the answer, with where it came from.
struct Source
{
    enum class Origin { Library, Web, File, Earlier, Tool };
    ChunkRecord chunk; // of another origin than the library: text, title and path or address alone
    int number = 0;    // what [n] in the answer means
    double score = 0;
    int textRank = 0;              // best rank in any text list; 0: in none
    int vectorRank = 0;            // best rank in any vector list; 0: in none
    int foundBy = 0;               // how many queries found it
    QList<int> listRanks = {};     // in every list, as FusedChunk::ranks
    QList<double> listScores = {}; // as FusedChunk::scores
    Origin origin = Origin::Library;
    QUrl url = {}; // of a page of the web
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

// A sentence of the answer, cited or not.
struct CheckedSentence
{
    int begin = 0; // a range of the answer's text
    int end = 0;
    bool claims = true; // says something that could be supported; not a heading, a greeting, "I do not know"
    Citation::Verdict support = Citation::Verdict::NotFound; // by any source, cited or not
    int source = 0;                                          // number of the one that supports it best; 0: none
};

// How good an answer is, from 0 to 1 each.
struct AnswerQuality
{
    double groundedness = 0;           // share of its claiming sentences that a source supports
    double coverage = 0;               // share of the question's telling words that it takes up
    double citationPrecision = 0;      // share of its citations that hold
    double score = 0;                  // of the three together
    std::optional<double> judged = {}; // by a model, where one was asked
};

struct Answer
{
    QString text;
    bool extractive = false;
    QString engine; // who wrote it
    QList<Citation> citations;
    QList<CheckedSentence> sentences = {};
    std::optional<AnswerQuality> quality = {};
    int promptTokens = 0;
    int completionTokens = 0;
};

// A part of a question's way that stood beside others, and what became of it.
struct AskBranch
{
    QString name;     // for the person
    QString kind;     // "find", "tools", "memory", "web", "files", "fetch", "rerank", "choose", "write", "check"
    bool off = false; // switched off, or nobody is there to do it
    TaskState state = TaskState::Done;
    Duration took{}; // after Enter
    QString reason;  // why it is not Done
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
    QList<ToolSuggestion> suggestions = {};
    QList<ToolResult> toolResults = {};
    Recollection memory = {};
    std::optional<double> cost = {}; // in the currency of the settings; nothing where a price is unknown
    TurnId turn = {};                // as it is remembered
    QString coverage = {};           // of an exhaustive reading: "482 of 482 chunks, 31 files"
    QList<AskBranch> branches = {};
    GraphReport graph =
        {};            // of the branches; level by level includes the checks as if they had begun after the writing
    Duration ahead{};  // how long before Enter work on it had begun; all other times count from Enter
    QStringList notes; // what is missing and why: "2 of 8 queries failed: …"
    std::optional<Error>
        error; // nothing could be found, or the answer could not be written; what there is stands beside it
};

} // namespace sheaf

Q_DECLARE_METATYPE(sheaf::QueryLane)
Q_DECLARE_METATYPE(sheaf::AskRun)
