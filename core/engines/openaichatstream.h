#pragma once

#include "core/engines/openaichatcodec.h"
#include "core/network/sseparser.h"

namespace sheaf {

// A streamed answer put together from its bytes, fed in pieces of any size. A server that answers with one JSON object
// although a stream was asked for is understood as well. Pure; one thread at a time.
class OpenAiChatStream
{
public:
    explicit OpenAiChatStream(QString source)
        : m_source(std::move(source))
    {}

    // The text this piece has added. After an error nothing more is taken in.
    Result<QString> feed(const QByteArray& bytes);

    // To be asked when no more bytes will come. ConnectionFailed where neither a finish reason nor [DONE] was seen, so
    // that the answer may lack its end; the text of a whole JSON answer is in the reply only.
    Result<ChatReply> finish() const;

private:
    enum class Form { Unknown, Events, Json, WebPage };

    Result<QString> feedEvents(const QByteArray& bytes);
    Result<QString> failed(const Error& error);

    QString m_source;
    Form m_form = Form::Unknown;
    SseParser m_parser;
    QByteArray m_raw; // before the form is known, and of a JSON answer
    ChatReply m_reply;
    bool m_done = false; // [DONE]
    std::optional<Error> m_error;
};

} // namespace sheaf
