#pragma once

#include "core/lab/sweepstore.h"
#include "ui/widgets/card.h"

class QLabel;
class QListView;
class QPushButton;
class QStandardItemModel;

namespace sheaf {

// Earlier sweeps by endpoint and time, some of them ticked to be drawn beside the one at hand.
class SweepHistory : public Card
{
    Q_OBJECT

public:
    SweepHistory(int mostTicked, const Theme& theme, QWidget* parent = nullptr);

    // Newest first. What was ticked stays so.
    void showSweeps(const QList<StoredSweep>& sweeps);
    QList<StoredSweep> ticked() const;
    // "nomic at 127.0.0.1 · queries · 21.11.26 20:14"
    static QString nameOf(const StoredSweep& sweep);

Q_SIGNALS:
    void tickedChanged();
    void openWanted(const sheaf::StoredSweep& sweep);
    void removeWanted(const QString& id);

private:
    const StoredSweep* current() const;
    void limit();

    const int m_mostTicked;
    bool m_filling = false;
    QList<StoredSweep> m_sweeps;
    QStandardItemModel* m_model;
    QListView* m_list;
    QLabel* m_nothing;
    QPushButton* m_remove;
};

} // namespace sheaf
