#include "core/engines/makeclient.h"

#include "core/engines/anthropicchatclient.h"
#include "core/engines/ollamachatclient.h"
#include "core/engines/ollamaembeddingclient.h"
#include "core/engines/openaichatclient.h"
#include "core/engines/openaiembeddingclient.h"

namespace sheaf {

std::shared_ptr<ChatClient> makeChatClient(const Endpoint& endpoint, const EndpointRuntime& runtime)
{
    switch (apiOf(endpoint)) {
    case Api::Ollama:
        return std::make_shared<OllamaChatClient>(endpoint, runtime);
    case Api::Anthropic:
        return std::make_shared<AnthropicChatClient>(endpoint, runtime);
    case Api::Auto:
    case Api::OpenAi:
        break;
    }
    return std::make_shared<OpenAiChatClient>(endpoint, runtime);
}

std::shared_ptr<EmbeddingClient> makeEmbeddingClient(const Endpoint& endpoint, const EndpointRuntime& runtime)
{
    if (apiOf(endpoint) == Api::Ollama)
        return std::make_shared<OllamaEmbeddingClient>(endpoint, runtime);
    return std::make_shared<OpenAiEmbeddingClient>(endpoint, runtime);
}

} // namespace sheaf
