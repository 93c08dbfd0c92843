#include "app/cli/commands.h"
#include "app/samplequestions.h"

#include "core/ask/askoptions.h"
#include "core/ask/asksession.h"
#include "core/concurrency/stop.h"
#include "core/lab/race.h"

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

Future<AskRun> askOne(const CommandContext& context, const QString& question)
{
    context.console.print(u"\n? "_s + question + u'\n');
    auto* session = new AskSession(context.app.askEngines(), &context.app);
    if (context.stop.stop_requested())
        return failedFuture<AskRun>(Error::cancelled());
    const auto stopping = onStop(context.stop, session, [session] { session->stop(); });
    const auto run = session->ask(question, askOptionsOf(context.line.settings));
    return then(run, &context.app, [context, session, stopping](const AskRun& done) {
        session->deleteLater();
        printAnswer(context.console, done);
        return done;
    });
}

} // namespace

Future<ExitStatus> runDemo(const CommandContext& context)
{
    const QString folder = context.line.arguments.first();
    QStringList questions = sampleQuestions(folder, 2);
    if (questions.size() < 2)
        questions = {u"What are these documents about?"_s, u"Which numbers and dates are named?"_s};
    context.console.print(u"Indexing %1"_s.arg(folder));
    return then(indexPaths(context, {folder}), &context.app, [context, questions](ExitStatus indexed) {
        return then(askOne(context, questions[0]), &context.app, [context, questions, indexed](const AskRun&) {
            return then(askOne(context, questions[1]), &context.app, [context, questions, indexed](const AskRun&) {
                context.console.print(u"\nThe last question's queries again, one by one and in parallel:\n"_s);
                auto* race = new Race(context.app.measuringEngines(), &context.app);
                const auto report = race->run(questions[1], askOptionsOf(context.line.settings), context.stop);
                return then(report, &context.app, [context, race, indexed](const RaceReport& done) {
                    race->deleteLater();
                    printRace(context.console, done);
                    const bool builtin = context.line.settings.embedding.isBuiltin();
                    if (builtin)
                        context.console.print(
                            u"  (the built-in engine computes on this machine's own cores, so there is little to wait "
                            u"for side by side; "
                            "with an endpoint the gain is the number of calls in flight: see --embed-url)"_s);
                    return indexed == ExitStatus::Done && !done.identical ? ExitStatus::SomeFailed : indexed;
                });
            });
        });
    });
}

} // namespace sheaf
