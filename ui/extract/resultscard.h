#pragma once

#include "ui/widgets/card.h"

class QLineEdit;

namespace sheaf {

class ChoiceButton;
class FigureLabel;
class ResultsModel;
class ResultsTable;

// The grid with its filter.
class ResultsCard : public Card
{
    Q_OBJECT

public:
    explicit ResultsCard(const Theme& theme, QWidget* parent = nullptr);

    ResultsModel& results() const { return *m_results; }
    ResultsTable& table() const { return *m_table; }

private:
    void showCount();

    ResultsModel* m_results;
    ResultsTable* m_table;
    QLineEdit* m_words;
    ChoiceButton* m_show;
    FigureLabel* m_count;
};

} // namespace sheaf
