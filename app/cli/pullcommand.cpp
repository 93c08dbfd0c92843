#include "app/cli/commands.h"

#include "core/engines/ollamamodels.h"

using namespace Qt::StringLiterals;

namespace sheaf {

// Has an Ollama server fetch a model.
Future<ExitStatus> runPull(const CommandContext& context)
{
    const QString model = context.line.arguments.first();
    const auto url = parseEndpointUrl(context.line.arguments.value(1, u"http://127.0.0.1:11434"_s));
    if (!url.ok())
        return failedFuture<ExitStatus>(url.error());
    Endpoint server;
    server.base = *url;
    server.key = context.app.keyNamedWith(server.base);
    server.api = Api::Ollama;
    const auto models =
        std::make_shared<OllamaModels>(server, context.app.engineFactory().probeRuntime(context.line.settings));
    CallContext call;
    call.stop = context.stop;
    const auto pulled = models->pull(model, call, [&console = context.console](const PullProgress& step) {
        console.progress(step.completed, std::max<qint64>(1, step.total), step.status);
    });
    return then(pulled, &context.app, [context, models, model, origin = originOf(*url)](Result<void> result) {
        context.console.endProgress();
        if (!result.ok())
            return failedFuture<ExitStatus>(result.error());
        context.console.print(u"%1 has %2."_s.arg(origin, model));
        if (context.console.json())
            context.console.printJson(QJsonObject{{u"server"_s, origin}, {u"model"_s, model}});
        return readyFuture<ExitStatus>(ExitStatus::Done);
    });
}

} // namespace sheaf
