#include "core/engines/anthropicchatcodec.h"
#include "core/engines/bravecodec.h"
#include "core/engines/endpointprobe.h"
#include "core/engines/ollamachatcodec.h"
#include "core/engines/ollamaembeddingcodec.h"
#include "core/engines/ollamamodelcodec.h"
#include "core/engines/openaichatcodec.h"
#include "core/engines/openaiembeddingcodec.h"
#include "core/engines/rerankcodec.h"
#include "core/engines/searxngcodec.h"
#include "core/index/qdrantcodec.h"
#include "fuzz.h"

#include <cmath>

using namespace sheaf;

namespace {

void checkWords(const Error& error)
{
    FUZZ_CHECK(!error.message.isEmpty());
    FUZZ_CHECK(!(error.message + error.detail).contains(QStringLiteral("sk-canary-0123456789")));
}

} // namespace

// The body of any answer, to everything that reads one.
FUZZ_TARGET
{
    const QByteArray body = fuzz::bytesOf(data, size);
    const QString source = QStringLiteral("http://127.0.0.1:1");
    ApiCall call;
    call.url = QUrl(source);
    call.model = QStringLiteral("m");
    call.key = Secret(QStringLiteral("sk-canary-0123456789"));
    for (const qsizetype texts : {1, 3}) {
        const auto answer = parseEmbeddingAnswer(body, texts, source);
        if (!answer.ok()) {
            FUZZ_CHECK(!answer.error().message.isEmpty());
            continue;
        }
        FUZZ_CHECK(answer->vectors.size() == texts);
        for (const Vector& vector : answer->vectors) {
            FUZZ_CHECK(!vector.empty() && vector.size() == answer->vectors.first().size());
            double square = 0;
            for (const float x : vector)
                square += double(x) * double(x);
            FUZZ_CHECK(std::isfinite(square) && std::abs(square - 1) < 1e-3);
        }
    }
    const auto scores = parseRerankAnswer(body, 2, source);
    FUZZ_CHECK(!scores.ok() || scores->size() == 2);
    static_cast<void>(parseChatReply(body, source));
    static_cast<void>(parseChatChunk(body, source));
    static_cast<void>(parseAnthropicMessage(body, call));
    static_cast<void>(parseOllamaChat(body, call));
    static_cast<void>(parseOllamaModels(body, call));
    static_cast<void>(parseOllamaVersion(body, call));
    static_cast<void>(parsePullProgress(body, call));
    static_cast<void>(parseModelList(body, source));
    static_cast<void>(parseBraveAnswer(body, 5, source));
    static_cast<void>(parseSearxngAnswer(body, 5, source));
    static_cast<void>(parseQdrantCollections(body, source));
    static_cast<void>(parseQdrantLists(body, 2, source));
    static_cast<void>(parseQdrantPage(body, source));
    checkWords(reportedError(body, call));
    for (const int status : {301, 400, 401, 404, 413, 429, 500}) {
        HttpResponse response;
        response.status = status;
        response.body = body;
        checkWords(apiError(response, call));
    }
    return 0;
}
