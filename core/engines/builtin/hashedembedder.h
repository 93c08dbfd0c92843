#pragma once

#include "core/engines/embeddingclient.h"

#include <QThreadPool>

namespace sheaf {

class WordSplitter;

// Dimension of the built-in vectors.
inline constexpr int hashedDimension = 512;

// A text as a vector without a model: its stemmed words, pairs of neighbouring words and the character trigrams of its
// words are hashed into 512 signed dimensions (feature hashing: Weinberger et al., ICML 2009), words weighted by how
// much they tell and counted with 1 + log(frequency). L2-normalised; a text without words gives the unit vector of
// dimension 0. Pure.
//
// It finds the same words in other forms, not other words for the same thing: a lexical signal that complements BM25 by
// being robust to spelling, endings and compounds.
Vector hashedVector(const WordSplitter& splitter, QStringView text);

class HashedEmbedder final : public EmbeddingClient
{
public:
    // A person's query is computed on the second pool, so that it never stands behind indexing.
    HashedEmbedder(QThreadPool& background, QThreadPool& interactive)
        : m_background(background)
        , m_interactive(interactive)
    {}

    QString modelId() const override { return QStringLiteral("builtin/hashed-512-v1"); }
    int maxBatchTexts() const override { return 64; }
    int maxBatchChars() const override { return 256 * 1024; }
    Future<QList<Vector>> embed(const QStringList& texts, TextKind kind, const CallContext& call) override;

private:
    QThreadPool& m_background;
    QThreadPool& m_interactive;
};

} // namespace sheaf
