#pragma once

#include <QStringView>

namespace sheaf {

// Adds a vector of the given length in a direction that the gram's characters decide: each number is plus or minus
// length / sqrt(dimension), by the bits of a hash that is the same everywhere. Two grams are as good as orthogonal.
void addHashed(QStringView gram, float length, float* sums, int dimension);

// Whether a normalised word belongs to a script that writes without spaces between words: Chinese ideographs and kana.
bool isUnspaced(QStringView word);

// Whether a normalised word has a letter of another script than Latin.
bool isForeign(QStringView word);

} // namespace sheaf
