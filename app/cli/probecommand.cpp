#include "app/cli/commands.h"

#include "core/base/json.h"
#include "core/engines/endpointprobe.h"
#include "core/engines/modelnames.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr int probedAtOnce = 16;

// The model to embed with: the one that was named, else the first whose name says that it embeds.
QString embeddingModel(const CommandContext& context, const QStringList& models)
{
    if (!context.line.settings.embedding.model.isEmpty())
        return context.line.settings.embedding.model;
    return embeddingModelAmong(models);
}

QJsonObject toJson(const EndpointReport& report)
{
    QJsonObject object{{u"url"_s, report.base.toString()},
                       {u"reachable"_s, report.reachable},
                       {u"kind"_s, serverKindName(report.kind)},
                       {u"models"_s, QJsonArray::fromStringList(report.models)},
                       {u"latency_ms"_s, toMs(report.latency)}};
    if (report.error)
        object[u"error"_s] = sheaf::toJson(*report.error);
    return object;
}

void print(const Console& console, const EndpointReport& report)
{
    console.print(u"%1: %2, answered in %3 ms"_s.arg(report.base.toString(), serverKindName(report.kind))
                      .arg(toMs(report.latency), 0, 'f', 0));
    for (const QString& model : report.models)
        console.print(u"  "_s + model);
    if (report.error)
        console.print(u"  "_s + report.error->message);
}

// What a measurement asks, and of which model.
struct Measured
{
    QString model; // empty: nothing to ask
    MeasuredCall call = MeasuredCall::Embedding;
};

// A model that embeds costs least. Of chat models the one that was named; on this machine the first will do.
Measured toMeasure(const CommandContext& context, const EndpointReport& report)
{
    const QString embedding = embeddingModel(context, report.models);
    const QString& chat = context.line.settings.chat.model;
    if (!embedding.isEmpty())
        return {embedding, MeasuredCall::Embedding};
    if (!chat.isEmpty())
        return {chat, MeasuredCall::Chat};
    return {isLoopback(report.base) ? report.models.value(0) : QString(), MeasuredCall::Chat};
}

void printHint(const Console& console, QJsonObject& object, ServerKind kind, int ranAtOnce)
{
    const QString hint = parallelHint(kind, ranAtOnce);
    if (hint.isEmpty())
        return;
    console.print(u"  "_s + hint);
    object[u"hint"_s] = hint;
}

ExitStatus reportConcurrency(const CommandContext& context, const EndpointReport& report, const Measured& what,
                             const Result<ConcurrencyReport>& measured)
{
    const Console& console = context.console;
    QJsonObject object = toJson(report);
    if (measured.ok()) {
        console.print(u"  %1: %2 of %3 calls ran at once (one alone %4 ms, all together %5 ms)"_s.arg(what.model)
                          .arg(measured->ranAtOnce)
                          .arg(measured->sent)
                          .arg(toMs(measured->single), 0, 'f', 1)
                          .arg(toMs(measured->wall), 0, 'f', 1));
        object[u"concurrency"_s] = QJsonObject{{u"model"_s, what.model},
                                               {u"sent"_s, measured->sent},
                                               {u"ran_at_once"_s, measured->ranAtOnce},
                                               {u"single_ms"_s, toMs(measured->single)},
                                               {u"wall_ms"_s, toMs(measured->wall)}};
        printHint(console, object, report.kind, measured->ranAtOnce);
    } else {
        console.print(u"  "_s + measured.error().message);
        object[u"concurrency"_s] = QJsonObject{{u"error"_s, sheaf::toJson(measured.error())}};
    }
    if (console.json())
        console.printJson(object);
    return report.error || !measured.ok() ? ExitStatus::SomeFailed : ExitStatus::Done;
}

Future<ExitStatus> probeLocal(const CommandContext& context, const std::shared_ptr<EndpointProbe>& probe,
                              const CallContext& call)
{
    return then(probe->probeLocal(call), &context.app, [context, probe](const QList<EndpointReport>& servers) {
        QJsonArray list;
        for (const EndpointReport& report : servers) {
            QJsonObject object = toJson(report);
            print(context.console, report);
            printHint(context.console, object, report.kind, 0);
            list.append(object);
        }
        if (servers.isEmpty())
            context.console.print(
                u"No model server answers on the usual ports of this machine. Name an address to look elsewhere."_s);
        if (context.console.json())
            context.console.printJson(QJsonObject{{u"servers"_s, list}});
        return ExitStatus::Done;
    });
}

} // namespace

Future<ExitStatus> runProbe(const CommandContext& context)
{
    auto probe = std::make_shared<EndpointProbe>(context.app.engineFactory().probeRuntime(context.line.settings));
    CallContext call;
    call.stop = context.stop;
    if (context.line.arguments.isEmpty())
        return probeLocal(context, probe, call);
    const auto url = parseEndpointUrl(context.line.arguments.first());
    if (!url.ok())
        return failedFuture<ExitStatus>(url.error());
    Endpoint endpoint;
    endpoint.base = *url;
    endpoint.key = context.app.keyNamedWith(endpoint.base);
    return then(probe->probe(endpoint, call), &context.app,
                [context, probe, endpoint, call](const EndpointReport& report) -> Future<ExitStatus> {
                    if (!report.reachable && report.error)
                        return failedFuture<ExitStatus>(*report.error);
                    print(context.console, report);
                    const Measured what = toMeasure(context, report);
                    if (what.model.isEmpty()) {
                        context.console.print(
                            u"  How many calls it runs at once was not measured: no model here is known to "
                            "embed; name one with --embed-model or --chat-model."_s);
                        QJsonObject object = toJson(report);
                        printHint(context.console, object, report.kind, 0);
                        if (context.console.json())
                            context.console.printJson(object);
                        return readyFuture<ExitStatus>(report.error ? ExitStatus::SomeFailed : ExitStatus::Done);
                    }
                    Endpoint asked = endpoint;
                    asked.model = what.model;
                    return then(probe->measureConcurrency(asked, probedAtOnce, call, what.call), &context.app,
                                [context, probe, report, what](const Result<ConcurrencyReport>& measured) {
                                    return reportConcurrency(context, report, what, measured);
                                });
                });
}

} // namespace sheaf
