#pragma once

#include "core/engines/apiembeddingclient.h"

namespace sheaf {

// Embeddings from an Ollama server in its own protocol.
class OllamaEmbeddingClient final : public ApiEmbeddingClient
{
public:
    using ApiEmbeddingClient::ApiEmbeddingClient;

    QString modelId() const override;

private:
    Future<Settled> ask(const std::shared_ptr<Batch>& batch) override;
};

} // namespace sheaf
