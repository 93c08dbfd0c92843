#include "core/index/textranking.h"

#include "core/index/termcutter.h"

#include <QSqlDriver>
#include <algorithm>
#include <cmath>
#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr double k1 = 1.2;
constexpr double b = 0.75;
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

struct Statistics // of one query
{
    std::vector<double> idf; // with the phrase's weight
    double averageSize = 1;
};

int countRow(const Fts5ExtensionApi*, Fts5Context*, void* count)
{
    ++*static_cast<qint64*>(count);
    return SQLITE_OK;
}

int gather(const Fts5ExtensionApi* api, Fts5Context* fts, const TextRanking& ranking, Statistics& statistics)
{
    sqlite3_int64 rows = 0;
    sqlite3_int64 size = 0;
    if (const int code = api->xRowCount(fts, &rows); code != SQLITE_OK)
        return code;
    if (const int code = api->xColumnTotalSize(fts, -1, &size); code != SQLITE_OK)
        return code;
    statistics.averageSize = rows > 0 && size > 0 ? double(size) / double(rows) : 1.0;
    for (int i = 0; i < api->xPhraseCount(fts); ++i) {
        qint64 hits = 0;
        if (const int code = api->xQueryPhrase(fts, i, &hits, countRow); code != SQLITE_OK)
            return code;
        const double idf = std::log(1.0 + (double(rows - hits) + 0.5) / (double(hits) + 0.5));
        statistics.idf.push_back(idf * ranking.weights.value(i, 1.0));
    }
    return SQLITE_OK;
}

void deleteStatistics(void* statistics)
{
    delete static_cast<Statistics*>(statistics);
}

int score(const Fts5ExtensionApi* api, Fts5Context* fts, const Statistics& statistics, double& total)
{
    int size = 0;
    if (const int code = api->xColumnSize(fts, -1, &size); code != SQLITE_OK)
        return code;
    const double length = k1 * (1.0 - b + b * double(size) / statistics.averageSize);
    for (size_t i = 0; i < statistics.idf.size(); ++i) {
        Fts5PhraseIter place;
        int column = 0;
        int offset = 0;
        int hits = 0;
        if (const int code = api->xPhraseFirst(fts, int(i), &place, &column, &offset); code != SQLITE_OK)
            return code;
        for (; column >= 0; api->xPhraseNext(fts, &place, &column, &offset))
            ++hits;
        total += statistics.idf[i] * hits * (k1 + 1.0) / (hits + length);
    }
    return SQLITE_OK;
}

void rank(const Fts5ExtensionApi* api, Fts5Context* fts, sqlite3_context* result, int, sqlite3_value**)
{
    const auto& ranking = *static_cast<const TextRanking*>(api->xUserData(fts));
    const sqlite3_int64 row = api->xRowid(fts);
    const DocumentId document = ranking.owners ? ranking.owners->of(ChunkId{row}) : DocumentId{row};
    if (ranking.documents && !ranking.documents->contains(document))
        return; // NULL
    auto* statistics = static_cast<Statistics*>(api->xGetAuxdata(fts, 0));
    if (!statistics) {
        auto fresh = std::make_unique<Statistics>();
        if (const int code = gather(api, fts, ranking, *fresh); code != SQLITE_OK)
            return sqlite3_result_error_code(result, code);
        statistics = fresh.get();
        if (const int code = api->xSetAuxdata(fts, fresh.release(), deleteStatistics); code != SQLITE_OK)
            return sqlite3_result_error_code(result, code);
    }
    double total = ranking.documentScores.value(document);
    if (const int code = score(api, fts, *statistics, total); code != SQLITE_OK)
        return sqlite3_result_error_code(result, code);
    sqlite3_result_double(result, total);
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
    const Error unsupported =
        Error::make(ErrorCode::Unsupported,
                    u"The library %1 cannot be searched: Qt's SQLite driver on this computer does not use the system's "
                    "SQLite with FTS5. Install the system's package of the driver (on Debian libqt6sql6-sqlite)."_s.arg(
                        database.databaseName()));
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
        api->xCreateFunction(api, "sheaf_rank", ranking, rank, nullptr) != SQLITE_OK)
        return unsupported;
    return {};
}

} // namespace sheaf
