#pragma once

#include "core/index/documentrecord.h"

#include <QTableView>

namespace sheaf {

class DocumentFilter;
class DocumentsModel;
class Theme;

// The library's documents by stages. Rows are of one height and columns never measure their contents, so that thousands
// stay smooth.
class DocumentTable : public QTableView
{
    Q_OBJECT

public:
    DocumentTable(DocumentsModel& documents, const Theme& theme, QWidget* parent = nullptr);

    DocumentFilter& filter() const { return *m_filter; }
    QList<DocumentRecord> selected() const;
    QList<DocumentId> selectedIds() const;
    // Widths of the columns, where the person changed them, and the order of the rows.
    QByteArray saveColumns() const;
    void restoreColumns(const QByteArray& columns);
    bool choose(DocumentId id); // alone, and scrolls there; false where the filter hides it

Q_SIGNALS:
    void linkClicked(const sheaf::DocumentRecord& record); // Retry, Enter password…
    void selectionMoved();
    void columnsChanged();
    void openWanted(const sheaf::DocumentRecord& record); // double click, Enter

protected:
    void selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void dress();

    DocumentsModel& m_documents;
    const Theme& m_theme;
    DocumentFilter* m_filter;
    bool m_narrow = false;
    bool m_dressing = false;
    bool m_ownWidths = false; // the person's
};

} // namespace sheaf
