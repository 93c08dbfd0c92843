#include "core/lab/labengines.h"

namespace sheaf {

Future<Vector> labEmbed(const LabEngines& engines, const QString& text, TextKind kind, const CallContext& call,
                        QObject* context)
{
    return then(engines.embedder->embed({text}, kind, call), context,
                [](const QList<Vector>& vectors) { return vectors.first(); });
}

Future<QByteArray> labChat(const LabEngines& engines, const ChatRequest& request, const CallContext& call,
                           QObject* context, const ReplyCheck& check, const TokenSink& sink)
{
    // Everything else has been tried again by the transport.
    const auto decide = [policy = engines.retry,
                         random = engines.random](int attempt, const Error& error) -> std::optional<Milliseconds> {
        return error.code == ErrorCode::BadResponse ? retryDelay(policy, attempt, error, random()) : std::nullopt;
    };
    return retry(decide, *engines.clock, call, context,
                 [chat = engines.chat, request, call, context, check, sink](int) {
                     return then(chat->chat(request, call, sink), context,
                                 [check](const ChatReply& reply) { return check(reply); });
                 });
}

QByteArray bytesOf(const Vector& vector)
{
    return {reinterpret_cast<const char*>(vector.constData()), vector.size() * qsizetype(sizeof(float))};
}

} // namespace sheaf
