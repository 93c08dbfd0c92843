#include "core/engines/openaichatcodec.h"

#include "core/base/json.h"
#include "core/base/wording.h"
#include "core/engines/apierror.h"
#include "core/engines/responseformat.h"
#include "core/engines/thinkfilter.h"

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

// A text, or a list of parts some of which are text.
QString contentText(const QJsonValue& content)
{
    if (content.isString())
        return content.toString();
    QString text;
    for (const QJsonValue& part : content.toArray())
        text += part["text"_L1].toString();
    return text;
}

Error reported(const QByteArray& body, const QString& source)
{
    const QString words = serverWords(body);
    return Error::make(ErrorCode::BadResponse,
                       words.isEmpty()
                           ? Wording::tr("%1 answered, but without a message.").arg(source)
                           : Wording::tr("%1 reports an error instead of an answer: “%2”").arg(source, words));
}

} // namespace

QList<WebSource> parseWebSources(const QJsonObject& answer)
{
    const auto webUrl = [](const QJsonValue& value) {
        const QUrl url(value.toString(), QUrl::StrictMode);
        return url.scheme() == "https"_L1 || url.scheme() == "http"_L1 ? url : QUrl();
    };
    QList<WebSource> sources;
    for (const QJsonValue& found : answer["search_results"_L1].toArray())
        sources.append({found["title"_L1].toString(), webUrl(found["url"_L1])});
    if (sources.isEmpty()) {
        for (const QJsonValue& cited : answer["citations"_L1].toArray())
            sources.append({QString(), webUrl(cited)});
    }
    return sources;
}

QByteArray chatRequestBody(const QString& model, const ChatRequest& request, const ChatDialect& dialect, bool stream)
{
    using Format = ChatDialect::Format;
    const ResponseFormat& wanted = request.responseFormat;
    const bool formatted = wanted.kind != ResponseFormat::Kind::Text;
    const Format format =
        wanted.kind == ResponseFormat::Kind::JsonSchema ? dialect.format : std::max(dialect.format, Format::Object);
    QJsonArray messages;
    for (const ChatMessage& message :
         formatted&& format != Format::Schema ? withFormatRule(request.messages, wanted) : request.messages)
        messages.append(QJsonObject{{u"role"_s, roleName(message.role)}, {u"content"_s, message.text}});
    QJsonObject body{{u"model"_s, model}, {u"messages"_s, messages}};
    body.insert(dialect.maxCompletionTokens ? u"max_completion_tokens"_s : u"max_tokens"_s, request.maxTokens);
    if (dialect.temperature)
        body.insert(u"temperature"_s, request.temperature);
    if (formatted && format == Format::Schema) {
        const QJsonObject schema{{u"name"_s, u"answer"_s}, {u"schema"_s, wanted.schema}};
        body.insert(u"response_format"_s, QJsonObject{{u"type"_s, u"json_schema"_s}, {u"json_schema"_s, schema}});
    } else if (formatted && format == Format::Object) {
        body.insert(u"response_format"_s, QJsonObject{{u"type"_s, u"json_object"_s}});
    }
    if (stream) {
        body.insert(u"stream"_s, true);
        if (dialect.streamOptions)
            body.insert(u"stream_options"_s, QJsonObject{{u"include_usage"_s, true}});
    }
    return compactJson(body);
}

std::optional<ChatDialect> dialectAfter(const ChatDialect& dialect, const HttpResponse& refusal)
{
    const QString parameter = refusedParameter(refusal);
    ChatDialect next = dialect;
    if (parameter == "max_tokens"_L1)
        next.maxCompletionTokens = true;
    else if (parameter == "max_completion_tokens"_L1)
        next.maxCompletionTokens = false;
    else if (parameter == "temperature"_L1)
        next.temperature = false;
    else if (parameter.startsWith("stream_options"_L1))
        next.streamOptions = false;
    else if (parameter.startsWith("response_format"_L1))
        next.format =
            dialect.format == ChatDialect::Format::Schema ? ChatDialect::Format::Object : ChatDialect::Format::Words;
    return next == dialect ? std::nullopt : std::optional(next);
}

Result<ChatReply> parseChatReply(const QByteArray& body, const QString& source)
{
    const auto parsed = parseJsonObject(body, Wording::tr("The answer of %1").arg(source));
    if (!parsed.ok())
        return parsed.error();
    const QJsonValue choice = (*parsed)["choices"_L1].toArray().at(0);
    if (!choice["message"_L1].isObject())
        return reported(body, source);
    ChatReply reply;
    reply.text = withoutThinking(contentText(choice["message"_L1]["content"_L1]));
    reply.finishReason = choice["finish_reason"_L1].toString();
    reply.promptTokens = (*parsed)["usage"_L1]["prompt_tokens"_L1].toInt();
    reply.completionTokens = (*parsed)["usage"_L1]["completion_tokens"_L1].toInt();
    reply.webSources = parseWebSources(*parsed);
    return reply;
}

Result<ChatChunk> parseChatChunk(const QByteArray& data, const QString& source)
{
    const auto parsed = parseJsonObject(data, Wording::tr("A piece of the answer of %1").arg(source));
    if (!parsed.ok())
        return parsed.error();
    if (parsed->contains("error"_L1) && !(*parsed)["error"_L1].isNull())
        return reported(data, source);
    const QJsonValue choice = (*parsed)["choices"_L1].toArray().at(0);
    ChatChunk chunk;
    chunk.text = contentText(choice["delta"_L1]["content"_L1]);
    chunk.finishReason = choice["finish_reason"_L1].toString();
    chunk.promptTokens = (*parsed)["usage"_L1]["prompt_tokens"_L1].toInt();
    chunk.completionTokens = (*parsed)["usage"_L1]["completion_tokens"_L1].toInt();
    chunk.webSources = parseWebSources(*parsed);
    return chunk;
}

} // namespace sheaf
