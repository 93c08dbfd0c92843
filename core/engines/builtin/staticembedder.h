#pragma once

#include "core/engines/builtin/staticmodel.h"
#include "core/engines/embeddingclient.h"

#include <QThreadPool>

namespace sheaf {

// A text's vector: the rows of its tokens added up and L2-normalised. A word that the vocabulary does not know, and a
// word of another script that it knows by single letters only, counts by hashed character n-grams in the same space
// (feature hashing: Weinberger et al., ICML 2009), Chinese and Japanese by characters and pairs of them. A text without
// any of these gives the unit vector of dimension 0. Pure: the same bits on every machine of one kind.
Vector staticVector(const StaticModel& model, QStringView text);

// Vectors by table lookup (the method of Model2Vec, Minish Lab 2024), without a server.
class StaticEmbedder final : public EmbeddingClient
{
public:
    // A person's query is computed on the second pool, so that it never stands behind indexing.
    StaticEmbedder(std::shared_ptr<const StaticModel> model, QThreadPool& background, QThreadPool& interactive)
        : m_model(std::move(model))
        , m_background(background)
        , m_interactive(interactive)
    {}

    // Another file in resources/embedder, or another way to make vectors of it, is another version.
    QString modelId() const override { return QStringLiteral("builtin/minilm-static-256-v1"); }
    int maxBatchTexts() const override { return 64; }
    int maxBatchChars() const override { return 256 * 1024; }
    // A stop between two texts ends as Cancelled.
    Future<QList<Vector>> embed(const QStringList& texts, TextKind kind, const CallContext& call) override;

private:
    std::shared_ptr<const StaticModel> m_model;
    QThreadPool& m_background;
    QThreadPool& m_interactive;
};

} // namespace sheaf
