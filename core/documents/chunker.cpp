#include "core/documents/chunker.h"

#include "core/documents/characters.h"
#include "core/documents/sentencesplitter.h"
#include "core/documents/tokencount.h"

namespace sheaf {

namespace {

struct Unit
{
    TextRange range;
    int tokens = 0;
    bool heading = false;
};

// Pieces of one sentence that is too long, each of at most `most` tokens. Greedy: words are added while they fit, and
// the piece ends at its last clause if that is in its second half.
class SentenceDivider
{
public:
    SentenceDivider(QStringView text, int most, QList<Unit>& out)
        : m_text(text)
        , m_most(most)
        , m_out(out)
    {}

    void divide(TextRange sentence)
    {
        int begin = sentence.begin;
        while (begin < sentence.end) {
            const int end = pieceEnd(begin, sentence.end);
            add(begin, end);
            begin = end;
            while (begin < sentence.end && m_text[begin].isSpace())
                ++begin;
        }
    }

private:
    void add(int begin, int end)
    {
        while (end > begin && m_text[end - 1].isSpace())
            --end;
        m_out.append(Unit{{begin, end}, estimateTokens(m_text.mid(begin, end - begin)), false});
    }

    // Word by word from `begin`; where not even one word fits, character by character.
    int pieceEnd(int begin, int limit) const
    {
        int tokens = 0;
        int wordEnd = begin;
        int clauseEnd = -1;
        for (int i = begin; i < limit;) {
            int next = i;
            // So many characters never fit; looking for the end of a word of megabytes each time would take for ever.
            const int tooMany = i + m_most * 16;
            while (next < std::min(limit, tooMany) && !m_text[next].isSpace())
                ++next;
            const int cost = estimateTokens(m_text.mid(i, next - i));
            if (tokens + cost > m_most)
                return wordEnd == begin ? characterEnd(begin, next) : clauseEnd > begin ? clauseEnd : wordEnd;
            tokens += cost;
            wordEnd = next;
            const QChar last = m_text[next - 1];
            if (tokens * 2 > m_most && (last == u',' || last == u';' || last == u':' || last == u'—'))
                clauseEnd = next;
            i = next;
            while (i < limit && m_text[i].isSpace())
                ++i;
        }
        return limit;
    }

    // The longest start of [begin, limit) that fits, after a 、 or ， in its second half if there is one. At least one
    // character.
    int characterEnd(int begin, int limit) const
    {
        int low = begin;
        int high = std::min(limit, begin + m_most * 16);
        while (low < high) {
            const int middle = low + (high - low + 1) / 2;
            if (estimateTokens(m_text.mid(begin, middle - begin)) <= m_most)
                low = middle;
            else
                high = middle - 1;
        }
        for (int i = low; i > begin + (low - begin) / 2; --i) {
            if (m_text[i - 1] == u'、' || m_text[i - 1] == u'，' || m_text[i - 1] == u'；')
                return i;
        }
        if (low < limit && low > begin && m_text[low].isLowSurrogate() && m_text[low - 1].isHighSurrogate())
            --low;
        if (low > begin)
            return low;
        int units = 1;
        codePointAt(m_text, begin, &units);
        return begin + units;
    }

    QStringView m_text;
    int m_most;
    QList<Unit>& m_out;
};

// Where lines are kept no sentence goes beyond its line.
QList<TextRange> sentencesOf(QStringView text, bool keepLines)
{
    if (!keepLines)
        return splitSentences(text);
    QList<TextRange> sentences;
    for (const QStringView line : qTokenize(text, u'\n')) {
        const int from = int(line.data() - text.data());
        for (const TextRange each : splitSentences(line))
            sentences.append(TextRange{from + each.begin, from + each.end});
    }
    return sentences;
}

QList<Unit> unitsOf(const Page& page, int most)
{
    const QStringView text(page.text);
    QList<Unit> units;
    SentenceDivider divider(text, most, units);
    for (const TextRange sentence : sentencesOf(text, page.keepLines)) {
        const QStringView words = text.mid(sentence.begin, sentence.length());
        const int tokens = estimateTokens(words);
        if (tokens > most) {
            divider.divide(sentence);
            continue;
        }
        const bool endsLine = sentence.end >= text.size() || text[sentence.end] == u'\n';
        units.append(Unit{sentence, tokens, endsLine && looksLikeHeading(words)});
    }
    return units;
}

int tokensOf(const QList<Unit>& units, qsizetype first, qsizetype last)
{
    int sum = 0;
    for (qsizetype i = first; i < last; ++i)
        sum += units[i].tokens;
    return sum;
}

class PageChunker
{
public:
    PageChunker(const Page& page, const ChunkOptions& options, QList<Chunk>& out)
        : m_page(page)
        , m_options(options)
        , m_units(unitsOf(page, options.tokens))
        , m_out(out)
    {}

    void run()
    {
        qsizetype first = 0; // of the chunk, with what it repeats
        qsizetype fresh = 0; // the first unit no chunk has yet
        while (fresh < m_units.size()) {
            const qsizetype end = chunkEnd(first, fresh);
            emitChunk(first, end);
            fresh = end;
            first = repeatedFrom(first, end);
        }
    }

private:
    // One past the last unit of a chunk that starts at `first` and has to bring something new from `fresh` on.
    qsizetype chunkEnd(qsizetype first, qsizetype fresh) const
    {
        int tokens = tokensOf(m_units, first, fresh);
        qsizetype end = fresh;
        while (end < m_units.size() && tokens + m_units[end].tokens <= m_options.tokens)
            tokens += m_units[end++].tokens;
        if (end == m_units.size())
            return end;
        int tail = 0;
        for (qsizetype i = end; i < m_units.size() && tail <= m_options.tokens / 8; ++i)
            tail += m_units[i].tokens;
        if (tail <= m_options.tokens / 8 && tokens + tail <= m_options.tokens + m_options.tokens / 8)
            return m_units.size();
        qsizetype kept = end;
        while (kept > fresh + 1 && m_units[kept - 1].heading)
            --kept;
        // A page of nothing but short lines is a table, and its rows are no headings.
        return (end - kept) * 2 <= end - fresh ? kept : end;
    }

    // Where the next chunk starts so that it repeats whole units of this one, within the overlap and with room for the
    // next unit.
    qsizetype repeatedFrom(qsizetype first, qsizetype end) const
    {
        if (end >= m_units.size() || m_units[end].heading)
            return end;
        int tokens = 0;
        qsizetype from = end;
        while (from > first + 1 && tokens + m_units[from - 1].tokens <= m_options.overlapTokens &&
               tokens + m_units[from - 1].tokens + m_units[end].tokens <= m_options.tokens)
            tokens += m_units[--from].tokens;
        return from;
    }

    void emitChunk(qsizetype first, qsizetype end)
    {
        Chunk chunk;
        chunk.ordinal = int(m_out.size());
        chunk.page = m_page.number;
        chunk.begin = m_units[first].range.begin;
        chunk.end = m_units[end - 1].range.end;
        chunk.text = m_page.text.mid(chunk.begin, chunk.end - chunk.begin);
        chunk.tokens = estimateTokens(chunk.text);
        m_out.append(std::move(chunk));
    }

    const Page& m_page;
    const ChunkOptions m_options;
    const QList<Unit> m_units;
    QList<Chunk>& m_out;
};

} // namespace

QList<Chunk> chunkPages(const QList<Page>& cleaned, const ChunkOptions& options)
{
    ChunkOptions sane = options;
    sane.tokens = std::max(16, sane.tokens);
    sane.overlapTokens = std::clamp(sane.overlapTokens, 0, sane.tokens / 2);
    QList<Chunk> chunks;
    for (const Page& page : cleaned)
        PageChunker(page, sane, chunks).run();
    return chunks;
}

} // namespace sheaf
