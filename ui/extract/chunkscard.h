#pragma once

#include "ui/extract/extractmodel.h"
#include "ui/widgets/card.h"

class QLabel;

namespace sheaf {

class BudgetButton;
class ChoiceButton;
class DocumentsModel;
class FigureLabel;
class HeatMap;

// The chunks in scope: what reading them would take, and how far it is.
class ChunksCard : public Card
{
    Q_OBJECT

public:
    ChunksCard(ExtractModel& extract, DocumentsModel& documents, const Theme& theme, QWidget* parent = nullptr);

    HeatMap& map() const { return *m_map; }
    BudgetButton& budget() const { return *m_budget; }
    // What the next run reads.
    ExtractOptions::Again again() const;
    void setAgain(ExtractOptions::Again again);

    void setChoosable(bool choosable); // what the next run reads; not while one reads

    void setCurrency(const QString& currency);
    void showEstimate(const std::optional<ExtractEstimate>& estimate);
    void showCells();
    void showProgress(const ExtractProgress& progress);

Q_SIGNALS:
    void againChanged();

private:
    QString describe(int first, int count) const;
    void showCounts();

    ExtractModel& m_extract;
    DocumentsModel& m_documents;
    QString m_currency;
    std::optional<ExtractEstimate> m_estimate;
    QByteArray m_cells;
    QList<CellStretch> m_stretches;
    ExtractProgress m_progress;
    QLabel* m_chunks;
    FigureLabel* m_counts;
    QLabel* m_speed;
    FigureLabel* m_left;
    HeatMap* m_map;
    QLabel* m_estimated;
    FigureLabel* m_spent;
    ChoiceButton* m_again;
    BudgetButton* m_budget;
};

} // namespace sheaf
