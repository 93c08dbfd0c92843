#pragma once

#include "core/base/result.h"

#include <QList>
#include <QString>
#include <optional>

namespace sheaf {

// What a million tokens of a model cost, in the one currency of all prices. A name that ends in * stands for every
// model that begins like it.
struct ModelPrice
{
    QString model;
    double prompt = 0;
    double completion = 0;
    bool operator==(const ModelPrice&) const = default;
};

// As a person writes them: a line for each model, its name, the price of what is sent, the price of what is written
// (0 where it is left out). Empty lines and what follows a # are skipped. InvalidInput names the line.
Result<QList<ModelPrice>> parsePrices(const QString& lines);
QString priceLines(const QList<ModelPrice>& prices);

// What a call has cost; nothing where no price is known. Of several that fit, the longest name counts. Pure.
std::optional<double> costOf(const QList<ModelPrice>& prices, const QString& model, int promptTokens,
                             int completionTokens);

} // namespace sheaf
