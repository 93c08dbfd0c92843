#pragma once

#include "core/base/ids.h"

#include <QTableView>

namespace sheaf {

class ResultsFilter;
class ResultsModel;
class Theme;

// The grid of documents × fields. Rows are of one height and columns never measure their contents, so that thousands
// stay smooth.
class ResultsTable : public QTableView
{
    Q_OBJECT

public:
    ResultsTable(ResultsModel& results, const Theme& theme, QWidget* parent = nullptr);

    ResultsFilter& filter() const { return *m_filter; }
    QString selectedText() const; // cells with tabs between, rows on lines of their own
    void copy() const;
    QList<DocumentId> selectedDocuments() const; // from the top, each once

Q_SIGNALS:
    // A value, or the name of a document (`field` -1), was clicked, or chosen with Enter.
    void valueActivated(sheaf::DocumentId document, int field);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void dress();
    void activate(const QModelIndex& index);

    ResultsModel& m_results;
    const Theme& m_theme;
    ResultsFilter* m_filter;
};

} // namespace sheaf
