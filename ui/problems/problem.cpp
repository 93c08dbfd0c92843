#include "ui/problems/problem.h"

#include "ui/activity/endpointwords.h"
#include "ui/models/callwords.h"
#include "ui/models/documentwords.h"
#include "ui/words.h"

#include <QCoreApplication>
#include <QMap>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

// What a person can do about an endpoint's failure.
QString adviceFor(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Unauthorized:
        return words("Enter another key in Settings › Endpoints.");
    case ErrorCode::QuotaExceeded:
        return words("Look after the account there, or choose another endpoint in Settings.");
    case ErrorCode::Tls:
        return words("Check the address and the server's certificate.");
    case ErrorCode::RateLimited:
        return words("Allow fewer calls a minute in Settings › Reliability, or wait.");
    case ErrorCode::TimedOut:
        return words("Give a call more time in Settings › Reliability, or use a smaller model.");
    case ErrorCode::NotFound:
        return words("Check the address and the model's name in Settings › Endpoints.");
    case ErrorCode::ConnectionFailed:
    case ErrorCode::Unavailable:
        return words("Start the server, or choose another endpoint in Settings.");
    default:
        return words("Activity shows these calls with all that is known of them.");
    }
}

} // namespace

QList<Problem> problemsOf(const DocumentRecord& document)
{
    const bool failed = document.state == DocumentState::Failed;
    if (!failed && (!document.missing || isUnfinished(document)))
        return {};
    Problem problem;
    problem.kind = Problem::Kind::Document;
    problem.key = u"document %1"_s.arg(document.id.value);
    problem.where = fileNameOf(document.path);
    problem.what = stateText(document);
    problem.document = document.id;
    problem.isGrave = failed;
    problem.canRetry = failed && !wantsPassword(document);
    if (!failed)
        problem.advice = words("Put the file back, or remove the document from the library.");
    else if (wantsPassword(document))
        problem.advice = words("Enter its password in the Library.");
    else if (document.isQuarantined())
        problem.advice = words("Try it again only where you trust the file; otherwise remove it.");
    else
        problem.advice = words("Try it again, or remove it from the library.");
    return {problem};
}

QList<Problem> problemsOf(const QList<EndpointLoad>& endpoints, TimePoint now)
{
    QList<Problem> problems;
    for (const EndpointLoad& load : endpoints) {
        const EndpointTrouble trouble = troubleOf(load, now);
        if (trouble.text.isEmpty())
            continue;
        Problem problem;
        problem.kind = Problem::Kind::Endpoint;
        problem.key = u"endpoint %1 %2"_s.arg(load.origin, load.task);
        problem.where = words("%1 (%2)").arg(load.origin, taskText(load.task));
        problem.what = trouble.text;
        problem.advice = adviceFor(load.attention ? load.attention->code : ErrorCode::Unavailable);
        problem.isGrave = qstrcmp(trouble.tone, "bad") == 0 || load.attention;
        problems.append(problem);
    }
    return problems;
}

QList<Problem> problemsOf(const QList<TrackedCall>& calls, qint64 after)
{
    struct Group
    {
        int calls = 0;
        const TrackedCall* newest = nullptr;
    };
    QMap<QString, Group> groups;
    QHash<QString, qint64> answered; // the newest call of a kind that was
    for (const TrackedCall& call : calls) {
        const QString at = call.endpoint + u' ' + call.task;
        if (call.state == TrackedCall::State::Completed)
            answered[at] = std::max(answered.value(at), call.id);
        if (call.state != TrackedCall::State::Failed || call.id <= after || !call.error)
            continue;
        Group& group = groups[at + u' ' + errorName(call.error->code)];
        ++group.calls;
        if (!group.newest || call.id > group.newest->id)
            group.newest = &call;
    }
    QList<Problem> problems;
    for (auto group = groups.cbegin(); group != groups.cend(); ++group) {
        const TrackedCall& newest = *group->newest;
        if (answered.value(newest.endpoint + u' ' + newest.task) > newest.id)
            continue;
        Problem problem;
        problem.kind = Problem::Kind::Calls;
        problem.key = u"calls "_s + group.key();
        problem.where = words("%1 (%2)").arg(newest.endpoint, taskText(newest.task));
        problem.what = words("%n call(s) gave up: %1", nullptr, group->calls).arg(newest.error->message);
        problem.advice = adviceFor(newest.error->code);
        problem.lastCall = newest.id;
        problems.append(problem);
    }
    return problems;
}

QList<Problem> problemsOf(const QString& fields, const ExtractRun& run)
{
    if (run.progress.failed == 0 && !run.error)
        return {};
    Problem problem;
    problem.kind = Problem::Kind::Extraction;
    problem.key = u"extraction %1"_s.arg(run.job.value);
    problem.where = fields.isEmpty() ? words("Extraction") : words("Extraction of %1").arg(fields);
    const QString unread = words("%n chunk(s) could not be read.", nullptr, run.progress.failed);
    problem.what = run.error ? run.error->message : unread;
    problem.advice = words("Start it again in Extract: what was read stays, and only the rest is asked for.");
    return {problem};
}

} // namespace sheaf
