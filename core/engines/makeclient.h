#pragma once

#include "core/engines/chatclient.h"
#include "core/engines/embeddingclient.h"
#include "core/engines/endpoint.h"

#include <memory>

namespace sheaf {

// The client that speaks what the endpoint speaks, see apiOf(). Anthropic has no embeddings: there the
// OpenAI-compatible call is tried, and the server's refusal is the error.
std::shared_ptr<ChatClient> makeChatClient(const Endpoint& endpoint, const EndpointRuntime& runtime);
std::shared_ptr<EmbeddingClient> makeEmbeddingClient(const Endpoint& endpoint, const EndpointRuntime& runtime);

} // namespace sheaf
