#include "app/cli/commands.h"

#include "core/base/json.h"
#include "core/engines/endpointprobe.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr int callsAtOnce = 16;

QString kindName(EndpointReport::Kind kind)
{
    switch (kind) {
    case EndpointReport::Kind::OpenAiCompatible:
        return u"openai-compatible"_s;
    case EndpointReport::Kind::Ollama:
        return u"ollama"_s;
    case EndpointReport::Kind::Unknown:
        return u"unknown"_s;
    }
    return {};
}

// The model to embed with: the one that was named, else the first whose name says that it embeds.
QString embeddingModel(const CommandContext& context, const QStringList& models)
{
    if (!context.line.settings.embedding.model.isEmpty())
        return context.line.settings.embedding.model;
    for (const QString& model : models) {
        for (const auto& part : {u"embed"_s, u"bge"_s, u"minilm"_s, u"e5-"_s, u"gte"_s}) {
            if (model.contains(part, Qt::CaseInsensitive))
                return model;
        }
    }
    return {};
}

QJsonObject toJson(const EndpointReport& report)
{
    QJsonObject object{{u"url"_s, report.base.toString()},
                       {u"reachable"_s, report.reachable},
                       {u"kind"_s, kindName(report.kind)},
                       {u"models"_s, QJsonArray::fromStringList(report.models)},
                       {u"latency_ms"_s, toMs(report.latency)}};
    if (report.error)
        object[u"error"_s] = sheaf::toJson(*report.error);
    return object;
}

void print(const Console& console, const EndpointReport& report)
{
    console.print(u"%1: %2, answered in %3 ms"_s.arg(report.base.toString(), kindName(report.kind))
                      .arg(toMs(report.latency), 0, 'f', 0));
    for (const QString& model : report.models)
        console.print(u"  "_s + model);
    if (report.error)
        console.print(u"  "_s + report.error->message);
}

} // namespace

Future<ExitStatus> runProbe(const CommandContext& context)
{
    const auto url = parseEndpointUrl(context.line.arguments.first());
    if (!url.ok())
        return failedFuture<ExitStatus>(url.error());
    auto probe = std::make_shared<EndpointProbe>(context.app.engineFactory().probeRuntime(context.line.settings));
    Endpoint endpoint;
    endpoint.base = *url;
    endpoint.key = context.app.key();
    CallContext call;
    call.stop = context.stop;
    return then(probe->probe(endpoint, call), &context.app,
                [context, probe, endpoint, call](const EndpointReport& report) -> Future<ExitStatus> {
                    if (!report.reachable && report.error)
                        return failedFuture<ExitStatus>(*report.error);
                    QJsonObject object = toJson(report);
                    print(context.console, report);
                    Endpoint embedding = endpoint;
                    embedding.model = embeddingModel(context, report.models);
                    const ExitStatus status = report.error ? ExitStatus::SomeFailed : ExitStatus::Done;
                    if (embedding.model.isEmpty()) {
                        context.console.print(
                            u"  How many calls it runs at once was not measured: no model here is known to embed; "
                            "name one with --embed-model."_s);
                        if (context.console.json())
                            context.console.printJson(object);
                        return readyFuture<ExitStatus>(status);
                    }
                    return then(
                        probe->measureConcurrency(embedding, callsAtOnce, call), &context.app,
                        [context, probe, object, embedding, status](Result<ConcurrencyReport> measured) mutable {
                            if (measured.ok()) {
                                context.console.print(
                                    u"  %1: %2 of %3 calls ran at once (one alone %4 ms, all together %5 ms)"_s
                                        .arg(embedding.model)
                                        .arg(measured->ranAtOnce)
                                        .arg(measured->sent)
                                        .arg(toMs(measured->single), 0, 'f', 1)
                                        .arg(toMs(measured->wall), 0, 'f', 1));
                                object[u"concurrency"_s] = QJsonObject{{u"model"_s, embedding.model},
                                                                       {u"sent"_s, measured->sent},
                                                                       {u"ran_at_once"_s, measured->ranAtOnce},
                                                                       {u"single_ms"_s, toMs(measured->single)},
                                                                       {u"wall_ms"_s, toMs(measured->wall)}};
                            } else {
                                context.console.print(u"  "_s + measured.error().message);
                                object[u"concurrency"_s] = QJsonObject{{u"error"_s, sheaf::toJson(measured.error())}};
                            }
                            if (context.console.json())
                                context.console.printJson(object);
                            return measured.ok() ? status : ExitStatus::SomeFailed;
                        });
                });
}

} // namespace sheaf
