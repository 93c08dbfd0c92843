#include "core/engines/cachingchatclient.h"

#include "core/base/wording.h"
#include "core/concurrency/stop.h"

#include "core/base/json.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

const QString chatKind = u"chat"_s;
constexpr qsizetype pieceChars = 48;

// Length before content, so that no two lists of parts read the same.
void addPart(QCryptographicHash& hash, const QByteArray& part)
{
    hash.addData(QByteArray::number(part.size()) + ':');
    hash.addData(part);
}

// What came from the web is out of date tomorrow.
bool mayBeKept(const ChatReply& reply)
{
    return reply.finishReason != "length"_L1 && !reply.text.isEmpty() && reply.webSources.isEmpty();
}

void tell(const TokenSink& sink, const QString& text, const CallContext& call)
{
    for (qsizetype at = 0; at < text.size() && !call.stopRequested();) {
        qsizetype length = std::min(pieceChars, text.size() - at);
        if (text[at + length - 1].isHighSurrogate() && at + length < text.size())
            ++length;
        sink(text.mid(at, length));
        at += length;
    }
}

} // namespace

CachingChatClient::CachingChatClient(std::shared_ptr<ChatClient> inner, std::shared_ptr<CacheStore> store)
    : m_inner(std::move(inner))
    , m_store(std::move(store))
{}

QByteArray CachingChatClient::keyOf(const QString& modelId, const ChatRequest& request)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    addPart(hash, modelId.toUtf8());
    addPart(hash, QByteArray::number(request.maxTokens));
    addPart(hash, QByteArray::number(int(request.responseFormat.kind)));
    addPart(hash, compactJson(request.responseFormat.schema));
    for (const ChatMessage& message : request.messages) {
        addPart(hash, QByteArray::number(int(message.role)));
        addPart(hash, message.text.toUtf8());
    }
    return hash.result();
}

QByteArray CachingChatClient::bytesOf(const ChatReply& reply)
{
    return compactJson({{u"text"_s, reply.text},
                        {u"finish"_s, reply.finishReason},
                        {u"prompt_tokens"_s, reply.promptTokens},
                        {u"completion_tokens"_s, reply.completionTokens}});
}

Result<ChatReply> CachingChatClient::replyOf(const QByteArray& bytes)
{
    const auto json = parseJsonObject(bytes, Wording::tr("a kept answer"));
    if (!json.ok())
        return json.error();
    ChatReply reply;
    reply.text = json->value("text"_L1).toString();
    reply.finishReason = json->value("finish"_L1).toString();
    reply.promptTokens = json->value("prompt_tokens"_L1).toInt();
    reply.completionTokens = json->value("completion_tokens"_L1).toInt();
    reply.fromCache = true;
    if (!mayBeKept(reply))
        return Error::make(ErrorCode::Corrupt, Wording::tr("A kept answer is damaged."));
    return reply;
}

Future<ChatReply> CachingChatClient::chat(const ChatRequest& request, const CallContext& call, TokenSink sink)
{
    if (request.temperature != 0.0)
        return m_inner->chat(request, call, std::move(sink));
    const QByteArray key = keyOf(m_inner->modelId(), request);
    const auto flight = m_air.find(key);
    const bool leads = flight == m_air.end();
    if (!leads && !sink && flight->priority <= call.priority)
        return join(*flight, request, call);
    if (leads) // from before it is looked for, so that nobody asks between a miss and the answer
        m_air.insert(key, {call.priority, {}});
    const auto reply =
        then(m_store->get(chatKind, {key}), &m_context,
             [this, key, request, call, sink](const Result<QHash<QByteArray, QByteArray>>& kept) -> Future<ChatReply> {
                 if (call.stopRequested())
                     return failedFuture<ChatReply>(Error::cancelled());
                 const auto known = replyOf(kept.valueOr({}).value(key));
                 if (!known.ok())
                     return ask(key, request, call, sink);
                 if (sink)
                     tell(sink, known->text, call);
                 if (call.stopRequested())
                     return failedFuture<ChatReply>(Error::cancelled());
                 return readyFuture<ChatReply>(known);
             });
    return then(reply, &m_context, [this, key, leads](Result<ChatReply> landed) {
        if (leads)
            land(key, landed);
        return landed;
    });
}

Future<ChatReply> CachingChatClient::ask(const QByteArray& key, const ChatRequest& request, const CallContext& call,
                                         TokenSink sink)
{
    const auto stop = m_stops.join(call);
    return then(m_inner->chat(request, call.withStop(stop->token()), std::move(sink)), &m_context,
                [this, key, stop](Result<ChatReply> reply) {
                    if (reply.ok() && mayBeKept(*reply))
                        m_store->put(chatKind, {{key, bytesOf(*reply)}});
                    return reply;
                });
}

struct CachingChatClient::Waiting
{
    Promise<ChatReply> promise;
    ChatRequest request;
    CallContext call;
    StopHandle stop;
};

Future<ChatReply> CachingChatClient::join(Flight& flight, const ChatRequest& request, const CallContext& call)
{
    const auto waiting = std::make_shared<Waiting>();
    waiting->request = request;
    waiting->call = call;
    waiting->stop = onStop(call.stop, &m_context, [promise = waiting->promise] { promise.settle(Error::cancelled()); });
    flight.waiting.append(waiting);
    return waiting->promise.future();
}

void CachingChatClient::land(const QByteArray& key, const Result<ChatReply>& reply)
{
    const Flight flight = m_air.take(key);
    const bool stopped = !reply.ok() && reply.error().code == ErrorCode::Cancelled;
    for (const auto& waiting : flight.waiting) {
        if (waiting->promise.isSettled())
            continue;
        if (stopped) {
            observe(chat(waiting->request, waiting->call), &m_context,
                    [waiting](Result<ChatReply> again) { waiting->promise.settle(std::move(again)); });
            continue;
        }
        Result<ChatReply> shared = reply;
        if (shared.ok())
            shared->fromCache = true;
        waiting->promise.settle(std::move(shared));
    }
}

} // namespace sheaf
