#include "app/cli/commands.h"

#include "core/ask/askoptions.h"
#include "core/ask/askrunjson.h"
#include "core/ask/asksession.h"
#include "core/concurrency/stop.h"
#include "core/lab/race.h"

#include <QFileInfo>
#include <QMap>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

QString verdictText(Citation::Verdict verdict)
{
    switch (verdict) {
    case Citation::Verdict::Verified:
        return u"verified"_s;
    case Citation::Verdict::Approximate:
        return u"approximate"_s;
    case Citation::Verdict::NotFound:
        return u"NOT FOUND in the source"_s;
    }
    return {};
}

QString inMs(Duration d)
{
    const double ms = toMs(d);
    return u"%1 ms"_s.arg(ms, 0, 'f', ms < 10 ? 1 : 0);
}

QString inPercent(double share)
{
    return u"%1 %"_s.arg(share * 100.0, 0, 'f', 0);
}

// Where a source stands: a page of a document, a line of a file, an address.
QString placeOf(const Source& source)
{
    if (source.origin == Source::Origin::Web)
        return source.url.toString();
    const ChunkRecord& chunk = source.chunk;
    const QString name = chunk.path.isEmpty() ? chunk.title : QFileInfo(chunk.path).fileName();
    const QString page = chunk.paged ? u", page %1"_s.arg(chunk.page) : QString();
    return name + (chunk.label.isEmpty() ? page : u", "_s + chunk.label);
}

QString bar(Duration d, Duration longest, int width)
{
    const double share = longest.count() > 0 ? double(d.count()) / double(longest.count()) : 0.0;
    return QString(std::max(1, int(share * width + 0.5)), u'█');
}

QJsonObject toJson(const RaceReport& report)
{
    const double sequential = toMs(report.sequential.retrieval);
    const double parallel = toMs(report.parallel.retrieval);
    return {{u"question"_s, report.parallel.question},
            {u"queries"_s, report.parallel.lanes.size()},
            {u"sequential_ms"_s, sequential},
            {u"parallel_ms"_s, parallel},
            {u"critical_path_ms"_s, toMs(report.parallel.summary.criticalPath)},
            {u"speedup"_s, parallel > 0 ? sequential / parallel : 0.0},
            {u"identical"_s, report.identical},
            {u"common_hits"_s, report.commonHits},
            {u"hits"_s, report.hits}};
}

} // namespace

void printAnswer(const Console& console, const AskRun& run)
{
    if (run.error && run.answer.text.isEmpty())
        console.print(u"No answer: "_s + run.error->message);
    else
        console.print(run.answer.text);
    if (run.answer.extractive)
        console.print(u"(extractive: sentences from your documents as they stand, by the built-in engine)"_s);
    console.print(QString());
    // The worst verdict of each source: one sentence it does not hold matters more than one it does.
    QMap<int, Citation::Verdict> worst;
    for (const Citation& citation : run.answer.citations) {
        const auto known = worst.constFind(citation.number);
        if (known == worst.constEnd() || int(citation.verdict) > int(*known))
            worst[citation.number] = citation.verdict;
    }
    for (auto it = worst.cbegin(); it != worst.cend(); ++it) {
        const auto source =
            std::find_if(run.sources.begin(), run.sources.end(), [&](const Source& s) { return s.number == it.key(); });
        if (source == run.sources.end()) {
            console.print(u"  [%1] names no source"_s.arg(it.key()));
            continue;
        }
        console.print(u"  [%1] %2 — %3"_s.arg(it.key()).arg(placeOf(*source), verdictText(it.value())));
    }
    if (run.answer.quality)
        console.print(
            u"  quality %1 of 1: %2 of the claims grounded, %3 of the citations hold"_s
                .arg(run.answer.quality->score, 0, 'f', 2)
                .arg(inPercent(run.answer.quality->groundedness), inPercent(run.answer.quality->citationPrecision)));
    for (const ToolSuggestion& suggestion : run.suggestions) {
        const bool isDone = std::any_of(run.toolResults.begin(), run.toolResults.end(),
                                        [&](const ToolResult& result) { return result.suggestion == suggestion; });
        if (!isDone)
            console.print(u"  could be done: %1"_s.arg(suggestion.title));
    }
    if (!run.coverage.isEmpty())
        console.print(u"  read "_s + run.coverage);
    for (const QString& note : run.notes)
        console.print(u"  note: "_s + note);
    console.print(u"  %1 queries found passages in %2; answered in %3 (critical path %4, one after the other %5)"_s
                      .arg(run.lanes.size())
                      .arg(inMs(run.retrieval), inMs(run.total), inMs(run.summary.criticalPath),
                           inMs(run.summary.sequentialEquivalent)));
    if (run.cost && *run.cost > 0)
        console.print(u"  cost %1, by your table of prices"_s.arg(*run.cost, 0, 'f', 4));
    else if (!run.cost)
        console.print(u"  cost unknown: a price is missing in your table"_s);
}

void printRace(const Console& console, const RaceReport& report)
{
    const Duration slow = report.sequential.retrieval;
    const Duration fast = report.parallel.retrieval;
    const Duration longest = std::max(slow, fast);
    console.print(u"  one by one   %1 %2"_s.arg(bar(slow, longest, 40), inMs(slow)));
    console.print(u"  in parallel  %1 %2"_s.arg(bar(fast, longest, 40), inMs(fast)));
    console.print(u"  %1× as fast; %2 of %3 hits the same%4"_s
                      .arg(fast.count() > 0 ? double(slow.count()) / double(fast.count()) : 0.0, 0, 'f', 1)
                      .arg(report.commonHits)
                      .arg(report.hits)
                      .arg(report.identical ? u", in the same order"_s : u"; THE RESULTS DIFFER"_s));
    for (const QString& note : report.sequential.notes + report.parallel.notes)
        console.print(u"  note: "_s + note);
}

Future<ExitStatus> runAsk(const CommandContext& context)
{
    auto* session = new AskSession(context.app.askEngines(), &context.app);
    const auto stopping = onStop(context.stop, session, [session] { session->stop(); });
    const auto run = session->ask(context.line.arguments.first(),
                                  askedWith(context.line.ask, askOptionsOf(context.line.settings, context.line.scope)));
    return then(run, &context.app, [context, session, stopping](const AskRun& done) {
        session->deleteLater();
        if (context.console.json())
            context.console.printJson(toJson(done));
        else
            printAnswer(context.console, done);
        if (done.error && done.sources.isEmpty())
            return ExitStatus::CouldNotRun;
        // One note says that the documents were left out, as it was wanted.
        const qsizetype wanted = done.options.useDocuments || !done.options.writeAnswer ? 0 : 1;
        return done.error || done.notes.size() > wanted ? ExitStatus::SomeFailed : ExitStatus::Done;
    });
}

Future<ExitStatus> runRace(const CommandContext& context)
{
    auto* race = new Race(context.app.measuringEngines(), &context.app);
    const auto report = race->run(context.line.arguments.first(),
                                  askOptionsOf(context.line.settings, context.line.scope), context.stop);
    return then(report, &context.app, [context, race](const RaceReport& done) {
        race->deleteLater();
        if (context.console.json())
            context.console.printJson(toJson(done));
        else
            printRace(context.console, done);
        return done.identical ? ExitStatus::Done : ExitStatus::SomeFailed;
    });
}

} // namespace sheaf
