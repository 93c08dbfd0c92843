#include "core/engines/builtin/wordpiece.h"

#include "core/engines/builtin/bertwords.h"

#include <algorithm>
#include <array>
#include <bit>

namespace sheaf {

namespace {

constexpr qsizetype longestWord = 100; // characters, as in BERT

// FNV-1a, which grows character by character: all beginnings of a word are hashed in one pass.
constexpr quint32 hashBegin = 2166136261U;
constexpr quint32 grow(quint32 hash, char16_t c)
{
    return (hash ^ c) * 16777619U;
}
constexpr quint32 slotOf(quint32 hash, bool continues)
{
    hash ^= continues ? 0x9E3779B9U : 0;
    hash ^= hash >> 15;
    hash *= 0x85EBCA6BU;
    return hash ^ (hash >> 13);
}

qsizetype characters(QStringView word)
{
    return word.size() - std::count_if(word.begin(), word.end(), [](QChar c) { return c.isLowSurrogate(); });
}

} // namespace

WordPiece::WordPiece(QByteArrayView vocabulary)
{
    const QString text = QString::fromUtf8(vocabulary);
    m_text = text.toStdU16String();
    qsizetype begin = 0;
    while (begin < text.size()) {
        qsizetype end = text.indexOf(u'\n', begin);
        if (end < 0)
            end = text.size();
        const bool continues = end - begin > 2 && text[begin] == u'#' && text[begin + 1] == u'#';
        const qsizetype first = begin + (continues ? 2 : 0);
        m_entries.push_back({quint32(first), quint32(end - first), continues});
        m_longest = std::max(m_longest, end - first);
        begin = end + 1;
    }
    m_slots.assign(std::bit_ceil(std::max<std::size_t>(16, 2 * m_entries.size())), -1);
    for (int i = 0; i < size(); ++i) {
        const Entry& entry = m_entries[std::size_t(i)];
        quint32 hash = hashBegin;
        for (const char16_t c : std::u16string_view(m_text).substr(entry.begin, entry.length))
            hash = grow(hash, c);
        std::size_t slot = slotOf(hash, entry.continues) & (m_slots.size() - 1);
        while (m_slots[slot] >= 0)
            slot = (slot + 1) & (m_slots.size() - 1);
        m_slots[slot] = i;
    }
    quint32 hash = hashBegin;
    constexpr QStringView unknownToken = u"[UNK]";
    for (const QChar c : unknownToken)
        hash = grow(hash, c.unicode());
    m_unknown = find(unknownToken, hash, false);
}

int WordPiece::find(QStringView piece, quint32 hash, bool continues) const
{
    for (std::size_t slot = slotOf(hash, continues) & (m_slots.size() - 1); m_slots[slot] >= 0;
         slot = (slot + 1) & (m_slots.size() - 1)) {
        const Entry& entry = m_entries[std::size_t(m_slots[slot])];
        if (entry.continues == continues && entry.length == quint32(piece.size()) &&
            piece == QStringView(m_text.data() + entry.begin, qsizetype(entry.length)))
            return m_slots[slot];
    }
    return -1;
}

void WordPiece::divide(QStringView word, std::vector<int>& pieces) const
{
    const std::size_t before = pieces.size();
    if (word.size() > longestWord && characters(word) > longestWord) {
        pieces.push_back(m_unknown);
        return;
    }
    std::array<quint32, 2 * longestWord + 1> hashes{};
    for (qsizetype begin = 0; begin < word.size();) {
        const qsizetype most = std::min(word.size() - begin, m_longest);
        hashes[0] = hashBegin;
        for (qsizetype i = 0; i < most; ++i)
            hashes[std::size_t(i) + 1] = grow(hashes[std::size_t(i)], word[begin + i].unicode());
        qsizetype length = most;
        int found = -1;
        while (length > 0 && (found = find(word.mid(begin, length), hashes[std::size_t(length)], begin > 0)) < 0)
            --length;
        if (found < 0) {
            pieces.resize(before);
            pieces.push_back(m_unknown);
            return;
        }
        pieces.push_back(found);
        begin += length;
    }
}

std::vector<int> WordPiece::encode(QStringView text) const
{
    std::vector<int> pieces;
    const QString normalised = bertNormalised(text);
    for (WordRange word = nextBertWord(normalised, 0); word.begin < word.end; word = nextBertWord(normalised, word.end))
        divide(QStringView(normalised).mid(word.begin, word.end - word.begin), pieces);
    return pieces;
}

} // namespace sheaf
