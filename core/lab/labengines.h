#pragma once

#include "core/concurrency/retry.h"
#include "core/engines/chatclient.h"
#include "core/engines/embeddingclient.h"

#include <memory>

namespace sheaf {

// Who answers the calls of a workload. The clock outlives it.
struct LabEngines
{
    std::shared_ptr<EmbeddingClient> embedder;
    std::shared_ptr<ChatClient> chat;
    Clock* clock = nullptr;
    RetryPolicy retry; // for answers that arrived but cannot be used
    RandomSource random;
};

// One text into its vector. In context's thread.
Future<Vector> labEmbed(const LabEngines& engines, const QString& text, TextKind kind, const CallContext& call,
                        QObject* context);
// A chat call; asked again where the answer is BadResponse or `check` says so. In context's thread.
using ReplyCheck = std::function<Result<QByteArray>(const ChatReply&)>;
Future<QByteArray> labChat(const LabEngines& engines, const ChatRequest& request, const CallContext& call,
                           QObject* context, const ReplyCheck& check, const TokenSink& sink = {});

// The bytes of a vector, for comparing.
QByteArray bytesOf(const Vector& vector);

} // namespace sheaf
