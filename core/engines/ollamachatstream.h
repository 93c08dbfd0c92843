#pragma once

#include "core/engines/chatstream.h"
#include "core/engines/ollamachatcodec.h"
#include "core/engines/thinkfilter.h"
#include "core/network/ndjsonparser.h"

namespace sheaf {

// An answer of Ollama's /api/chat: lines of JSON, or one where no stream was asked for. It is complete after "done".
class OllamaChatStream final : public ChatStream
{
public:
    explicit OllamaChatStream(ApiCall call)
        : m_call(std::move(call))
    {}

    Result<QString> feed(const QByteArray& bytes) override;
    Result<ChatReply> finish() override;

private:
    Result<QString> take(const Result<QList<QByteArray>>& lines);

    ApiCall m_call;
    NdjsonParser m_parser;
    ThinkFilter m_thinking;
    ChatReply m_reply;
    bool m_done = false;
    std::optional<Error> m_error;
};

} // namespace sheaf
