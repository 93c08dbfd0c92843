#pragma once

#include "core/index/libraryfolder.h"
#include "core/index/migrations.h"
#include "core/index/textindex.h"

namespace sheaf::test {

inline QString oldText(int document, int chunk)
{
    return QStringLiteral("Passage %1 of document %2 speaks of lighthouses and of the ships they warn.")
        .arg(chunk)
        .arg(document);
}

// A library as the program that wrote this version of the schema has left it, with complete documents. Made by the
// migrations up to there, so that it is what such a program would have made.
inline Result<void> makeOldLibrary(const QString& folder, int version, int documents, int chunksEach)
{
    constexpr int firstByLanguage = 4; // the text index holds no contexts from there on
    LibraryFolder place(folder);
    if (const auto ready = place.prepareForWriting(); !ready.ok())
        return ready;
    const auto opened = Connection::open(place.databaseFile(), Connection::Mode::Write);
    if (!opened.ok())
        return opened.error();
    Connection& connection = **opened;
    if (const auto made = migrate(connection, version); !made.ok())
        return made;
    std::optional<Error> failed;
    const auto run = [&](const QString& sql, const QVariantList& values = {}) {
        const auto done = connection.run(sql, values);
        if (!done.ok() && !failed)
            failed = done.error();
    };
    run(QStringLiteral("BEGIN IMMEDIATE"));
    run(QStringLiteral("INSERT INTO library(key, value) VALUES ('vector_model', 'old'), ('vector_dimension', '8')"));
    for (int d = 1; d <= documents; ++d) {
        run(QStringLiteral(
                "INSERT INTO documents(id, path, title, hash, size, chunks, embedded, state, stage, added_ms,"
                " context) VALUES (?, ?, 'A title', ?, 1000, ?, ?, 'searchable', 'index', 1, 'A title')"),
            {d, QStringLiteral("/gone/%1.txt").arg(d), QStringLiteral("hash%1").arg(d), chunksEach, chunksEach});
        for (int c = 0; c < chunksEach; ++c) {
            run(QStringLiteral("INSERT INTO chunks(document, ordinal, page, first, last, tokens, text)"
                               " VALUES (?, ?, 1, 0, 10, 12, ?)"),
                {d, c, oldText(d, c)});
        }
        run(QStringLiteral("INSERT INTO vectors(chunk, vector) SELECT id, zeroblob(32) FROM chunks WHERE document = ?"),
            {d});
        if (version < firstByLanguage)
            run(QStringLiteral("INSERT INTO chunks_fts(rowid, context, text)"
                               " SELECT id, context, text FROM chunk_words WHERE document = ?"),
                {d});
        else if (const auto indexed = TextIndex(connection).addDocument({d}); !indexed.ok() && !failed)
            failed = indexed.error();
    }
    run(QStringLiteral("COMMIT"));
    return failed ? Result<void>(*failed) : Result<void>();
}

} // namespace sheaf::test
