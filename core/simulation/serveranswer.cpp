#include "core/simulation/serveranswer.h"

#include "core/base/json.h"
#include "core/simulation/requestwindow.h"

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr int slowPieces = 50;

QLatin1StringView errorType(int status)
{
    if (status == 429)
        return "rate_limit_error"_L1;
    return status >= 500 ? "server_error"_L1 : "invalid_request_error"_L1;
}

QByteArray wholeBody(const ServerAnswer& answer)
{
    return answer.pieces.join();
}

// The first half of the body; where it is streamed, of its pieces and of the one after them.
void halve(ServerAnswer& answer)
{
    if (!answer.streamed) {
        const QByteArray body = wholeBody(answer);
        answer.pieces = {body.left(body.size() / 2)};
        return;
    }
    const qsizetype half = answer.pieces.size() / 2;
    if (half >= answer.pieces.size())
        return;
    const QByteArray broken = answer.pieces[half].left(answer.pieces[half].size() / 2);
    answer.pieces.resize(half);
    answer.pieces.append(broken);
}

void dribble(ServerAnswer& answer, Duration total)
{
    const QByteArray body = wholeBody(answer);
    const qsizetype size = std::max<qsizetype>(1, (body.size() + slowPieces - 1) / slowPieces);
    answer.pieces.clear();
    for (qsizetype at = 0; at < body.size(); at += size)
        answer.pieces.append(body.mid(at, size));
    answer.pause = total / std::max<qsizetype>(1, answer.pieces.size());
}

} // namespace

ServerAnswer ServerAnswer::json(const QByteArray& body, int status)
{
    ServerAnswer answer;
    answer.status = status;
    answer.pieces = {body};
    return answer;
}

ServerAnswer errorAnswer(int status, const QString& message, const HttpHeaders& headers)
{
    const QJsonObject error{{u"message"_s, message},
                            {u"type"_s, errorType(status)},
                            {u"param"_s, QJsonValue::Null},
                            {u"code"_s, QJsonValue::Null}};
    ServerAnswer answer = ServerAnswer::json(compactJson(QJsonObject{{u"error"_s, error}}), status);
    answer.headers = headers;
    return answer;
}

ServerAnswer withFault(ServerAnswer answer, const Fault& fault, const FaultOptions& options)
{
    using Ending = ServerAnswer::Ending;
    switch (fault.kind) {
    case FaultKind::TooManyRequests:
        return errorAnswer(429, u"Too many requests (simulated)."_s,
                           answer.headers + retryAfterHeaders(options.retryAfter));
    case FaultKind::Unavailable:
        return errorAnswer(503, u"The service is unavailable (simulated)."_s, answer.headers);
    case FaultKind::ServerError:
        return errorAnswer(500, u"The server failed (simulated)."_s, answer.headers);
    case FaultKind::Reset:
    case FaultKind::Truncated:
        if (!answer.streamed)
            answer.announced = wholeBody(answer).size();
        halve(answer);
        answer.ending = fault.kind == FaultKind::Truncated ? Ending::CutOff
                        : fault.detail < 0.5               ? Ending::ResetUnsent
                                                           : Ending::Reset;
        return answer;
    case FaultKind::MalformedJson:
        halve(answer);
        if (answer.streamed) // ends the event, or the line, that broke off
            answer.pieces.append("\n\n");
        return answer;
    case FaultKind::SlowBody:
        dribble(answer, options.slowBody);
        return answer;
    case FaultKind::Hang:
        answer.ending = Ending::Silent;
        answer.pause = options.hangCap;
        return answer;
    case FaultKind::EmptyAnswer:
        answer.pieces.clear();
        answer.streamed = false;
        return answer;
    case FaultKind::WrongCount:
    case FaultKind::NotANumber:
        return answer;
    }
    return answer;
}

} // namespace sheaf
