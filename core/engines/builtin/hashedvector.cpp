#include "core/engines/builtin/hashedvector.h"

#include "core/engines/builtin/words.h"

#include <array>
#include <cmath>

namespace sheaf {

namespace {

// FNV-1a over UTF-16 units with a final mix: stable over releases and platforms, unlike qHash, because vectors are kept
// on disk.
quint64 featureHash(QStringView text, quint64 seed)
{
    quint64 h = 0xcbf29ce484222325ULL ^ seed;
    for (const QChar c : text) {
        h ^= c.unicode();
        h *= 0x100000001b3ULL;
    }
    h ^= h >> 33;
    h *= 0xff51afd7ed558ccdULL;
    return h ^ (h >> 33);
}

enum FeatureSeed : quint64 { WordSeed = 1, PairSeed = 2, TrigramSeed = 3 };

constexpr double pairWeight = 0.5;
constexpr double trigramWeight = 0.6;

} // namespace

Vector hashedVector(const WordSplitter& splitter, QStringView text)
{
    struct Feature
    {
        double count = 0;
        double weight = 0;
    };
    QHash<quint64, Feature> features;
    const auto add = [&](QStringView key, quint64 seed, double weight, double count) {
        Feature& feature = features[featureHash(key, seed)];
        feature.count += count;
        feature.weight = std::max(feature.weight, weight);
    };

    QString previous;
    for (const Word& word : splitter.words(text)) {
        if (word.isStop())
            continue;
        add(word.stem, WordSeed, word.weight, 1.0);
        if (!previous.isEmpty())
            add(QString(previous + u' ' + word.stem), PairSeed, pairWeight * word.weight, 1.0);
        previous = word.stem;
        if (word.lower.size() < 5 || word.weight < 1.0)
            continue;
        const QString padded = u'<' + word.lower + u'>';
        const qsizetype grams = padded.size() - 2;
        for (qsizetype i = 0; i < grams; ++i)
            add(QStringView(padded).mid(i, 3), TrigramSeed, trigramWeight / std::sqrt(double(grams)), 1.0);
    }

    // Sums in order of the hash, so that the same text gives the same bits whatever order the table iterates in.
    QList<quint64> keys = features.keys();
    std::sort(keys.begin(), keys.end());
    std::array<double, hashedDimension> sums{};
    for (const quint64 key : std::as_const(keys)) {
        const Feature& feature = features[key];
        const double value = feature.weight * (1.0 + std::log(feature.count));
        sums[key % hashedDimension] += (key >> 63) ? value : -value;
    }
    double norm = 0;
    for (const double v : sums)
        norm += v * v;
    Vector vector(hashedDimension, 0.0f);
    if (norm <= 0) {
        vector[0] = 1.0f;
        return vector;
    }
    norm = std::sqrt(norm);
    for (int i = 0; i < hashedDimension; ++i)
        vector[i] = float(sums[size_t(i)] / norm);
    return vector;
}

} // namespace sheaf
