#pragma once

#include "core/extract/extractledger.h"

#include <functional>

namespace sheaf {

class Database;

// What a run may use up; what is not set is not limited. Nothing is begun that would go beyond it, as far as that can
// be told: the answer to what is in the air may be longer than the others were, and a repair is a call more.
struct ExtractBudget
{
    std::optional<int> calls = {};
    std::optional<qint64> tokens = {}; // of prompts and answers
    std::optional<double> cost = {};   // in the currency of the prices; needs a price for the model
    std::optional<Milliseconds> time = {};

    bool operator==(const ExtractBudget&) const = default;
};

struct ExtractOptions
{
    // Which chunks are read again: what failed or never was, or all.
    enum class Again { FailedAndNew, All };

    FieldSchema schema;
    Scope scope = {};
    int window = 20; // in flight
    Again again = Again::FailedAndNew;
    ExtractBudget budget = {};
    QList<DocumentId> first = {}; // these before the others
    QList<ChunkId> only = {};     // nothing but these, also where they were read before; empty: all in scope
};

// What a run works with; all of it outlives the session.
struct ExtractEngines
{
    Database* database = nullptr;
    std::shared_ptr<FieldExtractor> extractor;
    std::shared_ptr<Clock> clock;
    // What a call costs; nothing where no price is known.
    std::function<std::optional<double>(int promptTokens, int completionTokens)> price = {};
};

// What a run would take, before anybody is asked.
struct ExtractEstimate
{
    int documents = 0;
    int chunks = 0;
    int kept = 0;  // of them, read before
    int calls = 0; // for the others, where nothing goes wrong
    qint64 promptTokens = 0;
    qint64 completionTokens = 0;
    std::optional<double> cost = {};       // nothing where no price is known
    std::optional<Milliseconds> time = {}; // nothing before the engine was ever used
};

// How far a run is. Counts are of chunks.
struct ExtractProgress
{
    int chunks = 0;
    int kept = 0; // read before; also among done
    int done = 0;
    int failed = 0;
    int running = 0;
    int waiting = 0;
    int retried = 0; // tried more than once, however it ended
    int calls = 0;   // of this run, as are the following
    qint64 promptTokens = 0;
    qint64 completionTokens = 0;
    std::optional<double> cost = {}; // nothing where no price is known
    double perSecond = 0;            // chunks, over the last seconds
    Milliseconds elapsed{};          // without pauses
    Milliseconds worked{};           // the times of all chunks of this run, added up
    std::optional<Milliseconds> left = {};
    bool paused = false;
    QString trouble = {}; // why it waits for the endpoint, if it does

    bool operator==(const ExtractProgress&) const = default;
};

// How a run ended.
struct ExtractRun
{
    ExtractJobId job;
    ExtractProgress progress;
    bool stopped = false;            // by the person
    QString budget = {};             // which limit ended it, for the person; empty: none
    std::optional<Error> error = {}; // what ended it: nothing could be asked any more, or the library failed
    QList<FailedCell> failures = {}; // the first 100

    bool isComplete() const { return progress.done == progress.chunks; }
};

} // namespace sheaf
