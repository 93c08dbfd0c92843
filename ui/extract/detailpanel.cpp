#include "ui/extract/detailpanel.h"

#include "ui/extract/candidatescard.h"
#include "ui/extract/cellcard.h"
#include "ui/theme/theme.h"

namespace sheaf {

namespace {

PassageToShow passageOf(const ChunkRecord& chunk)
{
    PassageToShow passage;
    passage.path = chunk.path;
    passage.title = chunk.title;
    passage.paged = chunk.paged;
    passage.page = chunk.page;
    passage.passage = chunk.text;
    return passage;
}

} // namespace

DetailPanel::DetailPanel(ExtractModel& extract, const Theme& theme, QWidget* parent)
    : QStackedWidget(parent)
    , m_extract(extract)
    , m_cell(new CellCard(theme))
    , m_candidates(new CandidatesCard(theme))
{
    addWidget(m_cell);
    addWidget(m_candidates);
    setFixedWidth(theme.px(330));
    hide();
    connect(m_cell, &CellCard::closeWanted, this, &DetailPanel::close);
    connect(m_cell, &CellCard::againWanted, this, &DetailPanel::againWanted);
    connect(m_cell, &CellCard::placeWanted, this, [this] { Q_EMIT passageWanted(passageOf(m_cell->detail().chunk)); });
    connect(m_candidates, &CandidatesCard::closeWanted, this, &DetailPanel::close);
    connect(m_candidates, &CandidatesCard::quoteWanted, this,
            [this](const ValueQuote& quote) { openQuote(m_schema, m_row, quote); });
    connect(m_candidates, &CandidatesCard::kept, this, &DetailPanel::keep);
}

void DetailPanel::showCell(const FieldSchema& schema, ChunkId chunk)
{
    m_chunk = chunk;
    observe(m_extract.cell(schema, chunk), this, [this, request = ++m_request](const Result<CellDetail>& detail) {
        if (request != m_request)
            return;
        if (detail.ok())
            m_cell->showCell(*detail);
        else
            m_cell->showError(detail.error());
        setCurrentWidget(m_cell);
        show();
    });
}

void DetailPanel::showValue(const FieldSchema& schema, const ResultRow& row, const MergedValue& value)
{
    ++m_request;
    m_schema = schema;
    m_row = row;
    m_candidates->showValue(row, value);
    setCurrentWidget(m_candidates);
    show();
}

void DetailPanel::refresh(const ResultGrid& grid)
{
    if (isHidden() || currentWidget() != m_candidates)
        return;
    for (const ResultRow& row : grid.rows) {
        if (row.document != m_candidates->document() || row == m_row)
            continue;
        for (const MergedValue& value : row.values) {
            if (value.field == m_candidates->field())
                showValue(grid.schema, row, value);
        }
    }
}

void DetailPanel::openQuote(const FieldSchema& schema, const ResultRow& row, const ValueQuote& quote)
{
    PassageToShow passage;
    passage.path = row.path;
    passage.title = row.title;
    passage.paged = row.paged;
    passage.page = quote.page;
    passage.quote = quote.text;
    passage.verdict = quote.verified ? Citation::Verdict::Verified : Citation::Verdict::NotFound;
    // With the chunk around it, where that is still there.
    observe(m_extract.cell(schema, quote.chunk), this, [this, passage](const Result<CellDetail>& detail) {
        PassageToShow whole = passage;
        if (detail.ok())
            whole.passage = detail->chunk.text;
        Q_EMIT passageWanted(whole);
    });
}

void DetailPanel::keep(const QString& plain)
{
    const DocumentId document = m_candidates->document();
    observe(m_extract.choose(m_schema, document, m_candidates->field(), plain), this,
            [this, document](const Result<void>& done) {
                if (done.ok())
                    Q_EMIT chosen(document);
                else
                    Q_EMIT failed(done.error());
            });
}

void DetailPanel::close()
{
    ++m_request;
    hide();
}

} // namespace sheaf
