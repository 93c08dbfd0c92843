#pragma once

#include "core/index/wordruns.h"

#include <QHash>
#include <functional>
#include <map>
#include <memory>

struct sb_stemmer;

namespace sheaf {

// Text into the terms that the text index holds, and that a query asks for:
//  - words, stemmed by the language of their document, without marks;
//  - "TS9950" and "fileName" as their parts and, at the first part's place, as a whole;
//  - grams of what has no spaces between words: two characters from each place of a run, one from its last. A single
//    character is thus a prefix of some term;
//  - trigrams of identifiers and part numbers ("#s-9"), all at the identifier's first place: substrings of them are
//    found, and no other text grows by it;
//  - long words once more behind a mark, and backwards behind another ("^vertragsstraf", "<farts…"), where the language
//    writes compounds as one word: what they begin and end with is found as a prefix of these.
// Not thread-safe: it keeps libstemmer's stemmers.
class TermCutter
{
public:
    TermCutter();
    ~TermCutter();
    TermCutter(const TermCutter&) = delete;
    TermCutter& operator=(const TermCutter&) = delete;

    // Measured on xquad-de: stemming alone 0.941 nDCG@10, with five letters at the ends of words from seven letters
    // 0.951, with all 4-grams of words from eight letters 0.955 at two and a half times the terms.
    static constexpr int compoundLetters = 7;

    // A false answer ends the cutting. `samePlace`: the term stands where the one before it does.
    using Sink = std::function<bool(const QString& term, bool samePlace)>;
    void cut(QStringView text, const QString& language, const Sink& sink);

    // `compared` as comparedForm makes it.
    QString stem(const QString& compared, const QString& language);

    // Forwards and backwards; none for a word of less than compoundLetters.
    static QStringList compoundTerms(const QString& stem);
    // Prefixes of the terms of words that begin with `begin`, and of those that end with `end`; none where it is
    // outside the BMP.
    static QStringList compoundPrefixes(const QString& begin, const QString& end);
    static QStringList trigrams(const QString& identifier);    // `identifier` in its compared form
    static QStringList characterGrams(QStringView run, int n); // from each place n characters, fewer at the end

private:
    struct Release
    {
        void operator()(sb_stemmer* stemmer) const;
    };
    struct Cut; // one text on its way
    QString knownStem(QStringView word, const QString& language);
    sb_stemmer* stemmerFor(const QString& language);

    std::map<QString, std::unique_ptr<sb_stemmer, Release>> m_stemmers;
    QHash<QString, QString> m_stems; // of words met before, in m_language
    QString m_language;
};

inline constexpr int scriptGram = 2;     // characters
inline constexpr int identifierGram = 3; // letters

// Whether a piece of text (word runs joined by underscores) is an identifier or a part number: joined, or made of
// several inner parts, or a number of at least five digits. Pure.
bool isIdentifier(QStringView piece);

} // namespace sheaf
