#pragma once

#include "core/documents/document.h"
#include "core/index/connection.h"
#include "core/index/documentrecord.h"

namespace sheaf {

// What text recognition made of one page, cut up.
struct OcrPage
{
    enum class Outcome { Read, Empty, Failed };
    int number = 0;
    Outcome outcome = Outcome::Empty;
    QList<Chunk> chunks = {}; // of a page that was read; ordinals within the page
};

// A document's pages that wait for text recognition. Its rows outlive the program, and a page leaves them together with
// its chunks' arrival, so that none is recognised twice. Over one connection and within the caller's transaction.
class OcrStore
{
public:
    explicit OcrStore(Connection& connection)
        : m_connection(connection)
    {}

    struct Waiting
    {
        QString path;
        QString hash; // of the content the pages belong to
        FileStamp stamp;
        QList<int> pages; // in order
    };
    // Empty where none waits.
    Result<Waiting> waiting(DocumentId document);
    // In the place of what was expected of a former content.
    Result<void> expect(DocumentId document, const QList<int>& pages);

    struct Added
    {
        int chunks = 0;   // that are new
        int waiting = 0;  // pages, after these
        int failed = 0;   // pages, in all
        int looked = 0;   // pages, in all
        QString note;     // of the document, after these
        QString language; // likewise
    };
    // Puts the pages' chunks where they belong in the document, searchable by their text and waiting for their vectors.
    // Nothing where the document is gone, holds another content, or does not wait for a page. With the last page the
    // document's note says what came of it all; one that has no text still forgets its content's hash, so that it can
    // be read anew. `missingLanguages` as in RecognisedPage.
    Result<Added> add(DocumentId document, const QString& hash, const QList<OcrPage>& pages,
                      const QStringList& missingLanguages);

private:
    struct Document
    {
        QString path;
        QString title;
        QString note;
        QString language;
        int chunks = 0;
    };
    Result<std::optional<Document>> find(DocumentId document, const QString& hash);
    Result<int> take(DocumentId document, const OcrPage& page); // how many rows waited for it
    Result<QList<ChunkId>> insert(DocumentId document, const OcrPage& page);
    Result<void> index(DocumentId document, const Document& before, const QList<ChunkId>& added,
                       const QList<Chunk>& chunks);
    Result<void> count(DocumentId document, Added& added);
    Result<void> note(DocumentId document, const QString& before, const QStringList& missingLanguages, Added& added);

    Connection& m_connection;
};

} // namespace sheaf
