#include "core/engines/builtin/hashedgrams.h"

#include <QChar>
#include <array>
#include <cmath>

namespace sheaf {

namespace {

constexpr char32_t beyondLatin = 0x250; // Unicode blocks Basic Latin to Latin Extended-B end here

// SplitMix64 (Steele, Lea, Flood, OOPSLA 2014).
quint64 next(quint64& state)
{
    quint64 z = state += 0x9e3779b97f4a7c15ULL;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
    return z ^ (z >> 31);
}

// +1 for each bit of a byte that is set, -1 for the others, the lowest first: eight sums at a time without a branch.
constexpr auto signsOfBits = [] {
    std::array<std::array<float, 8>, 256> signs{};
    for (size_t byte = 0; byte < signs.size(); ++byte) {
        for (size_t bit = 0; bit < 8; ++bit)
            signs[byte][bit] = (byte >> bit) & 1 ? 1.0f : -1.0f;
    }
    return signs;
}();

template<class F>
bool anyCharacter(QStringView word, F&& test)
{
    for (qsizetype i = 0; i < word.size(); ++i) {
        char32_t c = word[i].unicode();
        if (word[i].isHighSurrogate() && i + 1 < word.size())
            c = QChar::surrogateToUcs4(word[i], word[i + 1]);
        if (QChar::requiresSurrogates(c))
            ++i;
        if (test(c))
            return true;
    }
    return false;
}

bool isUnspacedScript(char32_t c)
{
    if (c < beyondLatin)
        return false;
    const QChar::Script script = QChar::script(c);
    return script == QChar::Script_Han || script == QChar::Script_Hiragana || script == QChar::Script_Katakana;
}

} // namespace

void addHashed(QStringView gram, float length, float* sums, int dimension)
{
    quint64 state = 0xcbf29ce484222325ULL; // FNV-1a
    for (const QChar c : gram)
        state = (state ^ c.unicode()) * 0x100000001b3ULL;
    const float step = length / std::sqrt(float(dimension));
    for (int at = 0; at < dimension; at += 64) {
        const quint64 bits = next(state);
        for (int byte = 0; byte < 8 && at + 8 * byte < dimension; ++byte) {
            const std::array<float, 8>& sign = signsOfBits[(bits >> (8 * byte)) & 0xff];
            float* const to = sums + at + 8 * byte;
            const int count = dimension - at - 8 * byte;
            if (count >= 8) {
                for (size_t i = 0; i < 8; ++i)
                    to[i] += step * sign[i];
            } else {
                for (int i = 0; i < count; ++i)
                    to[i] += step * sign[size_t(i)];
            }
        }
    }
}

bool isUnspaced(QStringView word)
{
    return anyCharacter(word, isUnspacedScript);
}

bool isForeign(QStringView word)
{
    return anyCharacter(word, [](char32_t c) {
        if (c < beyondLatin || !QChar::isLetter(c))
            return false;
        const QChar::Script script = QChar::script(c);
        return script != QChar::Script_Latin && script != QChar::Script_Common && script != QChar::Script_Inherited;
    });
}

} // namespace sheaf
