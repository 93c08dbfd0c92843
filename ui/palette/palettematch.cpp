#include "ui/palette/palettematch.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

// What fits better in kind always goes before what fits worse: the rest of a score stays below one step.
constexpr int step = 1000;
constexpr int recentBonus = 400;
constexpr qsizetype longestMatched = 400; // of each entry, what is looked at
constexpr qsizetype longestTyped = 100;

// One character for each of the text: its places stay what they are.
QString folded(const QString& text)
{
    QString out = text;
    for (QChar& c : out) {
        if (c.decompositionTag() == QChar::Canonical) // é is e with an accent
            c = c.decomposition().at(0);
        c = c.toCaseFolded();
    }
    return out;
}

bool startsWord(const QString& text, qsizetype at)
{
    return at == 0 || (text.at(at).isLetterOrNumber() && !text.at(at - 1).isLetterOrNumber());
}

QList<int> run(qsizetype from, qsizetype count)
{
    QList<int> places;
    for (qsizetype i = 0; i < count; ++i)
        places.append(int(from + i));
    return places;
}

// "af" in "Add files": each letter begins a word.
std::optional<QList<int>> initials(const QString& text, const QString& word)
{
    QList<int> places;
    qsizetype at = 0;
    for (const QChar c : word) {
        while (at < text.size() && !(text.at(at) == c && startsWord(text, at)))
            ++at;
        if (at == text.size())
            return {};
        places.append(int(at++));
    }
    return places;
}

std::optional<QList<int>> subsequence(const QString& text, const QString& word)
{
    QList<int> places;
    qsizetype at = 0;
    for (const QChar c : word) {
        at = text.indexOf(c, at);
        if (at < 0)
            return {};
        places.append(int(at++));
    }
    return places;
}

std::optional<PaletteMatch> matchWord(const QString& text, const QString& word)
{
    const auto late = [](qsizetype at) { return int(std::min<qsizetype>(at, 200)); };
    if (text.startsWith(word))
        return PaletteMatch{5 * step, run(0, word.size())};
    if (word.size() > 1) {
        if (const auto places = initials(text, word))
            return PaletteMatch{4 * step - late(places->last()), *places};
    }
    qsizetype inside = -1;
    for (qsizetype at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
        if (startsWord(text, at))
            return PaletteMatch{3 * step - late(at), run(at, word.size())};
        if (inside < 0)
            inside = at;
    }
    if (inside >= 0)
        return PaletteMatch{2 * step - late(inside), run(inside, word.size())};
    if (const auto places = subsequence(text, word)) {
        const int gaps = places->last() - places->first() + 1 - int(word.size());
        // Letters that happen to stand somewhere in a long line mean nothing.
        if (gaps <= 3 * int(word.size()))
            return PaletteMatch{step - late(gaps), *places};
    }
    return {};
}

} // namespace

std::optional<PaletteMatch> matchPalette(const QString& text, const QString& typed)
{
    const QString line = folded(text.left(longestMatched));
    const QStringList words = folded(typed.left(longestTyped).simplified()).split(u' ', Qt::SkipEmptyParts);
    PaletteMatch match;
    for (const QString& word : words) {
        const auto found = matchWord(line, word);
        if (!found)
            return {};
        match.score += found->score;
        match.places += found->places;
    }
    if (words.isEmpty())
        return match;
    match.score /= int(words.size());
    match.score -= int(std::min<qsizetype>(line.size(), 100)); // the shorter text says it more exactly
    std::sort(match.places.begin(), match.places.end());
    match.places.erase(std::unique(match.places.begin(), match.places.end()), match.places.end());
    return match;
}

QString paletteLine(const PaletteEntry& entry)
{
    return entry.detail.isEmpty() ? entry.text : entry.text + u" · "_s + entry.detail;
}

QList<PaletteHit> rankPalette(const QList<PaletteEntry>& entries, const QString& typed, const QStringList& recent,
                              int most)
{
    QList<std::pair<int, PaletteHit>> found;
    for (int i = 0; i < int(entries.size()); ++i) {
        const auto match = matchPalette(paletteLine(entries.at(i)), typed);
        if (!match)
            continue;
        const qsizetype used = recent.indexOf(entries.at(i).key);
        const int bonus = used < 0 ? 0 : std::max(1, recentBonus - 10 * int(used));
        found.append({match->score + bonus, {i, match->places}});
    }
    std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
    QList<PaletteHit> hits;
    for (qsizetype i = 0; i < std::min<qsizetype>(found.size(), most); ++i)
        hits.append(found.at(i).second);
    return hits;
}

} // namespace sheaf
