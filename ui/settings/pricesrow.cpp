#include "ui/settings/pricesrow.h"

#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalBlocker>

using namespace Qt::StringLiterals;

namespace sheaf {

PricesRow::PricesRow(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_lines(new QPlainTextEdit)
    , m_currency(new QLineEdit)
    , m_problem(makeLabel({}, {"bad", "small"}))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(theme.px(4));
    auto* head = new QHBoxLayout;
    head->setSpacing(theme.px(10));
    auto* about = makeLabel(tr("A line for each model: its name, the price of a million tokens sent, and of a million "
                               "written. A name that ends in * stands for all that begin like it. What is not listed "
                               "is unknown; on this machine it costs nothing."),
                            {"dim", "small"});
    about->setWordWrap(true);
    head->addWidget(about, 1);
    head->addWidget(makeLabel(tr("Currency")));
    m_currency->setMaxLength(8);
    m_currency->setFixedWidth(theme.px(84));
    m_currency->setAcceptDrops(false);
    m_currency->setAccessibleName(tr("Currency of the prices"));
    head->addWidget(m_currency);
    column->addLayout(head);
    m_lines->setPlaceholderText(u"gpt-4o-mini 0.15 0.60"_s);
    m_lines->setAccessibleName(tr("Prices of models"));
    m_lines->setAcceptDrops(false);
    m_lines->setTabChangesFocus(true);
    m_lines->setFixedHeight(theme.px(84));
    column->addWidget(m_lines);
    m_problem->setWordWrap(true);
    m_problem->hide();
    column->addWidget(m_problem);
    connect(m_lines, &QPlainTextEdit::textChanged, this, [this] {
        check();
        Q_EMIT edited();
    });
    connect(m_currency, &QLineEdit::textEdited, this, &PricesRow::edited);
}

void PricesRow::showValue(const Settings& settings)
{
    const auto shown = parsePrices(m_lines->toPlainText());
    if (!shown.ok() || *shown != settings.prices) { // what is being typed keeps its blanks and remarks
        const QSignalBlocker quiet(m_lines);
        m_lines->setPlainText(priceLines(settings.prices));
        check();
    }
    if (m_currency->text() != settings.currency)
        m_currency->setText(settings.currency);
}

void PricesRow::writeTo(Settings& settings) const
{
    if (const auto prices = parsePrices(m_lines->toPlainText()); prices.ok())
        settings.prices = *prices;
    if (const QString currency = m_currency->text().trimmed(); !currency.isEmpty())
        settings.currency = currency;
}

void PricesRow::check()
{
    const auto prices = parsePrices(m_lines->toPlainText());
    m_problem->setText(prices.ok() ? QString() : prices.error().message);
    m_problem->setVisible(!prices.ok());
    setStyled(m_lines, "invalid", prices.ok() ? QVariant() : QVariant(true));
}

} // namespace sheaf
