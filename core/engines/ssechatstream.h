#pragma once

#include "core/engines/chatstream.h"
#include "core/engines/thinkfilter.h"
#include "core/network/sseparser.h"

namespace sheaf {

// An answer streamed as server-sent events. A server that answers with one JSON object although a stream was asked for
// is understood as well, and so is the other way round. What its events mean is the heirs'.
class SseChatStream : public ChatStream
{
public:
    explicit SseChatStream(QString source)
        : m_source(std::move(source))
    {}

    Result<QString> feed(const QByteArray& bytes) final;
    Result<ChatReply> finish() final;

protected:
    // Takes an event into m_reply, except its text, which is the result.
    virtual Result<QString> takeEvent(const SseEvent& event) = 0;
    // Whether the server has said that the answer is complete.
    virtual bool isComplete() const = 0;
    virtual Result<ChatReply> parseWhole(const QByteArray& body) const = 0;

    const QString m_source; // who answers, for errors
    ChatReply m_reply;

private:
    enum class Form { Unknown, Events, Json, WebPage };

    Result<QString> feedEvents(const QByteArray& bytes);
    Result<QString> failed(const Error& error);

    Form m_form = Form::Unknown;
    SseParser m_parser;
    ThinkFilter m_thinking;
    QByteArray m_raw; // before the form is known, and of a JSON answer
    std::optional<Error> m_error;
};

} // namespace sheaf
