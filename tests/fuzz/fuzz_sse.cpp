#include "core/network/sseparser.h"
#include "fuzz.h"

using namespace sheaf;

// Events are the same whole and in pieces.
FUZZ_TARGET
{
    const QByteArray bytes = fuzz::bytesOf(data, size);
    SseParser whole;
    const auto expected = whole.feed(bytes);
    SseParser parts;
    QList<SseEvent> events;
    bool failed = false;
    fuzz::inPieces(bytes, [&](const QByteArray& piece) {
        const auto some = parts.feed(piece);
        failed = failed || !some.ok();
        if (some.ok())
            events += *some;
    });
    FUZZ_CHECK(failed == !expected.ok());
    FUZZ_CHECK(failed || events == *expected);
    return 0;
}
