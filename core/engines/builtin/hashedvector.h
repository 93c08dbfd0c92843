#pragma once

#include "core/engines/embeddingclient.h"

namespace sheaf {

class WordSplitter;

// Dimension of hashed vectors.
inline constexpr int hashedDimension = 512;

// A text as a vector without a model: its stemmed words, pairs of neighbouring words and the character trigrams of its
// words are hashed into 512 signed dimensions (feature hashing: Weinberger et al., ICML 2009), words weighted by how
// much they tell and counted with 1 + log(frequency). L2-normalised; a text without words gives the unit vector of
// dimension 0. Pure.
//
// It finds the same words in other forms, not other words for the same thing, and needs no model file: what the
// simulated server answers with.
Vector hashedVector(const WordSplitter& splitter, QStringView text);

} // namespace sheaf
