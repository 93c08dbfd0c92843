#include "core/ask/librarymemory.h"

#include "core/ask/standalone.h"
#include "core/ask/turnbudget.h"
#include "core/base/logging.h"
#include "core/documents/tokencount.h"
#include "core/index/conversationsearch.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr int turnsRead = 200;      // of the conversation, the newest
constexpr int hitsRead = 12;        // of the search in other conversations
constexpr int summaryShare = 4;     // a fourth of the tokens is kept for the summary where one is needed
constexpr int leastSummary = 16;    // tokens below which a summary says nothing
constexpr int longestEarlier = 160; // tokens of a turn of another conversation
constexpr int leastEarlier = 40;
// What was said long ago counts for less than what was said just now, but never for less than seven tenths of it.
constexpr double freshShare = 0.3;
constexpr double halfLifeDays = 60;

double freshness(const QDateTime& asked, const QDateTime& now)
{
    const double days = std::max(0.0, double(asked.msecsTo(now)) / (24.0 * 3600.0 * 1000.0));
    return 1.0 - freshShare + freshShare * std::exp2(-days / halfLifeDays);
}

// The conversation itself: its turns, and a summary of what came before them.
Result<void> recallOwn(Connection& connection, ConversationId conversation, int tokens, Recollection& found,
                       QList<Turn>& newest)
{
    ConversationStore store(connection);
    const auto read = store.latest(conversation, turnsRead);
    if (!read.ok())
        return read.error();
    newest = *read;
    found.recent = newestWithin(newest, tokens);
    if (found.recent.size() == newest.size() && newest.size() < turnsRead)
        return {};
    const int share = tokens / summaryShare;
    found.recent = newestWithin(newest, tokens - share);
    const auto summary = store.summary(conversation);
    if (!summary.ok())
        return summary.error();
    if (share < leastSummary)
        return {};
    // A model's summary first, then what it does not reach.
    QList<Turn> between;
    for (qsizetype i = newest.size() - 1; i >= found.recent.size(); --i) {
        if (newest[i].id > summary->to)
            between.append(newest[i]);
    }
    const QString made = shortened(summary->text, share);
    const QString rest = extractiveSummary(between, share - estimateTokens(made));
    found.summary = made.isEmpty() || rest.isEmpty() ? made + rest : made + u' ' + rest;
    return {};
}

Result<void> recallEarlier(Connection& connection, ConversationId conversation, const QString& question, int tokens,
                           const QDateTime& now, Recollection& found)
{
    if (tokens < leastEarlier)
        return {};
    auto hits = ConversationSearch(connection).search(question, hitsRead, conversation);
    if (!hits.ok())
        return hits.error();
    hits->removeIf([](const TurnHit& hit) { return hit.fit < LibraryMemory::leastFit; });
    std::stable_sort(hits->begin(), hits->end(), [&now](const TurnHit& a, const TurnHit& b) {
        return a.fit * freshness(a.turn.asked, now) > b.fit * freshness(b.turn.asked, now);
    });
    int left = tokens;
    for (const TurnHit& hit : *hits) {
        if (found.earlier.size() == LibraryMemory::mostEarlier || left < leastEarlier)
            break;
        const auto turn = shortened(hit.turn, std::min(left, longestEarlier));
        if (!turn)
            continue;
        left -= tokensOf(*turn);
        found.earlier.append(*turn);
    }
    return {};
}

int tokensOf(const Recollection& found)
{
    int tokens = estimateTokens(found.summary);
    for (const QList<Turn>* turns : {&found.recent, &found.earlier}) {
        for (const Turn& turn : *turns)
            tokens += tokensOf(turn);
    }
    return tokens;
}

Result<Recollection> recollect(Connection& connection, ConversationId conversation, const QString& question, int tokens,
                               const QDateTime& now)
{
    Recollection found;
    QList<Turn> newest;
    if (conversation.isValid()) {
        const auto own = recallOwn(connection, conversation, tokens, found, newest);
        // One that was removed meanwhile has nothing to recall.
        if (!own.ok() && own.error().code != ErrorCode::NotFound)
            return own.error();
    }
    std::reverse(newest.begin(), newest.end());
    const auto earlier =
        recallEarlier(connection, conversation, standalone(question, newest), tokens - tokensOf(found), now, found);
    if (!earlier.ok())
        return earlier.error();
    found.tokens = tokensOf(found);
    return found;
}

} // namespace

LibraryMemory::LibraryMemory(Database& database, WallClock now, QObject* parent)
    : QObject(parent)
    , m_database(database)
    , m_now(now ? std::move(now) : WallClock(&QDateTime::currentDateTimeUtc))
    , m_summarizer(database)
{}

Future<Recollection> LibraryMemory::recall(ConversationId conversation, const QString& question, int tokens,
                                           const CallContext& call)
{
    const auto read = m_database.read(
        call, [conversation, question, tokens = std::max(0, tokens), now = m_now()](Connection& connection) {
            return recollect(connection, conversation, question, tokens, now);
        });
    return then(read, this, [](Result<Recollection> found) -> Result<Recollection> {
        if (found.ok() || found.error().code == ErrorCode::Cancelled)
            return found;
        qCWarning(lcAsk, "Nothing was recalled: %s", qUtf8Printable(found.error().message));
        return Recollection();
    });
}

Future<Turn> LibraryMemory::remember(const Turn& turn, const CallContext& call)
{
    if (!m_database.isWritable())
        return failedFuture<Turn>(
            Error::make(ErrorCode::PermissionDenied,
                        u"The question is not remembered: another program has the library open for writing."_s));
    Turn kept = turn;
    if (!kept.asked.isValid())
        kept.asked = m_now();
    const auto written =
        m_database.write(call, [kept](Connection& connection) { return ConversationStore(connection).add(kept); });
    return then(written, this, [this](const Turn& added) {
        m_summarizer.bringUpToDate(added.conversation);
        return added;
    });
}

} // namespace sheaf
