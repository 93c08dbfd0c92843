#include "core/index/ftsquery.h"
#include "fuzz.h"

#include <sqlite3.h>

using namespace sheaf;

namespace {

sqlite3_stmt* statement()
{
    static sqlite3_stmt* prepared = [] {
        sqlite3* database = nullptr;
        FUZZ_CHECK(sqlite3_open(":memory:", &database) == SQLITE_OK);
        FUZZ_CHECK(sqlite3_exec(database, "CREATE VIRTUAL TABLE t USING fts5(x); INSERT INTO t VALUES('a b c')",
                                nullptr, nullptr, nullptr) == SQLITE_OK);
        sqlite3_stmt* made = nullptr;
        FUZZ_CHECK(sqlite3_prepare_v2(database, "SELECT count(*) FROM t WHERE t MATCH ?", -1, &made, nullptr) ==
                   SQLITE_OK);
        return made;
    }();
    return prepared;
}

void checkSyntax(const QString& match)
{
    if (match.isEmpty())
        return;
    const QByteArray text = match.toUtf8();
    sqlite3_bind_text(statement(), 1, text.constData(), int(text.size()), SQLITE_TRANSIENT);
    const int code = sqlite3_step(statement());
    if (code != SQLITE_ROW)
        std::fprintf(stderr, "%s\n", text.constData());
    FUZZ_CHECK(code == SQLITE_ROW);
    sqlite3_reset(statement());
}

} // namespace

// Never a syntax error, whatever somebody types.
FUZZ_TARGET
{
    const QString text = QString::fromUtf8(fuzz::bytesOf(data, size));
    for (const QStringList& languages : {QStringList(), QStringList{QStringLiteral("de"), QStringLiteral("en")}}) {
        const FtsQuery query = ftsQuery(text, languages);
        checkSyntax(query.match);
        checkSyntax(query.together);
        FUZZ_CHECK(query == ftsQuery(text, languages));
    }
    return 0;
}
