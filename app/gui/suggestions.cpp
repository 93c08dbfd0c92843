#include "app/gui/suggestions.h"

#include "app/samplequestions.h"

namespace sheaf {

namespace {
constexpr int offered = 3;
}

Suggestions::Suggestions(Indexer& indexer, const QString& sampleFolder, QObject* parent)
    : QObject(parent)
    , m_sampleFolder(sampleFolder)
    , m_sampleQuestions(sampleQuestions(sampleFolder, offered))
{
    connect(&indexer, &Indexer::documentsChanged, this, &Suggestions::take);
    connect(&indexer, &Indexer::documentsRemoved, this, [this](const QList<DocumentId>& ids) {
        for (const DocumentId id : ids)
            m_documents.remove(id);
    });
    observe(indexer.documents(), this, [this](Result<QList<DocumentRecord>> all) { take(all.valueOr({})); });
}

void Suggestions::take(const QList<DocumentRecord>& documents)
{
    for (const DocumentRecord& document : documents) {
        if (document.isSearchable())
            m_documents.insert(document.id, document);
        else
            m_documents.remove(document.id);
    }
}

QStringList Suggestions::questions() const
{
    QList<DocumentRecord> newest = m_documents.values();
    const bool samples = std::any_of(newest.begin(), newest.end(), [this](const DocumentRecord& document) {
        return !m_sampleFolder.isEmpty() && document.path.startsWith(m_sampleFolder);
    });
    if (samples && !m_sampleQuestions.isEmpty())
        return m_sampleQuestions;
    std::sort(newest.begin(), newest.end(),
              [](const DocumentRecord& a, const DocumentRecord& b) { return a.id > b.id; });
    QStringList questions;
    for (const DocumentRecord& document : newest.mid(0, offered))
        questions.append(tr("What are the main points of “%1”?").arg(document.title));
    return questions;
}

} // namespace sheaf
