#pragma once

#include "core/network/httptransport.h"

#include <deque>
#include <memory>

namespace sheaf::test {

// Answers from a script, without a socket, in the caller's thread. Where there is no answer left a call stays open
// until the test answers it or it is stopped.
class FakeTransport final : public HttpTransport
{
public:
    struct Sent
    {
        HttpRequest request;
        CallContext call;
        BodySink sink;
        Promise<HttpResponse> promise;
        std::shared_ptr<void> stop;
    };

    static HttpResponse response(const QByteArray& body, int status = 200, const HttpHeaders& headers = {})
    {
        HttpResponse response;
        response.status = status;
        response.headers = headers;
        response.body = body;
        return response;
    }

    std::deque<Result<HttpResponse>> answers;                             // for the next calls, one each
    std::function<std::optional<Result<HttpResponse>>(const Sent&)> rule; // asked where `answers` is empty
    std::vector<Sent> sent;

    Future<HttpResponse> send(const HttpRequest& request, const CallContext& call, BodySink sink = {}) override
    {
        sent.push_back({request, call, std::move(sink), {}, {}});
        const Promise<HttpResponse> promise = sent.back().promise;
        auto cancel = [promise] { promise.settle(Error::cancelled()); };
        sent.back().stop = std::make_shared<std::stop_callback<decltype(cancel)>>(call.stop, cancel);
        if (!answers.empty()) {
            const Result<HttpResponse> next = answers.front();
            answers.pop_front();
            answer(sent.size() - 1, next);
        } else if (rule) {
            if (auto made = rule(sent.back()))
                answer(sent.size() - 1, std::move(*made));
        }
        return promise.future();
    }

    // With a sink, the body of a 2xx answer goes there first, as pieces of `pieceSize`.
    void answer(size_t index, Result<HttpResponse> result, qsizetype pieceSize = 1024)
    {
        const Sent& call = sent.at(index);
        if (call.promise.isSettled())
            return;
        if (result.ok() && result->isSuccess() && call.sink) {
            const QByteArray body = std::exchange(result->body, {});
            for (qsizetype at = 0; at < body.size(); at += pieceSize) {
                if (!call.sink(body.mid(at, pieceSize))) {
                    call.promise.settle(Error::make(ErrorCode::BadResponse, QStringLiteral("the sink refused")));
                    return;
                }
            }
        }
        call.promise.settle(std::move(result));
    }
};

} // namespace sheaf::test
