#include "ui/extract/resultsfeed.h"

#include "ui/extract/resultsmodel.h"

namespace sheaf {

namespace {

constexpr int lookInterval = 500;     // ms
constexpr qsizetype mostAtOnce = 200; // documents asked for in one go

} // namespace

ResultsFeed::ResultsFeed(ExtractModel& extract, ResultsModel& results, QObject* parent)
    : QObject(parent)
    , m_extract(extract)
    , m_results(results)
{
    m_due.setSingleShot(true);
    m_due.setInterval(lookInterval);
    connect(&m_due, &QTimer::timeout, this, &ResultsFeed::fetch);
}

ResultsFeed::~ResultsFeed()
{
    m_stop.request_stop();
}

void ResultsFeed::show(const FieldSchema& schema, const Scope& scope)
{
    m_stop.request_stop();
    m_stop = {};
    m_schema = schema;
    m_scope = scope;
    m_due.stop();
    m_busy = false;
    if (schema.fields.isEmpty()) {
        m_seen.clear();
        m_results.setGrid({});
        return;
    }
    m_busy = true;
    CallContext call;
    call.stop = m_stop.get_token();
    observe(m_extract.results(schema, scope, call), this, [this, token = call.stop](const Result<ResultGrid>& grid) {
        if (token.stop_requested())
            return; // others were asked for meanwhile
        m_busy = false;
        if (!grid.ok()) {
            Q_EMIT failed(grid.error());
            return;
        }
        m_seen.clear();
        m_results.setGrid(*grid);
        take(grid->rows);
        if (m_extract.isRunning())
            look();
    });
}

void ResultsFeed::look()
{
    if (!m_due.isActive())
        m_due.start();
}

void ResultsFeed::refresh(DocumentId document)
{
    ask({document});
}

void ResultsFeed::fetch()
{
    if (m_busy || m_schema.fields.isEmpty())
        return; // the end of what is asked for looks again
    const QByteArray cells = m_extract.cells();
    QList<DocumentId> further;
    for (const CellStretch& stretch : m_extract.stretches()) {
        int over = 0;
        for (int i = stretch.first; i < stretch.first + stretch.count; ++i) {
            const CellState state = stateOf(cells.at(i));
            over += state == CellState::Done || state == CellState::Failed;
        }
        if (over != m_seen.value(stretch.document) && further.size() < mostAtOnce)
            further.append(stretch.document);
    }
    if (!further.isEmpty())
        ask(further);
}

void ResultsFeed::ask(const QList<DocumentId>& documents)
{
    m_busy = true;
    Scope scope = m_scope;
    scope.documents = documents;
    CallContext call;
    call.stop = m_stop.get_token();
    observe(m_extract.results(m_schema, scope, call), this, [this, token = call.stop](const Result<ResultGrid>& grid) {
        if (token.stop_requested())
            return;
        m_busy = false;
        if (grid.ok()) {
            m_results.merge(grid->rows);
            take(grid->rows);
        } else {
            Q_EMIT failed(grid.error());
        }
        if (m_extract.isRunning())
            look();
    });
}

void ResultsFeed::take(const QList<ResultRow>& rows)
{
    for (const ResultRow& row : rows)
        m_seen.insert(row.document, row.done + row.failed);
}

} // namespace sheaf
