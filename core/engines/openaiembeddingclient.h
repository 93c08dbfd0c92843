#pragma once

#include "core/engines/apiembeddingclient.h"
#include "core/engines/openaiembeddingcodec.h"

namespace sheaf {

// Embeddings from an OpenAI-compatible endpoint. It asks for base64 and, where a server refuses that or ignores it, for
// plain numbers from then on.
class OpenAiEmbeddingClient final : public ApiEmbeddingClient
{
public:
    using ApiEmbeddingClient::ApiEmbeddingClient;

    QString modelId() const override;

private:
    Future<Settled> ask(const std::shared_ptr<Batch>& batch) override { return askFor(batch, m_encoding); }
    Future<Settled> askFor(const std::shared_ptr<Batch>& batch, VectorEncoding encoding);
    Future<Settled> parse(const std::shared_ptr<Batch>& batch, const HttpResponse& response);

    VectorEncoding m_encoding = VectorEncoding::Base64;
    bool m_base64Works = false;
};

} // namespace sheaf
