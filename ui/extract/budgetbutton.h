#pragma once

#include "core/extract/extractoptions.h"
#include "ui/widgets/dropbutton.h"

class QDoubleSpinBox;
class QFrame;
class QLabel;
class QSpinBox;

namespace sheaf {

class Theme;

// "Budget: 1.00 USD": what a run may use up, edited in a small window below.
class BudgetButton : public DropButton
{
    Q_OBJECT

public:
    explicit BudgetButton(const Theme& theme, QWidget* parent = nullptr);

    const ExtractBudget& budget() const { return m_budget; }
    void setBudget(const ExtractBudget& budget);
    void setCurrency(const QString& currency);

Q_SIGNALS:
    void budgetChanged();

private:
    void openForm();
    void take();
    void showText();

    const Theme& m_theme;
    ExtractBudget m_budget;
    QString m_currency;
    QFrame* m_popup;
    QSpinBox* m_calls;
    QSpinBox* m_tokens;
    QDoubleSpinBox* m_cost;
    QDoubleSpinBox* m_minutes;
    QLabel* m_costLabel;
};

} // namespace sheaf
