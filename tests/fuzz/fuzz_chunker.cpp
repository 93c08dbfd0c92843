#include "core/documents/chunker.h"
#include "core/documents/textcleaner.h"
#include "fuzz.h"

using namespace sheaf;

// What chunker.h promises of any text.
FUZZ_TARGET
{
    if (size == 0)
        return 0;
    ChunkOptions options;
    options.tokens = 16 + data[0] % 64;
    options.overlapTokens = data[0] % 8;
    const QStringList texts = QString::fromUtf8(fuzz::bytesOf(data + 1, size - 1)).split(u'\f');
    QList<Page> pages;
    for (qsizetype i = 0; i < texts.size(); ++i) {
        Page page;
        page.number = int(i) + 1;
        page.text = texts[i];
        page.keepLines = data[0] & 1;
        pages.append(page);
    }
    const QList<Chunk> chunks = chunkPages(pages, options);
    int last = -1;
    int page = 0;
    qsizetype covered = 0;
    for (const Chunk& chunk : chunks) {
        FUZZ_CHECK(chunk.ordinal == last + 1);
        last = chunk.ordinal;
        FUZZ_CHECK(chunk.page >= 1 && chunk.page <= pages.size() && chunk.page >= page);
        const QString& text = pages[chunk.page - 1].text;
        if (chunk.page != page)
            covered = 0;
        page = chunk.page;
        FUZZ_CHECK(chunk.begin >= 0 && chunk.begin < chunk.end && chunk.end <= text.size());
        FUZZ_CHECK(text.mid(chunk.begin, chunk.end - chunk.begin) == chunk.text);
        FUZZ_CHECK(!chunk.text.front().isSpace() && !chunk.text.back().isSpace());
        for (qsizetype at = covered; at < chunk.begin; ++at)
            FUZZ_CHECK(text[at].isSpace());
        covered = std::max<qsizetype>(covered, chunk.end);
    }
    return 0;
}
