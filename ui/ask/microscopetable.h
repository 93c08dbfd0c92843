#pragma once

#include <QTableView>

class QSortFilterProxyModel;

namespace sheaf {

class MicroscopeModel;
class Theme;

// Chunks by queries: ranks on a ground as warm as what they counted, a line below the last one of the best. Sorted by
// any column; arrows move, Enter or a click opens. Sizes are never measured from contents.
class MicroscopeTable : public QTableView
{
    Q_OBJECT

public:
    MicroscopeTable(MicroscopeModel& model, const Theme& theme, QWidget* parent = nullptr);
    void fitColumns(); // after another run was set
    bool isByRank() const;

Q_SIGNALS:
    void openWanted(int row);            // of the model
    void described(const QString& text); // the cell one stands on

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

private:
    void dress();

    MicroscopeModel& m_model;
    const Theme& m_theme;
    QSortFilterProxyModel* m_order;
};

} // namespace sheaf
