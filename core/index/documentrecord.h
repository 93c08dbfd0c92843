#pragma once

#include "core/base/clock.h"
#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/index/filestamp.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <optional>

namespace sheaf {

enum class Stage { Read, Parse, Chunk, Embed, Index };
inline constexpr int stageCount = 5;
QString stageName(Stage stage); // "read", "parse", "chunk", "embed", "index"

enum class DocumentState {
    Waiting,    // known, nothing done yet
    Working,    // in one of the stages
    Searchable, // complete
    Failed,     // stopped in `stage` with `error`; can be tried again
};

// What a document's own stages took; what is left of its time was spent embedding and writing, and waiting for both.
struct StageTimes
{
    Milliseconds read{}; // hashed, waiting for its turn in the pool included
    Milliseconds parse{};
    Milliseconds chunk{};

    bool operator==(const StageTimes&) const = default;
};

// One row of the library.
struct DocumentRecord
{
    DocumentId id;
    QString path;  // absolute, as given when it was added
    QString title; // from the file, else its name
    QString hash;  // SHA-256 of the content, hex; empty until read
    qint64 size = 0;
    bool paged = true;
    int pages = 0;
    int chunks = 0;   // cut from the text so far
    int embedded = 0; // of them, those whose vectors are stored
    DocumentState state = DocumentState::Waiting;
    Stage stage = Stage::Read; // the one at work, or the one that failed
    std::optional<Error> error;
    QString note;            // for the person: "12 of 80 pages have no text layer", "already in the library"
    Milliseconds time{};     // spent from the start of reading to searchable
    StageTimes stages = {};  // of it, what the stages up to the stored chunks took
    QString language = {};   // ISO 639-1, of most of its text; empty: not known
    QDateTime added;         // UTC
    QString kind = {};       // what sort of file: "pdf", "txt", "docx"; empty until read
    QString author = {};     // from the file
    QDateTime modified = {}; // of the file, UTC
    FileStamp stamp = {};    // of the file that was read, or failed to be; none where it proves nothing
    // The hash of a content that ended its reader twice. It is left alone until the person asks for it.
    QString quarantine = {};
    bool missing = false; // the file is not at its path any more; what was read of it can still be found
    int ocrWaiting = 0;   // pages without text that wait for text recognition; searchable does not wait for them

    // Nothing of it is text, and recognition has not come to an end.
    bool waitsForOcr() const { return chunks == 0 && ocrWaiting > 0 && state == DocumentState::Waiting; }
    bool isQuarantined() const { return state == DocumentState::Failed && !quarantine.isEmpty(); }
    bool isSearchable() const { return embedded > 0 || state == DocumentState::Searchable; }
};

// A stored passage with what a citation needs.
struct ChunkRecord
{
    ChunkId id;
    DocumentId document;
    QString path;
    QString title;
    bool paged = true;
    int ordinal = 0;
    int page = 0;
    int begin = 0;
    int end = 0;
    QString text;
    QString label = {}; // the place's name where it is not "page n"
    QString author = {};
};

struct LibraryTotals
{
    int documents = 0;
    int searchable = 0;
    int failed = 0;
    int chunks = 0;
    int embedded = 0;
    int ocrWaiting = 0;     // pages
    qint64 bytesOnDisk = 0; // of the store's files
};

} // namespace sheaf
