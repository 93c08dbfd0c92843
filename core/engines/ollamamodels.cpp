#include "core/engines/ollamamodels.h"

#include "core/base/wording.h"
#include "core/engines/apiendpoint.h"
#include "core/network/ndjsonparser.h"

#include <mutex>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr Milliseconds longestPull{24 * 3600 * 1000};
constexpr Milliseconds checkingTime{10 * 60'000}; // a large file's digest is verified in silence

} // namespace

// What came of a pull so far: read in the transport's thread, told of in the caller's, where it lives and dies.
struct OllamaModels::Pulling : QObject
{
    static std::shared_ptr<Pulling> make(ApiCall api, const CallContext& call, PullSink sink)
    {
        return {new Pulling(std::move(api), call, std::move(sink)), [](Pulling* pulling) { pulling->deleteLater(); }};
    }

    const ApiCall api;
    CallContext call;
    std::shared_ptr<LinkedStop> stop;
    PullSink sink;

    std::mutex mutex;
    NdjsonParser parser;
    std::optional<PullProgress> newest; // not told of yet
    bool done = false;
    std::optional<Error> error;

    // Transport's thread. False ends the transfer.
    bool feed(const QByteArray& bytes)
    {
        const std::lock_guard lock(mutex);
        const bool waiting = newest.has_value();
        take(parser.feed(bytes));
        if (newest && !waiting)
            QMetaObject::invokeMethod(
                this, [this] { tell(); }, Qt::QueuedConnection);
        return !error;
    }
    void take(const Result<QList<QByteArray>>& lines)
    {
        if (!lines.ok())
            error = lines.error();
        for (qsizetype i = 0; !error && i < lines->size(); ++i) {
            const auto progress = parsePullProgress(lines->at(i), api);
            if (!progress.ok()) {
                error = progress.error();
                break;
            }
            newest = *progress;
            done = done || progress->done;
        }
    }
    // Caller's thread.
    void tell()
    {
        std::optional<PullProgress> progress;
        {
            const std::lock_guard lock(mutex);
            progress = std::exchange(newest, std::nullopt);
        }
        if (progress && sink && !call.stopRequested())
            sink(*progress);
    }
    Result<void> finish(const Result<HttpResponse>& transfer)
    {
        {
            const std::lock_guard lock(mutex);
            if (transfer.ok() && !error)
                take(parser.finish());
        }
        tell();
        const std::lock_guard lock(mutex);
        if (!transfer.ok() && transfer.error().code == ErrorCode::Cancelled)
            return transfer.error();
        if (error)
            return *error;
        if (done)
            return {};
        if (!transfer.ok())
            return transfer.error();
        return Error::make(ErrorCode::ConnectionFailed,
                           Wording::tr("%1 ended before “%2” was there. Fetch it again; it goes on where it was.")
                               .arg(originOf(api.url), api.model));
    }

private:
    Pulling(ApiCall about, const CallContext& context, PullSink to)
        : api(std::move(about))
        , call(context)
        , sink(std::move(to))
    {}
};

OllamaModels::OllamaModels(const Endpoint& server, const EndpointRuntime& runtime)
    : m_server(server)
    , m_runtime(runtime)
{
    m_server.api = Api::Ollama;
    m_server.model.clear();
}

Future<QList<OllamaModel>> OllamaModels::list(const CallContext& call)
{
    const ApiEndpoint endpoint(m_server, m_runtime);
    const HttpRequest request = endpoint.get(ollamaUrl(m_server.base, u"tags"_s), u"models"_s);
    const auto stop = m_stops.join(call);
    return then(m_runtime.transport.send(request, call.withStop(stop->token())), &m_context,
                [endpoint, request, stop](const HttpResponse& response) -> Result<QList<OllamaModel>> {
                    if (const auto error = endpoint.refusal(request, response))
                        return *error;
                    return parseOllamaModels(response.body, endpoint.call(request.url));
                });
}

Future<QString> OllamaModels::version(const CallContext& call)
{
    const ApiEndpoint endpoint(m_server, m_runtime);
    const HttpRequest request = endpoint.get(ollamaUrl(m_server.base, u"version"_s), u"models"_s);
    const auto stop = m_stops.join(call);
    return then(m_runtime.transport.send(request, call.withStop(stop->token())), &m_context,
                [endpoint, request, stop](const HttpResponse& response) -> Result<QString> {
                    if (const auto error = endpoint.refusal(request, response))
                        return *error;
                    return parseOllamaVersion(response.body, endpoint.call(request.url));
                });
}

Future<void> OllamaModels::pull(const QString& model, const CallContext& call, PullSink sink)
{
    Endpoint server = m_server;
    server.model = model;
    const ApiEndpoint endpoint(server, m_runtime);
    HttpRequest request = endpoint.post(ollamaUrl(server.base, u"pull"_s), ollamaPullBody(model), u"pull"_s, true);
    request.totalTimeout = longestPull;
    request.idleTimeout = checkingTime;
    request.maxBodyBytes = 64 * 1024 * 1024; // of progress lines
    const auto stop = m_stops.join(call);
    const auto pulling = Pulling::make(endpoint.call(request.url), call.withStop(stop->token()), std::move(sink));
    pulling->stop = stop;
    const BodySink bytes = [pulling](const QByteArray& piece) { return pulling->feed(piece); };
    // Not `then`: the sink may destroy this object at the end.
    const Promise<void> promise;
    observe(m_runtime.transport.send(request, pulling->call, bytes), &m_context,
            [endpoint, request, pulling, promise](const Result<HttpResponse>& response) {
                promise.settle(response.ok() && !response->isSuccess()
                                   ? Result<void>(endpoint.errorOf(request, *response))
                                   : pulling->finish(response));
            });
    return promise.future();
}

} // namespace sheaf
