#include "ui/extract/budgetbutton.h"

#include "ui/extract/extractwords.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"

#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QFrame>
#include <QSignalBlocker>
#include <QSpinBox>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr double msPerMinute = 60'000;

} // namespace

BudgetButton::BudgetButton(const Theme& theme, QWidget* parent)
    : DropButton({}, "chip", parent)
    , m_theme(theme)
    , m_popup(new QFrame(this, Qt::Popup))
    , m_calls(new QSpinBox)
    , m_tokens(new QSpinBox)
    , m_cost(new QDoubleSpinBox)
    , m_minutes(new QDoubleSpinBox)
    , m_costLabel(makeLabel({}))
{
    m_popup->setObjectName(u"popup"_s);
    auto* form = new QFormLayout(m_popup);
    form->setContentsMargins(theme.px(12), theme.px(12), theme.px(12), theme.px(12));
    form->setSpacing(theme.px(8));
    auto* words =
        makeLabel(tr("Nothing is begun that would go beyond it. What was read until then is kept."), {"dim", "small"});
    words->setWordWrap(true);
    form->addRow(words);
    m_calls->setRange(0, 10'000'000);
    m_calls->setSingleStep(100);
    m_tokens->setRange(0, 2'000'000'000);
    m_tokens->setSingleStep(100'000);
    m_cost->setRange(0, 1e6);
    m_cost->setDecimals(4);
    m_cost->setSingleStep(0.1);
    m_minutes->setRange(0, 100'000);
    m_minutes->setDecimals(1);
    const std::pair<QAbstractSpinBox*, QString> rows[] = {
        {m_calls, tr("Calls")}, {m_tokens, tr("Tokens")}, {m_cost, tr("Cost")}, {m_minutes, tr("Minutes")}};
    for (const auto& [box, name] : rows) {
        box->setSpecialValueText(tr("no limit"));
        box->setAccessibleName(tr("At most: %1").arg(name));
        box->setGroupSeparatorShown(true);
        form->addRow(box == m_cost ? m_costLabel : makeLabel(name), box);
    }
    connect(m_calls, &QSpinBox::valueChanged, this, &BudgetButton::take);
    connect(m_tokens, &QSpinBox::valueChanged, this, &BudgetButton::take);
    connect(m_cost, &QDoubleSpinBox::valueChanged, this, &BudgetButton::take);
    connect(m_minutes, &QDoubleSpinBox::valueChanged, this, &BudgetButton::take);
    connect(this, &QPushButton::clicked, this, &BudgetButton::openForm);
    setCurrency({});
}

void BudgetButton::setCurrency(const QString& currency)
{
    m_currency = currency;
    m_costLabel->setText(currency.isEmpty() ? tr("Cost") : tr("Cost (%1)").arg(currency));
    showText();
}

void BudgetButton::setBudget(const ExtractBudget& budget)
{
    {
        const QSignalBlocker blockers[] = {QSignalBlocker(m_calls), QSignalBlocker(m_tokens), QSignalBlocker(m_cost),
                                           QSignalBlocker(m_minutes)};
        m_calls->setValue(budget.calls.value_or(0));
        m_tokens->setValue(int(std::min<qint64>(budget.tokens.value_or(0), m_tokens->maximum())));
        m_cost->setValue(budget.cost.value_or(0));
        m_minutes->setValue(budget.time ? double(budget.time->count()) / msPerMinute : 0);
    }
    take();
}

void BudgetButton::take()
{
    ExtractBudget budget;
    if (m_calls->value() > 0)
        budget.calls = m_calls->value();
    if (m_tokens->value() > 0)
        budget.tokens = m_tokens->value();
    if (m_cost->value() > 0)
        budget.cost = m_cost->value();
    if (m_minutes->value() > 0)
        budget.time = Milliseconds(std::llround(m_minutes->value() * msPerMinute));
    if (budget == m_budget)
        return;
    m_budget = budget;
    showText();
    Q_EMIT budgetChanged();
}

void BudgetButton::showText()
{
    const QString text = budgetText(m_budget, m_currency);
    setText(tr("Budget: %1").arg(withoutMnemonic(text)));
    setAccessibleName(tr("Budget: %1").arg(text));
}

void BudgetButton::openForm()
{
    m_popup->setFixedWidth(m_theme.px(280));
    m_popup->adjustSize();
    m_popup->move(mapToGlobal(QPoint(0, height() + m_theme.px(4))));
    m_popup->show();
    m_calls->setFocus();
}

} // namespace sheaf
