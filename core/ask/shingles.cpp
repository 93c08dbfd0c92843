#include "core/ask/shingles.h"

#include "core/index/termcutter.h"

#include <algorithm>

namespace sheaf {

namespace {

constexpr qsizetype wordsInShingle = 3;

// FNV-1a, 64 bits (Fowler, Noll, Vo).
quint64 hashOf(const QString& text, quint64 hash)
{
    for (const QChar c : text) {
        hash ^= c.unicode();
        hash *= 0x100000001B3ULL;
    }
    return hash;
}

QStringList wordsOf(QStringView text)
{
    QStringList words;
    for (const WordRun& run : wordRuns(text)) {
        const QString word = comparedForm(text.mid(run.begin, run.end - run.begin));
        if (run.grams)
            words += TermCutter::characterGrams(word, 1);
        else
            words.append(word);
    }
    return words;
}

} // namespace

QList<quint64> shinglesOf(QStringView text)
{
    const QStringList words = wordsOf(text);
    QList<quint64> shingles;
    const qsizetype length = std::min(wordsInShingle, words.size());
    for (qsizetype i = 0; length > 0 && i + length <= words.size(); ++i) {
        quint64 hash = 0xCBF29CE484222325ULL;
        for (qsizetype w = i; w < i + length; ++w)
            hash = hashOf(words[w] + u' ', hash);
        shingles.append(hash);
    }
    std::sort(shingles.begin(), shingles.end());
    shingles.erase(std::unique(shingles.begin(), shingles.end()), shingles.end());
    return shingles;
}

double containment(const QList<quint64>& a, const QList<quint64>& b)
{
    if (a.isEmpty() || b.isEmpty())
        return 0;
    qsizetype common = 0;
    for (auto x = a.begin(), y = b.begin(); x != a.end() && y != b.end();) {
        if (*x == *y)
            ++common;
        const bool left = *x <= *y;
        const bool right = *y <= *x;
        x += left ? 1 : 0;
        y += right ? 1 : 0;
    }
    return double(common) / double(std::min(a.size(), b.size()));
}

} // namespace sheaf
