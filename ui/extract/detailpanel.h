#pragma once

#include "ui/extract/extractmodel.h"
#include "ui/pages/passagetoshow.h"

#include <QStackedWidget>

namespace sheaf {

class CandidatesCard;
class CellCard;
class Theme;

// What stands beside the grid: one chunk, or everything a document says of a field. Hidden while there is neither.
class DetailPanel : public QStackedWidget
{
    Q_OBJECT

public:
    DetailPanel(ExtractModel& extract, const Theme& theme, QWidget* parent = nullptr);

    void showCell(const FieldSchema& schema, ChunkId chunk);
    void showValue(const FieldSchema& schema, const ResultRow& row, const MergedValue& value);
    // The grid is another: the value that is shown may be as well.
    void refresh(const ResultGrid& grid);
    void openQuote(const FieldSchema& schema, const ResultRow& row, const ValueQuote& quote);
    void close();

Q_SIGNALS:
    void passageWanted(const sheaf::PassageToShow& passage);
    void againWanted(sheaf::ChunkId chunk);
    void chosen(sheaf::DocumentId document); // another value
    void failed(const sheaf::Error& error);

private:
    void keep(const QString& plain);

    ExtractModel& m_extract;
    FieldSchema m_schema; // of what is shown
    ResultRow m_row;      // likewise
    ChunkId m_chunk;
    int m_request = 0; // the answer to an older one is of no use
    CellCard* m_cell;
    CandidatesCard* m_candidates;
};

} // namespace sheaf
