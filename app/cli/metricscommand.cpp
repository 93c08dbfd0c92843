#include "app/cli/commands.h"

#include "core/base/metrics.h"
#include "core/concurrency/stop.h"
#include "core/network/metricsserver.h"

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

QString metricsFile(const CommandContext& context)
{
    return context.line.dataFolder + u"/metrics.json"_s;
}

} // namespace

// The totals of all runs on this library. Prometheus' text is the same with and without --json: it is what machines
// read.
Future<ExitStatus> runMetrics(const CommandContext& context)
{
    const auto totals = Metrics::load(metricsFile(context));
    if (!totals.ok())
        return failedFuture<ExitStatus>(totals.error());
    context.console.printText(prometheusText(*totals));
    return readyFuture<ExitStatus>(ExitStatus::Done);
}

// Until Ctrl-C; each request reads what the runs up to then have added.
Future<ExitStatus> runServeMetrics(const CommandContext& context)
{
    bool ok = false;
    const int port = context.line.arguments.value(0).toInt(&ok);
    if (!ok || port < 0 || port > 65'535)
        return failedFuture<ExitStatus>(Error::make(
            ErrorCode::InvalidInput, u"serve-metrics takes a port from 1 to 65535, or 0 for a free one."_s));
    auto* server =
        new MetricsServer([file = metricsFile(context)] { return prometheusText(Metrics::load(file).valueOr({})); },
                          *context.app.clock(), &context.app);
    const auto listening = server->listen(quint16(port));
    if (!listening.ok())
        return failedFuture<ExitStatus>(listening.error());
    context.console.print(u"http://127.0.0.1:%1/metrics"_s.arg(*listening));
    context.console.say(u"Ctrl-C ends it."_s);
    const Promise<ExitStatus> ended;
    const auto stop = std::make_shared<StopHandle>();
    *stop = onStop(context.stop, server, [ended, stop] {
        ended.settle(ExitStatus::Done);
        stop->reset();
    });
    return ended.future();
}

// What was kept of endpoints' answers: how much, or, with "clear", nothing any more.
Future<ExitStatus> runCache(const CommandContext& context)
{
    CacheStore& cache = *context.app.cache();
    const QString word = context.line.arguments.value(0);
    const bool clear = word == "clear"_L1;
    if (!clear && !word.isEmpty())
        return failedFuture<ExitStatus>(
            Error::make(ErrorCode::InvalidInput, u"cache takes “clear” or nothing, not “%1”."_s.arg(word)));
    const auto cleared = clear ? cache.clear({}) : readyFuture<void>({});
    return then(cleared, &context.app, [context, &cache] {
        return then(cache.stats(), &context.app, [context](const CacheStats& stats) {
            if (context.console.json())
                context.console.printJson(QJsonObject{{u"entries"_s, stats.entries}, {u"bytes"_s, stats.bytes}});
            else
                context.console.print(u"%1 answers kept, %2 MiB"_s.arg(stats.entries)
                                          .arg(double(stats.bytes) / (1024 * 1024), 0, 'f', 1));
            return ExitStatus::Done;
        });
    });
}

} // namespace sheaf
