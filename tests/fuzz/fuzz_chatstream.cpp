#include "core/engines/anthropicchatstream.h"
#include "core/engines/ollamachatstream.h"
#include "core/engines/openaichatstream.h"
#include "fuzz.h"

#include <memory>

using namespace sheaf;

namespace {

ApiCall call()
{
    ApiCall call;
    call.url = QUrl(QStringLiteral("http://127.0.0.1:1/v1"));
    call.model = QStringLiteral("m");
    call.key = Secret(QStringLiteral("sk-canary-0123456789"));
    return call;
}

std::unique_ptr<ChatStream> streamOf(int kind)
{
    if (kind == 0)
        return std::make_unique<OpenAiChatStream>(QStringLiteral("http://127.0.0.1:1"));
    if (kind == 1)
        return std::make_unique<OllamaChatStream>(call());
    return std::make_unique<AnthropicChatStream>(call());
}

struct Said
{
    bool ok = false;
    QString text;
};

template<class Feed>
Said said(int kind, Feed&& feed)
{
    const auto stream = streamOf(kind);
    feed([&](const QByteArray& piece) { static_cast<void>(stream->feed(piece)); });
    const auto reply = stream->finish();
    return {reply.ok(), reply.ok() ? reply->text : QString()};
}

} // namespace

// An answer is the same whole and in pieces, in every protocol.
FUZZ_TARGET
{
    const QByteArray bytes = fuzz::bytesOf(data, size);
    for (int kind = 0; kind < 3; ++kind) {
        const Said whole = said(kind, [&](const auto& fn) { fn(bytes); });
        const Said parts = said(kind, [&](const auto& fn) { fuzz::inPieces(bytes, fn); });
        FUZZ_CHECK(whole.ok == parts.ok);
        FUZZ_CHECK(whole.text == parts.text);
    }
    return 0;
}
