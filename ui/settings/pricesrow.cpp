#include "ui/settings/pricesrow.h"

#include "ui/theme/theme.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalBlocker>

using namespace Qt::StringLiterals;

namespace sheaf {

PricesRow::PricesRow(const Theme& theme, QWidget* parent)
    : SettingRow({{u"prices"_s, u"currency"_s},
                  tr("Prices of models"),
                  tr("A line for each model: its name, the price of a million tokens sent, and of a million written. A "
                     "name that ends in * stands for all that begin like it. What is not listed is unknown; on this "
                     "machine it costs nothing.")},
                 theme, parent)
    , m_lines(new QPlainTextEdit)
    , m_currency(new QLineEdit)
{
    auto* currency = new QWidget;
    auto* row = new QHBoxLayout(currency);
    row->setContentsMargins({});
    row->setSpacing(theme.px(6));
    row->addWidget(makeLabel(tr("Currency")));
    m_currency->setMaxLength(8);
    m_currency->setFixedWidth(theme.px(84));
    m_currency->setAcceptDrops(false);
    m_currency->setAccessibleName(tr("Currency of the prices"));
    row->addWidget(m_currency);
    addControl(currency);
    m_lines->setPlaceholderText(u"gpt-4o-mini 0.15 0.60"_s);
    m_lines->setAccessibleName(tr("Prices of models"));
    m_lines->setAcceptDrops(false);
    m_lines->setTabChangesFocus(true);
    m_lines->setFixedHeight(theme.px(84));
    addBelow(m_lines);
    setDefaultText(tr("default none, %1").arg(Settings().currency));
    connect(m_lines, &QPlainTextEdit::textChanged, this, [this] {
        check();
        Q_EMIT edited();
    });
    connect(m_currency, &QLineEdit::textEdited, this, [this] {
        noteValue();
        Q_EMIT edited();
    });
    noteValue();
}

void PricesRow::showValue(const Settings& settings)
{
    const QList<ModelPrice> before = std::exchange(m_shown, settings.prices);
    const auto typed = parsePrices(m_lines->toPlainText());
    // What is being typed keeps its blanks and remarks, and what is wrong stays to be put right.
    const bool keeps = typed.ok() ? *typed == m_shown : m_shown == before;
    if (!keeps) {
        const QSignalBlocker quiet(m_lines);
        m_lines->setPlainText(priceLines(m_shown));
    }
    if (m_currency->text() != settings.currency)
        m_currency->setText(settings.currency);
    check();
}

void PricesRow::writeTo(Settings& settings) const
{
    if (const auto prices = parsePrices(m_lines->toPlainText()); prices.ok())
        settings.prices = *prices;
    if (const QString currency = m_currency->text().trimmed(); !currency.isEmpty())
        settings.currency = currency;
}

bool PricesRow::isValid() const
{
    return parsePrices(m_lines->toPlainText()).ok();
}

void PricesRow::putBack()
{
    const QSignalBlocker quiet(m_lines);
    m_lines->clear();
    SettingRow::putBack();
}

QWidget* PricesRow::editor() const
{
    return m_lines;
}

void PricesRow::check()
{
    const auto prices = parsePrices(m_lines->toPlainText());
    setProblem(prices.ok() ? QString() : prices.error().message);
    setStyled(m_lines, "invalid", prices.ok() ? QVariant() : QVariant(true));
    noteValue();
}

} // namespace sheaf
