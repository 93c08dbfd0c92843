#pragma once

#include "core/documents/sentencesplitter.h"

#include <QList>
#include <QString>
#include <memory>

struct sb_stemmer;

namespace sheaf {

// A word of a text as the built-in engine sees it.
struct Word
{
    TextRange range;
    QString lower;       // lower case, without a possessive 's
    QString stem;        // by Snowball's English stemmer; scripts it does not know stay as they are
    double weight = 1.0; // how much it tells: 0 for stop words, less than 1 for common words, 1 for the rest
    bool isStop() const { return weight == 0.0; }
};

// Splits text into words and stems them. Letters and digits make a word; each Chinese, Japanese or Korean character is
// one of its own. Not thread-safe: make one for each piece of work, it costs a microsecond.
class WordSplitter
{
public:
    WordSplitter();
    ~WordSplitter();
    WordSplitter(const WordSplitter&) = delete;
    WordSplitter& operator=(const WordSplitter&) = delete;

    QList<Word> words(QStringView text) const;

private:
    QString stem(const QString& lower) const;

    sb_stemmer* m_stemmer;
};

// The weight of a lower-case word; see Word::weight. The tiers follow the rank of a word in general English text (Zipf:
// frequency falls with rank, so idf grows with its logarithm), in four steps.
double wordWeight(const QString& lower);

} // namespace sheaf
