#pragma once

#include "core/base/ids.h"
#include "core/index/connection.h"

#include <QDateTime>
#include <QStringList>

namespace sheaf {

// What a search looks at. Everything that is set must hold; an empty list or an absent bound asks for nothing, so that
// the default is the whole library.
struct Scope
{
    QList<DocumentId> documents = {};
    QList<CollectionId> collections = {}; // documents of any of them
    QStringList types = {};               // formats as the library names them: "pdf", "docx"
    QStringList languages = {};           // ISO 639-1
    QDateTime addedFrom = {};             // to the library; the bounds themselves are inside
    QDateTime addedTo = {};
    QDateTime modifiedFrom = {}; // the file, as it was when it was read
    QDateTime modifiedTo = {};
    int firstPage = 0; // from 1; 0: no bound
    int lastPage = 0;
    QList<DocumentId> without = {}; // never these, whatever the rest says

    Scope() = default;
    Scope(QList<DocumentId> only)
        : documents(std::move(only))
    {}
    Scope(std::initializer_list<DocumentId> only)
        : documents(only)
    {}

    bool operator==(const Scope&) const = default;
    bool isEmpty() const { return *this == Scope(); }
    bool hasPages() const { return firstPage > 0 || lastPage > 0; }
    // Whether it names documents, if anything, and nothing that the library must be asked for.
    bool isResolved() const;
};

// The documents in scope, whatever its pages; nothing set: all of them. The one place where collections, types, dates
// and languages become documents.
Result<std::optional<QList<DocumentId>>> documentsIn(Connection& connection, const Scope& scope);

// Of the chunks those whose page is in scope, in their order.
Result<QList<ChunkId>> chunksOnPages(Connection& connection, const QList<ChunkId>& chunks, const Scope& scope);
// The same as an SQL condition on `column`, a column of chunk ids; empty where the scope has no pages.
QString onPages(const Scope& scope, const QString& column);

} // namespace sheaf
