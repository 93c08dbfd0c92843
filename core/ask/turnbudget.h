#pragma once

#include "core/index/turn.h"

#include <QList>
#include <optional>

namespace sheaf {

// What a turn costs in a prompt, by core/documents/tokencount.h. Pure, as is all here.
int tokensOf(const Turn& turn);

// As many sentences from the front as the tokens hold, and "…" where there were more; of a first sentence that is too
// long, its words. Empty where not even one fits.
QString shortened(const QString& text, int tokens);
// Its answer is shortened, and its question where that alone is too much; nothing where too little would be left.
std::optional<Turn> shortened(const Turn& turn, int tokens);

// The newest turns that the tokens hold, the oldest of them first. A turn of more than half of the tokens is shortened
// to that, the last one that finds room to what is left.
QList<Turn> newestWithin(const QList<Turn>& newestFirst, int tokens);

// A summary without a model: the first sentence of each answer, those of the newest turns where there is not room for
// all. `oldestFirst` in their order.
QString extractiveSummary(const QList<Turn>& oldestFirst, int tokens);

} // namespace sheaf
