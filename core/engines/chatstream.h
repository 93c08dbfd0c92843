#pragma once

#include "core/engines/chatclient.h"

namespace sheaf {

// The answer of a chat model put together from its bytes, fed in pieces of any size, streamed or whole. Pure; one
// thread at a time.
class ChatStream
{
public:
    ChatStream() = default;
    ChatStream(const ChatStream&) = delete;
    ChatStream& operator=(const ChatStream&) = delete;
    virtual ~ChatStream() = default;

    // The text of the answer this piece has added. After an error nothing more is taken in.
    virtual Result<QString> feed(const QByteArray& bytes) = 0;

    // To be asked once, when no more bytes will come. ConnectionFailed where the server had not said that the answer
    // was complete, so that it may lack its end. The reply may hold text that feed() has not given: a whole answer, or
    // what was held back at the end.
    virtual Result<ChatReply> finish() = 0;
};

} // namespace sheaf
