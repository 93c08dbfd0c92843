#include "core/base/pricetable.h"

#include <QRegularExpression>
#include <cmath>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr double highest = 1e6;

bool fits(const QString& name, const QString& model)
{
    if (name.endsWith(u'*'))
        return model.startsWith(QStringView(name).chopped(1), Qt::CaseInsensitive);
    return model.compare(name, Qt::CaseInsensitive) == 0;
}

std::optional<double> price(const QString& word)
{
    bool ok = false;
    const double value = word.toDouble(&ok);
    if (!ok || !std::isfinite(value) || value < 0 || value > highest)
        return std::nullopt;
    return value;
}

} // namespace

Result<QList<ModelPrice>> parsePrices(const QString& lines)
{
    static const QRegularExpression blanks(u"\\s+"_s);
    QList<ModelPrice> prices;
    int number = 0;
    for (const QString& line : lines.split(u'\n')) {
        ++number;
        const QStringList words = line.section(u'#', 0, 0).split(blanks, Qt::SkipEmptyParts);
        if (words.isEmpty())
            continue;
        const auto prompt = price(words.value(1));
        const auto completion = words.size() > 2 ? price(words[2]) : 0.0;
        if (words.size() > 3 || !prompt || !completion)
            return Error::make(ErrorCode::InvalidInput,
                               u"Line %1 of the prices, “%2”, is not a model's name and one or two prices. Write it "
                               "like: gpt-4o-mini 0.15 0.60"_s.arg(number)
                                   .arg(line.trimmed().left(80)));
        prices.append({words[0], *prompt, *completion});
    }
    return prices;
}

QString priceLines(const QList<ModelPrice>& prices)
{
    QStringList lines;
    for (const ModelPrice& price : prices)
        lines.append(u"%1 %2 %3"_s.arg(price.model).arg(price.prompt, 0, 'g', 10).arg(price.completion, 0, 'g', 10));
    return lines.join(u'\n');
}

std::optional<double> costOf(const QList<ModelPrice>& prices, const QString& model, int promptTokens,
                             int completionTokens)
{
    const ModelPrice* best = nullptr;
    for (const ModelPrice& price : prices) {
        if (fits(price.model, model) && (!best || price.model.size() > best->model.size()))
            best = &price;
    }
    if (!best)
        return std::nullopt;
    return (best->prompt * promptTokens + best->completion * completionTokens) / 1e6;
}

} // namespace sheaf
