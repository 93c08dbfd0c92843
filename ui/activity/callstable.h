#pragma once

#include "core/concurrency/requesttracker.h"

#include <QTableView>

namespace sheaf {

class CallFilter;
class CallsModel;
class Theme;

// The calls, newest first until a header is clicked. Rows are of one height and columns never measure their contents,
// so that thousands stay smooth.
class CallsTable : public QTableView
{
    Q_OBJECT

public:
    CallsTable(CallsModel& calls, const Theme& theme, QWidget* parent = nullptr);

    CallFilter& filter() const { return *m_filter; }
    QList<TrackedCall> selected() const; // from the top
    QStringList selectedTexts() const;   // a line for each
    // Chooses that call and shows it; nothing is chosen where the filter hides it.
    void choose(qint64 id);

Q_SIGNALS:
    void selectionMoved();

protected:
    void selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void dress();
    QModelIndexList selectedSources() const;

    CallsModel& m_calls;
    const Theme& m_theme;
    CallFilter* m_filter;
    bool m_narrow = false;
};

} // namespace sheaf
