#include "core/index/textranking.h"

#include "core/base/wording.h"
#include "core/index/termcutter.h"

#include <QSqlDriver>
#include <algorithm>
#include <cmath>
#include <limits>
#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr double k1 = 1.2;
constexpr double lengthShare = 0.75;
constexpr int longestMark = 8; // bytes; a language's code is two

// --- The tokenizer. SQLite calls it from the connection's thread.

int createTokenizer(void*, const char**, int, Fts5Tokenizer** made)
{
    *made = reinterpret_cast<Fts5Tokenizer*>(new TermCutter);
    return SQLITE_OK;
}

void deleteTokenizer(Fts5Tokenizer* tokenizer)
{
    delete reinterpret_cast<TermCutter*>(tokenizer);
}

using TokenSink = int (*)(void*, int, const char*, int, int, int);

int tokenizeQuery(void* context, const QByteArray& query, TokenSink sink)
{
    for (const QByteArray& term : query.split(' ')) {
        if (term.isEmpty())
            continue;
        if (const int code = sink(context, 0, term.constData(), int(term.size()), 0, 0); code != SQLITE_OK)
            return code;
    }
    return SQLITE_OK;
}

// Places in bytes are not told: nothing here asks FTS5 for highlights.
int tokenize(Fts5Tokenizer* tokenizer, void* context, int flags, const char* bytes, int size, TokenSink sink)
{
    if (flags & FTS5_TOKENIZE_QUERY)
        return tokenizeQuery(context, QByteArray::fromRawData(bytes, size), sink);
    const char* const mark = std::find(bytes, bytes + std::min(size, longestMark), char(textMark));
    const bool marked = mark != bytes + std::min(size, longestMark);
    const QString language = marked ? QString::fromUtf8(bytes, mark - bytes) : QString();
    const char* const begin = marked ? mark + 1 : bytes;
    const QString text = QString::fromUtf8(begin, bytes + size - begin);
    int code = SQLITE_OK;
    reinterpret_cast<TermCutter*>(tokenizer)->cut(text, language, [&](const QString& term, bool samePlace) {
        const QByteArray utf8 = term.toUtf8();
        code = sink(context, samePlace ? FTS5_TOKEN_COLOCATED : 0, utf8.constData(), int(utf8.size()), 0, 0);
        return code == SQLITE_OK;
    });
    return code;
}

// --- The ranking.

struct Hit
{
    sqlite3_int64 row;
    double count;
};

struct Collector
{
    RowTable<quint32>& sizes;
    std::vector<Hit> hits = {};
};

// Of the phrase in the current row.
int countHits(const Fts5ExtensionApi* api, Fts5Context* fts, int phrase, double& count)
{
    Fts5PhraseIter place;
    int column = 0;
    int offset = 0;
    const int code = api->xPhraseFirst(fts, phrase, &place, &column, &offset);
    for (; code == SQLITE_OK && column >= 0; api->xPhraseNext(fts, &place, &column, &offset))
        ++count;
    return code;
}

// Reads the current row's size unless it is known.
int knowSize(const Fts5ExtensionApi* api, Fts5Context* fts, RowTable<quint32>& sizes, sqlite3_int64 row)
{
    quint32& size = sizes.at(row);
    if (size > 0)
        return SQLITE_OK;
    int words = 0;
    const int code = api->xColumnSize(fts, -1, &words);
    size = quint32(words);
    return code;
}

int collectRow(const Fts5ExtensionApi* api, Fts5Context* fts, void* collector)
{
    auto& found = *static_cast<Collector*>(collector);
    const sqlite3_int64 row = api->xRowid(fts);
    double count = 0;
    if (const int code = countHits(api, fts, 0, count); code != SQLITE_OK)
        return code;
    found.hits.push_back({row, count});
    return knowSize(api, fts, found.sizes, row);
}

int countRow(const Fts5ExtensionApi*, Fts5Context*, void* count)
{
    ++*static_cast<qint64*>(count);
    return SQLITE_OK;
}

struct Statistics // of the table
{
    sqlite3_int64 rows = 0;
    double averageSize = 1;

    double idf(qint64 hits) const { return std::log(1.0 + (double(rows - hits) + 0.5) / (double(hits) + 0.5)); }
};

int gather(const Fts5ExtensionApi* api, Fts5Context* fts, Statistics& statistics)
{
    sqlite3_int64 size = 0;
    if (const int code = api->xRowCount(fts, &statistics.rows); code != SQLITE_OK)
        return code;
    if (const int code = api->xColumnTotalSize(fts, -1, &size); code != SQLITE_OK)
        return code;
    if (statistics.rows > 0 && size > 0)
        statistics.averageSize = double(size) / double(statistics.rows);
    return SQLITE_OK;
}

double partOf(const TextRanking& ranking, const Hit& hit, double idf, double averageSize)
{
    const double length = k1 * (1.0 - lengthShare + lengthShare * double(ranking.sizes->at(hit.row)) / averageSize);
    return idf * hit.count * (k1 + 1.0) / (hit.count + length);
}

double weightOf(const TextRanking& ranking, sqlite3_int64 row, int phrase)
{
    const bool named = !ranking.owners && ranking.manyPassages && ranking.manyPassages->contains(DocumentId{row});
    return (named ? ranking.contextWeights : ranking.weights).value(phrase, 1.0);
}

// `contextParts` are those of the same phrase; null: it counts in contexts and in chunks.
void add(TextRanking& ranking, sqlite3_int64 row, double part, RowTable<double>* contextParts)
{
    const DocumentId document = ranking.owners ? ranking.owners->of(ChunkId{row}) : DocumentId{row};
    double& score = ranking.scores.at(row);
    if (score == 0.0) {
        if (ranking.documents && !ranking.documents->contains(document))
            score = -std::numeric_limits<double>::infinity();
        else if (ranking.owners)
            score = ranking.contextScores.at(document.value);
    }
    if (contextParts && ranking.owners)
        part = std::max(0.0, part - contextParts->at(document.value));
    else if (contextParts)
        contextParts->at(row) = part;
    score += part;
}

void collect(const Fts5ExtensionApi* api, Fts5Context* fts, sqlite3_context* result, int, sqlite3_value**)
{
    auto& ranking = *static_cast<TextRanking*>(api->xUserData(fts));
    Statistics statistics;
    int code = gather(api, fts, statistics);
    Collector found{*ranking.sizes};
    auto& parts = ranking.contextParts;
    if (!ranking.owners)
        parts.resize(size_t(api->xPhraseCount(fts)));
    for (int i = 0; code == SQLITE_OK && i < api->xPhraseCount(fts); ++i) {
        found.hits.clear();
        code = api->xQueryPhrase(fts, i, &found, collectRow);
        const double idf = statistics.idf(qint64(found.hits.size()));
        for (const Hit& hit : found.hits)
            add(ranking, hit.row, weightOf(ranking, hit.row, i) * partOf(ranking, hit, idf, statistics.averageSize),
                size_t(i) < parts.size() ? &parts[size_t(i)] : nullptr);
    }
    if (code != SQLITE_OK)
        sqlite3_result_error_code(result, code);
}

struct PhraseWeights
{
    Statistics statistics;
    std::vector<double> idf; // with the phrase's weight
};

void deleteWeights(void* weights)
{
    delete static_cast<PhraseWeights*>(weights);
}

int makeWeights(const Fts5ExtensionApi* api, Fts5Context* fts, const TextRanking& ranking, PhraseWeights& weights)
{
    if (const int code = gather(api, fts, weights.statistics); code != SQLITE_OK)
        return code;
    for (int i = 0; i < api->xPhraseCount(fts); ++i) {
        qint64 hits = 0;
        if (const int code = api->xQueryPhrase(fts, i, &hits, countRow); code != SQLITE_OK)
            return code;
        weights.idf.push_back(weights.statistics.idf(hits) * ranking.weights.value(i, 1.0));
    }
    return SQLITE_OK;
}

void addRow(const Fts5ExtensionApi* api, Fts5Context* fts, sqlite3_context* result, int, sqlite3_value**)
{
    auto& ranking = *static_cast<TextRanking*>(api->xUserData(fts));
    const sqlite3_int64 row = api->xRowid(fts);
    auto* weights = static_cast<PhraseWeights*>(api->xGetAuxdata(fts, 0));
    int code = SQLITE_OK;
    if (!weights) {
        auto fresh = std::make_unique<PhraseWeights>();
        code = makeWeights(api, fts, ranking, *fresh);
        weights = fresh.get();
        if (code == SQLITE_OK)
            code = api->xSetAuxdata(fts, fresh.release(), deleteWeights);
    }
    if (code == SQLITE_OK)
        code = knowSize(api, fts, *ranking.sizes, row);
    for (int i = 0; code == SQLITE_OK && i < api->xPhraseCount(fts); ++i) {
        double count = 0;
        code = countHits(api, fts, i, count);
        if (code == SQLITE_OK && count > 0)
            add(ranking, row, partOf(ranking, {row, count}, weights->idf[size_t(i)], weights->statistics.averageSize),
                nullptr);
    }
    if (code != SQLITE_OK)
        sqlite3_result_error_code(result, code);
}

// The way sqlite.org/fts5.html, section 7, gives to FTS5's interface.
fts5_api* fts5Of(sqlite3* handle)
{
    fts5_api* api = nullptr;
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(handle, "SELECT fts5(?1)", -1, &statement, nullptr) == SQLITE_OK) {
        sqlite3_bind_pointer(statement, 1, static_cast<void*>(&api), "fts5_api_ptr", nullptr);
        sqlite3_step(statement);
    }
    sqlite3_finalize(statement);
    return api;
}

} // namespace

Result<void> installTextExtension(const QSqlDatabase& database, TextRanking* ranking)
{
    const Error unsupported = Error::make(
        ErrorCode::Unsupported,
        Wording::tr("The library %1 cannot be searched: Qt's SQLite driver on this computer does not use the system's "
                    "SQLite with FTS5. Install the system's package of the driver (on Debian libqt6sql6-sqlite).")
            .arg(database.databaseName()));
    const QVariant driver = database.driver()->handle();
    if (!driver.isValid() || qstrcmp(driver.typeName(), "sqlite3*") != 0)
        return unsupported;
    auto* const handle = *static_cast<sqlite3* const*>(driver.constData());
    // A driver with an SQLite of its own has another state than the functions called here.
    QSqlQuery source(u"SELECT sqlite_source_id()"_s, database);
    if (!source.next() || source.value(0).toString() != QLatin1StringView(sqlite3_sourceid()))
        return unsupported;
    fts5_api* const api = fts5Of(handle);
    if (!api || api->iVersion < 2)
        return unsupported;
    fts5_tokenizer tokenizer{createTokenizer, deleteTokenizer, tokenize};
    if (api->xCreateTokenizer(api, "sheaf", nullptr, &tokenizer, nullptr) != SQLITE_OK ||
        api->xCreateFunction(api, "sheaf_collect", ranking, collect, nullptr) != SQLITE_OK ||
        api->xCreateFunction(api, "sheaf_add", ranking, addRow, nullptr) != SQLITE_OK)
        return unsupported;
    return {};
}

} // namespace sheaf
