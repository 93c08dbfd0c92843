#include "core/simulation/simulatedapi.h"

#include "core/engines/builtin/hashedvector.h"
#include "core/simulation/ollamaanswers.h"
#include "core/simulation/openaianswers.h"
#include "core/simulation/simulatedwriter.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

using Routed = std::variant<SimulatedCall, ServerAnswer>;

Routed ofOpenAi(SimulatedCall::Task task, const QByteArray& body)
{
    auto call = readOpenAiCall(task, body);
    return call.ok() ? Routed(std::move(*call)) : Routed(errorAnswer(400, call.error().message));
}

Routed ofOllama(SimulatedCall::Task task, const QByteArray& body)
{
    auto call = readOllamaCall(task, body);
    return call.ok() ? Routed(std::move(*call)) : Routed(ollamaError(400, call.error().message));
}

struct Route
{
    QByteArray method;
    std::function<Routed(const QByteArray& body)> ask;
};

const QHash<QByteArray, Route>& routes()
{
    using Task = SimulatedCall::Task;
    static const QHash<QByteArray, Route> all{
        {"/v1/embeddings", {"POST", [](const QByteArray& body) { return ofOpenAi(Task::Embed, body); }}},
        {"/v1/chat/completions", {"POST", [](const QByteArray& body) { return ofOpenAi(Task::Chat, body); }}},
        {"/v1/models", {"GET", [](const QByteArray&) { return openAiModels(); }}},
        {"/api/embed", {"POST", [](const QByteArray& body) { return ofOllama(Task::Embed, body); }}},
        {"/api/chat", {"POST", [](const QByteArray& body) { return ofOllama(Task::Chat, body); }}},
        {"/api/pull", {"POST", [](const QByteArray& body) { return ollamaPull(body); }}},
        {"/api/tags", {"GET", [](const QByteArray&) { return ollamaTags(); }}},
        {"/api/version", {"GET", [](const QByteArray&) { return ollamaVersion(); }}},
    };
    return all;
}

} // namespace

Routed routeRequest(const IncomingRequest& request)
{
    const auto route = routes().constFind(request.path);
    if (route == routes().constEnd())
        return errorAnswer(404, u"There is nothing at %1."_s.arg(QString::fromLatin1(request.path.left(200))));
    if (route->method != request.method)
        return errorAnswer(
            405, u"%1 is for %2 only."_s.arg(QString::fromLatin1(request.path), QString::fromLatin1(route->method)),
            {{"Allow", route->method}});
    return route->ask(request.body);
}

ServerAnswer SimulatedApi::vectors(const SimulatedCall& call, std::optional<FaultKind> fault, Duration prompt)
{
    QList<QByteArray> written;
    written.reserve(call.texts.size());
    for (const QString& text : call.texts)
        written.append(m_embedder.encoded(text, call.base64));
    if (fault == FaultKind::WrongCount)
        written.removeLast();
    if (fault == FaultKind::NotANumber) {
        Vector broken(hashedDimension, 0.0F);
        broken.first() = std::numeric_limits<float>::quiet_NaN();
        written.last() = encodedVector(broken, call.base64);
    }
    return call.api == SimulatedCall::Api::Ollama ? ollamaVectors(call, written, {prompt, Duration::zero()})
                                                  : openAiVectors(call, written);
}

SimulatedApi::Written SimulatedApi::write(const SimulatedCall& call, std::optional<FaultKind> fault,
                                          const LatencyModel& latency, Duration prompt)
{
    const bool ollama = call.api == SimulatedCall::Api::Ollama;
    if (call.task == SimulatedCall::Task::Embed)
        return {vectors(call, fault, prompt)};
    if (fault == FaultKind::WrongCount)
        return {ollama ? ollamaNothing(call) : openAiNothing(call)};
    const SimulatedReply reply = simulatedReply(call);
    const Duration writing = latency.writing(reply.words.size());
    Written written;
    written.answer = ollama ? ollamaChat(call, reply, {prompt, writing}) : openAiChat(call, reply);
    if (written.answer.streamed)
        written.answer.pause = writing / std::max<qsizetype>(1, reply.words.size() - 1);
    else
        written.writing = writing;
    if (fault == FaultKind::NotANumber) // there are no numbers to spoil in a chat answer
        written.answer = withFault(written.answer, {FaultKind::MalformedJson}, {});
    return written;
}

} // namespace sheaf
