#pragma once

#include "core/base/result.h"
#include "core/lab/retrievalmetrics.h"

namespace sheaf {

// Documents, questions about them and which documents answer which: what finding is measured with.
struct RetrievalCollection
{
    struct Document
    {
        QString id;
        QString title;
        QString text;
    };
    struct Query
    {
        QString id;
        QString text;
        Grades grades;
    };
    QString name; // of its folder
    QList<Document> documents;
    QList<Query> queries; // those with at least one relevant document among these
};

// Reads docs.jsonl {"id","title","text"}, queries.jsonl {"id","text"} and the judgments, lines of "query document
// grade" with tabs or spaces between; a first line of column names is passed over. `judgments` is a name in the folder
// or a path; empty: qrels.tsv. Errors name the file and the line. Blocks: call it on a pool.
Result<RetrievalCollection> readCollection(const QString& folder, const QString& judgments = {});

} // namespace sheaf
