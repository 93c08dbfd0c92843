#include "app/cli/commands.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

// A day, or a day with a time, on this machine's clock.
Result<QDateTime> sinceOf(const QString& text)
{
    if (text.isEmpty())
        return QDateTime();
    const QDateTime time = QDateTime::fromString(text, Qt::ISODate);
    if (time.isValid())
        return time;
    return Error::make(ErrorCode::InvalidInput,
                       u"--since takes a day like 2024-01-31, or 2024-01-31T14:30, not “%1”."_s.arg(text));
}

QJsonObject toJson(const OutboundCall& call)
{
    QJsonArray documents;
    for (const DocumentId id : call.documents)
        documents.append(id.value);
    return {{u"at"_s, call.at.toString(Qt::ISODateWithMs)},
            {u"ms"_s, qint64(call.took.count())},
            {u"scheme"_s, call.scheme},
            {u"host"_s, call.host},
            {u"port"_s, call.port},
            {u"kind"_s, call.kind},
            {u"bytes_sent"_s, call.sent},
            {u"bytes_received"_s, call.received},
            {u"status"_s, call.status},
            {u"error"_s, call.outcome.isEmpty() ? QJsonValue() : QJsonValue(call.outcome)},
            {u"documents"_s, documents},
            {u"further_documents"_s, call.furtherDocuments},
            {u"run"_s, call.run}};
}

QString documentsText(const OutboundCall& call)
{
    QStringList numbers;
    for (const DocumentId id : call.documents)
        numbers.append(QString::number(id.value));
    QString text = numbers.isEmpty() ? u"no text of a document"_s : u"documents "_s + numbers.join(u", "_s);
    if (call.furtherDocuments > 0)
        text += u" and %1 more"_s.arg(call.furtherDocuments);
    return text;
}

void print(const Console& console, const OutboundCall& call)
{
    const QString where = call.host.contains(u':') ? u'[' + call.host + u']' : call.host;
    console.print(u"%1  %2  %3:%4  %5 B out, %6 B in, %7 ms  %8  %9"_s.arg(
        call.at.toLocalTime().toString(u"yyyy-MM-dd hh:mm:ss"_s), call.kind.leftJustified(10), where,
        QString::number(call.port), QString::number(call.sent), QString::number(call.received),
        QString::number(call.took.count()), call.outcome.isEmpty() ? QString::number(call.status) : call.outcome,
        documentsText(call)));
}

} // namespace

// What left this machine, the latest first.
Future<ExitStatus> runCalls(const CommandContext& context)
{
    const auto since = sinceOf(context.line.since);
    if (!since.ok())
        return failedFuture<ExitStatus>(since.error());
    CallQuery query;
    query.since = *since;
    query.host = context.line.arguments.value(0);
    return then(context.app.calls().calls(query), &context.app, [context](const QList<OutboundCall>& calls) {
        QJsonArray array;
        for (const OutboundCall& call : calls) {
            array.append(toJson(call));
            print(context.console, call);
        }
        if (context.console.json())
            context.console.printJson(array);
        else if (calls.isEmpty())
            context.console.print(u"Nothing has left this machine."_s);
        return ExitStatus::Done;
    });
}

} // namespace sheaf
