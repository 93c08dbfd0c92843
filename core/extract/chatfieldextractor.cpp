#include "core/extract/chatfieldextractor.h"

#include "core/concurrency/combine.h"
#include "core/documents/tokencount.h"
#include "core/extract/fieldanswer.h"
#include "core/extract/fieldprompt.h"

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

void add(FieldsFound& sum, const ChatReply& reply)
{
    ++sum.calls;
    sum.promptTokens += reply.promptTokens;
    sum.completionTokens += reply.completionTokens;
}

} // namespace

ChatFieldExtractor::ChatFieldExtractor(std::shared_ptr<ChatClient> client, Fields fields, const QString& name,
                                       QObject* parent)
    : QObject(parent)
    , m_client(std::move(client))
    , m_fields(fields)
    , m_name(name.isEmpty() ? m_client->modelId() : name)
{}

QString ChatFieldExtractor::engineId() const
{
    return m_client->modelId() + (m_fields == Fields::OneInEach ? u" one field a call"_s : QString());
}

qint64 ChatFieldExtractor::promptTokens(const QList<Field>& fields, qint64 textTokens) const
{
    const auto around = [this](const QList<Field>& asked) {
        qint64 tokens = 0;
        for (const ChatMessage& message : fieldRequest({{}, 1, {}, asked}, delimiterFor({})).messages)
            tokens += estimateTokens(message.text);
        return tokens;
    };
    if (m_fields == Fields::AllInOneCall)
        return around(fields) + textTokens;
    qint64 tokens = 0;
    for (const Field& field : fields)
        tokens += around({field}) + textTokens;
    return tokens;
}

Future<FieldsFound> ChatFieldExtractor::extract(const FieldTask& task, const CallContext& call)
{
    if (m_fields == Fields::AllInOneCall)
        return ask(task, call);
    // One after the other: how many calls are in the air is the caller's to say.
    const auto each = mapConcurrent(task.fields, 1, call, this, [this, task, call](const Field& field, qsizetype) {
        FieldTask one = task;
        one.fields = {field};
        return ask(one, call);
    });
    return then(each, this, [](const QList<Result<FieldsFound>>& results) -> Result<FieldsFound> {
        FieldsFound sum;
        for (const Result<FieldsFound>& result : results) {
            if (!result.ok())
                return result.error();
            sum.candidates += result->candidates;
            sum.calls += result->calls;
            sum.promptTokens += result->promptTokens;
            sum.completionTokens += result->completionTokens;
        }
        return sum;
    });
}

Future<FieldsFound> ChatFieldExtractor::ask(const FieldTask& task, const CallContext& call)
{
    const ChatRequest request = fieldRequest(task, delimiterFor(task));
    const auto first = send(request, call);
    return then(first, this, [this, task, call, request](const ChatReply& reply) -> Future<FieldsFound> {
        FieldsFound found;
        add(found, reply);
        auto read = readFieldAnswer(reply.text, task.fields);
        if (read.ok()) {
            found.candidates = *std::move(read);
            return readyFuture<FieldsFound>(found);
        }
        const auto repaired = send(repairRequest(request, reply, read.error().message), call);
        return then(repaired, this, [this, task, found](const ChatReply& second) -> Result<FieldsFound> {
            FieldsFound both = found;
            add(both, second);
            auto again = readFieldAnswer(second.text, task.fields);
            if (!again.ok())
                return Error::make(
                    ErrorCode::BadResponse,
                    tr("%1 answered twice without the JSON it was asked for. %2 Try a model that follows "
                       "instructions better, or fewer fields.")
                        .arg(m_name, again.error().message),
                    second.text.left(500));
            both.candidates = *std::move(again);
            return both;
        });
    });
}

Future<ChatReply> ChatFieldExtractor::send(const ChatRequest& request, const CallContext& call)
{
    ChatRequest formatted = request;
    formatted.responseFormat.kind = m_format;
    const auto reply = m_client->chat(formatted, call);
    return then(reply, this, [this, formatted, call](Result<ChatReply> result) -> Future<ChatReply> {
        const bool refused = !result.ok() && result.error().code == ErrorCode::InvalidInput;
        if (!refused || formatted.responseFormat.kind == ResponseFormat::Kind::Text)
            return readyFuture<ChatReply>(std::move(result));
        // It may be the format that was refused, in words nobody knows: the prompt says all of it as well.
        ChatRequest plain = formatted;
        plain.responseFormat.kind = ResponseFormat::Kind::Text;
        return then(m_client->chat(plain, call), this, [this](const ChatReply& answer) {
            m_format = ResponseFormat::Kind::Text;
            return answer;
        });
    });
}

QString ChatFieldExtractor::delimiterFor(const FieldTask& task) const
{
    return m_marks.wordFor(u"text"_s, {task.document.toUtf8(), QByteArray::number(task.page), task.text.toUtf8()});
}

} // namespace sheaf
