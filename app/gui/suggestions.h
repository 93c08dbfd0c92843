#pragma once

#include "core/index/indexer.h"

#include <QObject>
#include <QStringList>

namespace sheaf {

// Questions to begin with: those the sample documents answer while they are in the library, else what one asks of any
// document.
class Suggestions final : public QObject
{
    Q_OBJECT

public:
    Suggestions(Indexer& indexer, const QString& sampleFolder, QObject* parent = nullptr);

    QStringList questions() const;

private:
    void take(const QList<DocumentRecord>& documents);

    const QString m_sampleFolder;
    const QStringList m_sampleQuestions;
    QHash<DocumentId, DocumentRecord> m_documents; // those that can be asked about
};

} // namespace sheaf
