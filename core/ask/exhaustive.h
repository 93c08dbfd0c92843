#pragma once

#include "core/ask/askengines.h"
#include "core/ask/exhaustiveprompts.h"
#include "core/ask/question.h"
#include "core/ask/researchprompts.h"
#include "core/engines/datamarks.h"

#include <QObject>

namespace sheaf {

// What reading all of a scope costs, before it begins. Tokens by the length of the texts.
struct ExhaustiveEstimate
{
    ScopeSize scope;
    int chunksAllowed = 0; // that the calls allowed reach to; all of them where they are enough
    int calls = 0;         // of the chat model; 0: the built-in engine reads
    qint64 promptTokens = 0;
    qint64 completionTokens = 0;
};

// How much of the scope was read.
struct Coverage
{
    int chunksRead = 0;
    int chunks = 0;    // in scope
    int filesRead = 0; // of which any chunk was read
    int files = 0;
    QList<ChunkId> failed = {};

    bool isWhole() const { return chunksRead >= chunks; }
};
QString coverageText(const Coverage& coverage); // "482 of 482 chunks, 31 files"

struct ExhaustiveProgress
{
    enum class State { Reading, Done };
    State state = State::Reading;
    Coverage coverage;
    int facts = 0;
    int calls = 0; // begun
    int inFlight = 0;
};
using ExhaustiveSink = std::function<void(const ExhaustiveProgress&)>;

struct ExhaustiveFindings
{
    QList<Source> sources; // the chunks with facts, in the library's order, numbered from 1
    QList<Fact> facts;     // in the same order
    Coverage coverage;
    QStringList notes; // what failed, what was left out, who read
    int calls = 0;
    int promptTokens = 0;
    int completionTokens = 0;
    bool stopped = false;
    std::optional<Error> error; // nothing could be read; what there is stands beside it
};

// Answers from every chunk in scope, for lists, counts and comparisons: each is put before the chat model, several in a
// call and at most 20 calls in flight, the next beginning when one ends. The model notes facts with their words; what
// is not in the chunk word for word is thrown away. The notes, joined in several steps where they are many, become the
// answer. Chunks are read from the library page by page; what stays in memory are the facts, and at the end the chunks
// that have any.
//
// AskOptions::maxCalls bounds the calls: more chunks go into one, up to 6000 tokens, and what is still too much is not
// read, which the coverage says. A failed call costs its chunks; one that every call would fail with (the key, the
// quota, the model) ends the reading. Without a chat model the built-in engine counts sentences with the question's
// words. Where no answer can be written, after a stop too, the facts are listed as they are.
//
// Lives in the thread that made it; destroying it ends what runs.
class Exhaustive final : public QObject
{
    Q_OBJECT

public:
    // `chat` may be null.
    Exhaustive(AskEngines engines, std::shared_ptr<ChatClient> chat, QObject* parent = nullptr);

    Future<ExhaustiveEstimate> estimate(const QString& question, const AskOptions& options, const CallContext& call);

    // `sink` hears of every call that begins or ends. After a stop what there is comes, marked as stopped.
    Future<ExhaustiveFindings> read(const QString& question, const AskOptions& options, const CallContext& call,
                                    ExhaustiveSink sink);
    // The answer from what was read, with [n] marks and the tokens of the reading too; it says nothing of the coverage.
    // `tokens` hears it as it is written. Never fails: what cannot be written is listed.
    Future<WrittenAnswer> write(const QString& question, const AskOptions& options, const ExhaustiveFindings& findings,
                                const CallContext& call, TokenSink tokens);

private:
    AskEngines m_engines;
    std::shared_ptr<ChatClient> m_chat;
    DataMarks m_marks;
};

// How many tokens of chunks go into one call so that `maxCalls` (0: any number) suffice, and what that comes to. Pure.
struct ReadingPlan
{
    int batchTokens = 0;
    int mapCalls = 0;       // at most
    int mapCallsNeeded = 0; // for all of it
};
ReadingPlan planReading(const ScopeSize& scope, int maxCalls);

} // namespace sheaf
