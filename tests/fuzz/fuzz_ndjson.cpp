#include "core/network/ndjsonparser.h"
#include "fuzz.h"

using namespace sheaf;

namespace {

template<class Feed>
std::pair<bool, QList<QByteArray>> linesOf(Feed&& feed)
{
    NdjsonParser parser;
    QList<QByteArray> lines;
    bool ok = true;
    const auto take = [&](const Result<QList<QByteArray>>& some) {
        ok = ok && some.ok();
        if (some.ok())
            lines += *some;
    };
    feed([&](const QByteArray& piece) { take(parser.feed(piece)); });
    take(parser.finish());
    return {ok, lines};
}

} // namespace

// Lines are the same whole and in pieces.
FUZZ_TARGET
{
    const QByteArray bytes = fuzz::bytesOf(data, size);
    const auto whole = linesOf([&](const auto& fn) { fn(bytes); });
    const auto parts = linesOf([&](const auto& fn) { fuzz::inPieces(bytes, fn); });
    FUZZ_CHECK(whole.first == parts.first);
    FUZZ_CHECK(!whole.first || whole.second == parts.second);
    return 0;
}
