#include "core/index/migrations.h"

#include "core/base/wording.h"
#include "core/index/languages.h"
#include "core/index/textindex.h"

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

Result<void> runAll(Connection& connection, const QStringList& statements)
{
    for (const QString& statement : statements) {
        if (const auto done = connection.run(statement); !done.ok())
            return done.error();
    }
    return {};
}

// AUTOINCREMENT: an id is never given twice, so what comes late for a removed row cannot hit another one.
// No triggers keep chunks_fts in step: with an untrusted schema SQLite allows none on FTS5, so DocumentStore does it.
// hash is set together with the chunks of that content and at no other time, so that it tells what is stored.
Result<void> toVersion1(Connection& connection)
{
    return runAll(connection,
                  {
                      u"CREATE TABLE library ("
                      " key TEXT PRIMARY KEY,"
                      " value TEXT NOT NULL"
                      ") STRICT, WITHOUT ROWID"_s,

                      u"CREATE TABLE documents ("
                      " id INTEGER PRIMARY KEY AUTOINCREMENT,"
                      " path TEXT NOT NULL UNIQUE,"
                      " title TEXT NOT NULL,"
                      " hash TEXT NOT NULL DEFAULT '',"
                      " size INTEGER NOT NULL DEFAULT 0,"
                      " paged INTEGER NOT NULL DEFAULT 1,"
                      " pages INTEGER NOT NULL DEFAULT 0,"
                      " chunks INTEGER NOT NULL DEFAULT 0,"
                      " embedded INTEGER NOT NULL DEFAULT 0 CHECK (embedded BETWEEN 0 AND chunks),"
                      " state TEXT NOT NULL CHECK (state IN ('waiting', 'searchable', 'failed')),"
                      " stage TEXT NOT NULL,"
                      " error_code TEXT NOT NULL DEFAULT '',"
                      " error_message TEXT NOT NULL DEFAULT '',"
                      " error_detail TEXT NOT NULL DEFAULT '',"
                      " note TEXT NOT NULL DEFAULT '',"
                      " time_ms INTEGER NOT NULL DEFAULT 0,"
                      " added_ms INTEGER NOT NULL,"
                      " context TEXT NOT NULL DEFAULT ''"
                      ") STRICT"_s,
                      u"CREATE UNIQUE INDEX documents_by_hash ON documents(hash) WHERE hash <> ''"_s,

                      u"CREATE TABLE chunks ("
                      " id INTEGER PRIMARY KEY AUTOINCREMENT,"
                      " document INTEGER NOT NULL REFERENCES documents(id) ON DELETE CASCADE,"
                      " ordinal INTEGER NOT NULL,"
                      " page INTEGER NOT NULL,"
                      " first INTEGER NOT NULL,"
                      " last INTEGER NOT NULL,"
                      " tokens INTEGER NOT NULL,"
                      " text TEXT NOT NULL,"
                      " UNIQUE (document, ordinal)"
                      ") STRICT"_s,

                      u"CREATE TABLE vectors ("
                      " chunk INTEGER PRIMARY KEY REFERENCES chunks(id) ON DELETE CASCADE,"
                      " vector BLOB NOT NULL"
                      ") STRICT"_s,

                      // What the text index holds of a chunk: its document's context beside its own text.
                      u"CREATE VIEW chunk_words AS SELECT chunks.id, chunks.document, documents.context, chunks.text"
                      " FROM chunks JOIN documents ON documents.id = chunks.document"_s,
                      u"CREATE VIRTUAL TABLE chunks_fts USING fts5("
                      " context, text, content = 'chunk_words', content_rowid = 'id',"
                      " tokenize = 'porter unicode61 remove_diacritics 2')"_s,
                      u"CREATE TABLE runs ("
                      " id INTEGER PRIMARY KEY AUTOINCREMENT,"
                      " asked_ms INTEGER NOT NULL,"
                      " question TEXT NOT NULL,"
                      " pair TEXT NOT NULL,"
                      " parallel INTEGER NOT NULL,"
                      " queries INTEGER NOT NULL,"
                      " wall_ms REAL NOT NULL,"
                      " sequential_ms REAL NOT NULL,"
                      " critical_path_ms REAL NOT NULL,"
                      " json TEXT NOT NULL"
                      ") STRICT"_s,
                  });
}

// What a file's stamp proves, what a format carries beside its text, groups of documents, folders that are watched.
Result<void> addLibraryFacts(Connection& connection)
{
    return runAll(connection, {
                                  u"ALTER TABLE documents ADD COLUMN kind TEXT NOT NULL DEFAULT ''"_s,
                                  u"ALTER TABLE documents ADD COLUMN author TEXT NOT NULL DEFAULT ''"_s,
                                  u"ALTER TABLE documents ADD COLUMN modified_ms INTEGER NOT NULL DEFAULT 0"_s,
                                  u"ALTER TABLE documents ADD COLUMN stamp_device INTEGER NOT NULL DEFAULT 0"_s,
                                  u"ALTER TABLE documents ADD COLUMN stamp_inode INTEGER NOT NULL DEFAULT 0"_s,
                                  u"ALTER TABLE documents ADD COLUMN stamp_size INTEGER NOT NULL DEFAULT 0"_s,
                                  u"ALTER TABLE documents ADD COLUMN stamp_modified_ns INTEGER NOT NULL DEFAULT 0"_s,
                                  u"ALTER TABLE documents ADD COLUMN stamp_changed_ns INTEGER NOT NULL DEFAULT 0"_s,
                                  u"ALTER TABLE documents ADD COLUMN quarantine TEXT NOT NULL DEFAULT ''"_s,
                                  u"ALTER TABLE documents ADD COLUMN missing INTEGER NOT NULL DEFAULT 0"_s,

                                  u"CREATE TABLE page_labels ("
                                  " document INTEGER NOT NULL REFERENCES documents(id) ON DELETE CASCADE,"
                                  " page INTEGER NOT NULL,"
                                  " label TEXT NOT NULL,"
                                  " PRIMARY KEY (document, page)"
                                  ") STRICT, WITHOUT ROWID"_s,

                                  u"CREATE TABLE document_tables ("
                                  " document INTEGER NOT NULL REFERENCES documents(id) ON DELETE CASCADE,"
                                  " ordinal INTEGER NOT NULL,"
                                  " name TEXT NOT NULL,"
                                  " columns TEXT NOT NULL," // JSON: [text, …]
                                  " rows TEXT NOT NULL,"    // JSON: [[text, …], …]
                                  " PRIMARY KEY (document, ordinal)"
                                  ") STRICT"_s,

                                  u"CREATE TABLE collections ("
                                  " id INTEGER PRIMARY KEY AUTOINCREMENT,"
                                  " name TEXT NOT NULL UNIQUE COLLATE NOCASE"
                                  ") STRICT"_s,
                                  u"CREATE TABLE collection_documents ("
                                  " collection INTEGER NOT NULL REFERENCES collections(id) ON DELETE CASCADE,"
                                  " document INTEGER NOT NULL REFERENCES documents(id) ON DELETE CASCADE,"
                                  " PRIMARY KEY (collection, document)"
                                  ") STRICT, WITHOUT ROWID"_s,
                                  u"CREATE INDEX collections_by_document ON collection_documents(document)"_s,

                                  u"CREATE TABLE watched_folders ("
                                  " path TEXT PRIMARY KEY,"
                                  " patterns TEXT NOT NULL" // a line each, as in .gitignore
                                  ") STRICT, WITHOUT ROWID"_s,
                              });
}

// The words of each document by its own language. The new index is filled from what is stored; the old one went by
// English for all.
Result<void> indexByLanguage(Connection& connection)
{
    const auto made =
        runAll(connection, {
                               u"ALTER TABLE documents ADD COLUMN language TEXT NOT NULL DEFAULT ''"_s,
                               u"CREATE INDEX documents_by_language ON documents(language)"_s,
                               u"DROP TABLE chunks_fts"_s,
                               u"DROP VIEW chunk_words"_s,

                               // What the text index holds: text behind its language, as the tokenizer reads it.
                               u"CREATE VIEW chunk_words AS SELECT chunks.id, chunks.document,"
                               " documents.language || char(31) || chunks.text AS text"
                               " FROM chunks JOIN documents ON documents.id = chunks.document"_s,
                               u"CREATE VIEW document_words AS SELECT id, language || char(31) || context AS context"
                               " FROM documents WHERE context <> ''"_s,
                               u"CREATE VIRTUAL TABLE chunks_fts USING fts5("
                               " text, content = 'chunk_words', content_rowid = 'id', tokenize = 'sheaf')"_s,
                               u"CREATE VIRTUAL TABLE documents_fts USING fts5("
                               " context, content = 'document_words', content_rowid = 'id', tokenize = 'sheaf')"_s,
                           });
    if (!made.ok())
        return made.error();
    QList<DocumentId> stored;
    const auto read = connection.each(u"SELECT id FROM documents WHERE context <> ''"_s, {}, [&](const QSqlQuery& row) {
        stored.append(DocumentId{row.value(0).toLongLong()});
    });
    if (!read.ok())
        return read.error();
    for (const DocumentId document : std::as_const(stored)) {
        if (const auto indexed = TextIndex(connection).addDocument(document); !indexed.ok())
            return indexed.error();
    }
    return {};
}

// Triggers, so that nothing that changes the vectors can forget the log. A chunk has one row in it: the newest.
Result<void> toVectorLog(Connection& connection)
{
    const QString forget = u"DELETE FROM vector_log WHERE chunk = %1.chunk;"_s;
    const QString gone = u"INSERT INTO vector_log(chunk, document, live) VALUES (old.chunk, 0, 0);"_s;
    const QString there = u"INSERT INTO vector_log(chunk, document, live)"
                          " SELECT id, document, 1 FROM chunks WHERE id = new.chunk;"_s;
    const QString before = forget.arg(u"old"_s) + gone;
    const QString after = forget.arg(u"new"_s) + there;
    return runAll(
        connection,
        {
            u"CREATE TABLE vector_log ("
            " seq INTEGER PRIMARY KEY AUTOINCREMENT,"
            " chunk INTEGER NOT NULL UNIQUE,"
            " document INTEGER NOT NULL,"
            " live INTEGER NOT NULL CHECK (live IN (0, 1))"
            ") STRICT"_s,
            u"INSERT INTO vector_log(chunk, document, live) SELECT vectors.chunk, chunks.document, 1 FROM vectors"
            " JOIN chunks ON chunks.id = vectors.chunk ORDER BY vectors.chunk"_s,
            // Tells this library from a copy of another one's derived files.
            u"CREATE TABLE vector_history (identity TEXT NOT NULL) STRICT"_s,
            u"INSERT INTO vector_history(identity) VALUES (lower(hex(randomblob(16))))"_s,
            u"CREATE TRIGGER vector_added AFTER INSERT ON vectors BEGIN %1 END"_s.arg(after),
            u"CREATE TRIGGER vector_removed AFTER DELETE ON vectors BEGIN %1 END"_s.arg(before),
            u"CREATE TRIGGER vector_changed AFTER UPDATE ON vectors BEGIN %1 %2 END"_s.arg(before, after),
        });
}

Result<void> addStageTimes(Connection& connection)
{
    return runAll(connection, {
                                  u"ALTER TABLE documents ADD COLUMN read_ms INTEGER NOT NULL DEFAULT 0"_s,
                                  u"ALTER TABLE documents ADD COLUMN parse_ms INTEGER NOT NULL DEFAULT 0"_s,
                                  u"ALTER TABLE documents ADD COLUMN chunk_ms INTEGER NOT NULL DEFAULT 0"_s,
                              });
}

// Fields that are read out of chunks. A chunk never changes its text under its id (DocumentStore), so that a cell's
// chunk says which text was read; what is read of a text goes with it.
Result<void> addExtraction(Connection& connection)
{
    return runAll(connection, {
                                  u"CREATE TABLE extract_presets ("
                                  " name TEXT PRIMARY KEY COLLATE NOCASE,"
                                  " schema TEXT NOT NULL" // JSON
                                  ") STRICT, WITHOUT ROWID"_s,

                                  // One schema read by one engine.
                                  u"CREATE TABLE extract_jobs ("
                                  " id INTEGER PRIMARY KEY AUTOINCREMENT,"
                                  " schema_hash TEXT NOT NULL,"
                                  " engine TEXT NOT NULL,"
                                  " UNIQUE (schema_hash, engine)"
                                  ") STRICT"_s,

                                  u"CREATE TABLE extract_cells ("
                                  " job INTEGER NOT NULL REFERENCES extract_jobs(id) ON DELETE CASCADE,"
                                  " chunk INTEGER NOT NULL REFERENCES chunks(id) ON DELETE CASCADE,"
                                  " state TEXT NOT NULL CHECK (state IN ('waiting', 'running', 'done', 'failed')),"
                                  " attempts INTEGER NOT NULL DEFAULT 0,"
                                  " ms INTEGER NOT NULL DEFAULT 0,"
                                  " calls INTEGER NOT NULL DEFAULT 0,"
                                  " prompt_tokens INTEGER NOT NULL DEFAULT 0,"
                                  " completion_tokens INTEGER NOT NULL DEFAULT 0,"
                                  " result TEXT NOT NULL DEFAULT ''," // JSON: [[field, value, quote, confidence], …]
                                  " error_code TEXT NOT NULL DEFAULT '',"
                                  " error_message TEXT NOT NULL DEFAULT '',"
                                  " PRIMARY KEY (job, chunk)"
                                  ") STRICT, WITHOUT ROWID"_s,
                                  u"CREATE INDEX extract_cells_by_chunk ON extract_cells(chunk)"_s,
                              });
}

// Collections whose documents' questions stay on this machine.
Result<void> addPrivateMark(Connection& connection)
{
    return runAll(
        connection,
        {u"ALTER TABLE collections ADD COLUMN private INTEGER NOT NULL DEFAULT 0 CHECK (private IN (0, 1))"_s});
}

// What was asked and answered, turn by turn. `revision` counts what was changed in a conversation's past, so that a
// summary of what stood there before is told from one of what stands there now.
Result<void> addConversations(Connection& connection)
{
    return runAll(connection, {
                                  u"CREATE TABLE conversations ("
                                  " id INTEGER PRIMARY KEY AUTOINCREMENT,"
                                  " title TEXT NOT NULL,"
                                  " begun_ms INTEGER NOT NULL,"
                                  " touched_ms INTEGER NOT NULL,"
                                  " pinned INTEGER NOT NULL DEFAULT 0 CHECK (pinned IN (0, 1)),"
                                  " revision INTEGER NOT NULL DEFAULT 0,"
                                  " summary TEXT NOT NULL DEFAULT '',"
                                  " summary_to INTEGER NOT NULL DEFAULT 0" // the last turn in it; 0: there is none
                                  ") STRICT"_s,
                                  u"CREATE TABLE turns ("
                                  " id INTEGER PRIMARY KEY AUTOINCREMENT,"
                                  " conversation INTEGER NOT NULL REFERENCES conversations(id) ON DELETE CASCADE,"
                                  " asked_ms INTEGER NOT NULL,"
                                  " question TEXT NOT NULL,"
                                  " answer TEXT NOT NULL,"
                                  " language TEXT NOT NULL,"
                                  " run INTEGER REFERENCES runs(id) ON DELETE SET NULL"
                                  ") STRICT"_s,
                                  u"CREATE INDEX turns_by_conversation ON turns(conversation)"_s,
                                  u"CREATE INDEX turns_by_language ON turns(language)"_s,
                                  u"CREATE INDEX turns_by_run ON turns(run) WHERE run IS NOT NULL"_s,
                                  u"CREATE VIEW turn_words AS SELECT id,"
                                  " language || char(31) || question || char(10) || answer AS text FROM turns"_s,
                                  u"CREATE VIRTUAL TABLE turns_fts USING fts5("
                                  " text, content = 'turn_words', content_rowid = 'id', tokenize = 'sheaf')"_s,
                              });
}

// Which of several values of a field a person has said to be the right one.
Result<void> addExtractChoices(Connection& connection)
{
    return runAll(connection,
                  {u"CREATE TABLE extract_choices ("
                   " job INTEGER NOT NULL REFERENCES extract_jobs(id) ON DELETE CASCADE,"
                   " document INTEGER NOT NULL REFERENCES documents(id) ON DELETE CASCADE,"
                   " field TEXT NOT NULL,"
                   " value TEXT NOT NULL," // normalised by the field's type
                   " PRIMARY KEY (job, document, field)"
                   ") STRICT, WITHOUT ROWID"_s,
                   u"CREATE INDEX extract_choices_by_document ON extract_choices(document)"_s});
}

// What the dashboards show of calls, minute by minute; and of runs, out of their JSON.
Result<void> addCallSamples(Connection& connection)
{
    return runAll(connection, {
                                  u"ALTER TABLE runs ADD COLUMN ask_mode TEXT NOT NULL DEFAULT ''"_s,
                                  u"ALTER TABLE runs ADD COLUMN failed INTEGER NOT NULL DEFAULT 0"_s,
                                  u"UPDATE runs SET ask_mode = coalesce(json ->> '$.ask_mode', ''),"
                                  " failed = json_type(json, '$.error') IS NOT NULL WHERE json_valid(json)"_s,

                                  // Whatever is counted anew takes a new id, so that the lowest were not touched for
                                  // longest.
                                  u"CREATE TABLE call_samples ("
                                  " id INTEGER PRIMARY KEY AUTOINCREMENT,"
                                  " minute INTEGER NOT NULL," // since 1970, UTC
                                  " endpoint TEXT NOT NULL,"
                                  " task TEXT NOT NULL,"
                                  " answered INTEGER NOT NULL,"
                                  " failed TEXT NOT NULL," // JSON: {kind: count, …}
                                  " retries INTEGER NOT NULL,"
                                  " latency TEXT NOT NULL," // as LatencyHistogram::text()
                                  " prompt_tokens INTEGER NOT NULL,"
                                  " completion_tokens INTEGER NOT NULL,"
                                  " cost REAL NOT NULL,"
                                  " tokens_unpriced INTEGER NOT NULL,"
                                  " window_size INTEGER NOT NULL,"
                                  " in_flight INTEGER NOT NULL,"
                                  " queued INTEGER NOT NULL,"
                                  " breaker INTEGER NOT NULL,"
                                  " cache_hits INTEGER NOT NULL,"
                                  " cache_misses INTEGER NOT NULL,"
                                  " UNIQUE (minute, endpoint, task)"
                                  ") STRICT"_s,
                              });
}

// Pages without text, and what text recognition made of them.
Result<void> addOcrPages(Connection& connection)
{
    return runAll(connection, {u"CREATE TABLE ocr_pages ("
                               " document INTEGER NOT NULL REFERENCES documents(id) ON DELETE CASCADE,"
                               " page INTEGER NOT NULL,"
                               " state TEXT NOT NULL CHECK (state IN ('waiting', 'read', 'empty', 'failed')),"
                               " PRIMARY KEY (document, page)"
                               ") STRICT, WITHOUT ROWID"_s,
                               u"CREATE INDEX ocr_pages_waiting ON ocr_pages(document) WHERE state = 'waiting'"_s});
}

// Parts of compounds are found by other terms than before.
Result<void> indexCompounds(Connection& connection)
{
    for (const auto& [table, texts] : {std::pair("documents"_L1, QStringList{u"chunks_fts"_s, u"documents_fts"_s}),
                                       std::pair("turns"_L1, QStringList{u"turns_fts"_s})}) {
        bool compounds = false;
        const auto read =
            connection.each(u"SELECT DISTINCT language FROM %1"_s.arg(table), {},
                            [&](const QSqlQuery& row) { compounds |= writesCompounds(row.value(0).toString()); });
        if (!read.ok())
            return read.error();
        for (const QString& text : compounds ? texts : QStringList()) {
            if (const auto done = connection.run(u"INSERT INTO %1(%1) VALUES ('rebuild')"_s.arg(text)); !done.ok())
                return done.error();
        }
    }
    return {};
}

// migrations[i] leads from version i to i + 1. A released one is never changed.
constexpr std::array migrations{toVersion1,        addLibraryFacts, toVectorLog,    indexByLanguage,
                                addStageTimes,     addExtraction,   addPrivateMark, addConversations,
                                addExtractChoices, addCallSamples,  addOcrPages,    indexCompounds};

Result<int> versionOf(Connection& connection)
{
    const auto version = connection.value(u"PRAGMA user_version"_s);
    if (!version.ok())
        return version.error();
    if (version->toInt() > schemaVersion())
        return Error::make(
            ErrorCode::Unsupported,
            Wording::tr("The library %1 was written by a newer Sheaf (its format is %2, this program knows %3). "
                        "Open it with that one, or choose another folder.")
                .arg(connection.file())
                .arg(version->toInt())
                .arg(schemaVersion()));
    return version->toInt();
}

} // namespace

int schemaVersion()
{
    return int(migrations.size());
}

Result<void> migrate(Connection& connection, int to)
{
    const auto version = versionOf(connection);
    if (!version.ok())
        return version.error();
    for (int from = *version; from < to; ++from) {
        auto step = runAll(connection, {u"BEGIN IMMEDIATE"_s});
        if (step.ok())
            step = migrations[size_t(from)](connection);
        if (step.ok())
            step = runAll(connection, {u"PRAGMA user_version = %1"_s.arg(from + 1), u"COMMIT"_s});
        if (!step.ok()) {
            static_cast<void>(connection.run(u"ROLLBACK"_s));
            return step.error();
        }
    }
    return {};
}

Result<void> checkSchema(Connection& connection)
{
    const auto version = versionOf(connection);
    if (!version.ok())
        return version.error();
    if (*version < schemaVersion())
        return Error::make(
            ErrorCode::Unsupported,
            Wording::tr(
                "The library %1 was written by an older Sheaf. Open it once for writing, and it is brought up to date.")
                .arg(connection.file()));
    return {};
}

} // namespace sheaf
