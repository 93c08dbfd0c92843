#pragma once

#include "ui/extract/extractmodel.h"

#include <QHash>
#include <QTimer>
#include <stop_token>

namespace sheaf {

class ResultsModel;

// Keeps the grid at what was read so far. While a run is under way only documents that got further are asked for again,
// at most twice a second.
class ResultsFeed : public QObject
{
    Q_OBJECT

public:
    ResultsFeed(ExtractModel& extract, ResultsModel& results, QObject* parent = nullptr);
    ~ResultsFeed() override; // stops

    // Everything anew. A schema without fields clears the grid.
    void show(const FieldSchema& schema, const Scope& scope);
    void look();                       // the run got further
    void refresh(DocumentId document); // a choice in it has changed

Q_SIGNALS:
    void failed(const sheaf::Error& error);

private:
    void fetch();
    void ask(const QList<DocumentId>& documents);
    void take(const QList<ResultRow>& rows);

    ExtractModel& m_extract;
    ResultsModel& m_results;
    FieldSchema m_schema;
    Scope m_scope;
    std::stop_source m_stop;
    bool m_busy = false;
    QHash<DocumentId, int> m_seen; // chunks that are over, as the grid has them
    QTimer m_due;
};

} // namespace sheaf
