#pragma once

#include "core/engines/chatstream.h"
#include "core/engines/endpoint.h"
#include "core/network/stopgroup.h"

namespace sheaf {

// One chat call on its way.
struct ChatCall
{
    HttpRequest request;
    QString model;
    CallContext call;
    std::shared_ptr<LinkedStop> stop; // kept until the call has ended
    TokenSink sink;                   // empty: the answer comes whole
    std::unique_ptr<ChatStream> stream;
    // An answer that is none of the API's, as its error; nothing where it is one. Asked of every whole answer, and of a
    // streamed one whose status is not 2xx.
    std::function<std::optional<Error>(const HttpResponse&)> refusal;
    // What follows a refusal: the error, or another call. Empty: the error.
    std::function<Future<ChatReply>(const HttpResponse&, const Error&)> afterRefusal;
};

// Sends it and gives the reply. In `context`'s thread: there the tokens arrive, while a stream is parsed in the
// transport's thread and a whole answer on the runtime's pool. `context` belongs to the client: once it is gone no
// token arrives, and the sink itself may destroy it.
Future<ChatReply> sendChat(const EndpointRuntime& runtime, ChatCall chat, QObject* context);

} // namespace sheaf
