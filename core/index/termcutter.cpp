#include "core/index/termcutter.h"

#include "core/index/languages.h"

#include <algorithm>
#include <libstemmer.h>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr int longestIdentifier = 64; // what is longer is encoded data
constexpr int longestStemmed = 64;
constexpr int partNumberDigits = 5;

} // namespace

bool isIdentifier(QStringView piece)
{
    if (piece.contains(u'_') || innerParts(piece).size() > 1)
        return true;
    return piece.size() >= partNumberDigits &&
           std::all_of(piece.begin(), piece.end(), [](QChar c) { return c.isDigit(); });
}

struct TermCutter::Cut
{
    TermCutter& cutter;
    QStringView text;
    const QString& language;
    bool compounds;
    const Sink& sink;

    bool word(QStringView part)
    {
        const QString stem = cutter.knownStem(part, language);
        if (!sink(stem, false))
            return false;
        if (!compounds)
            return true;
        const QStringList whole = compoundTerms(stem);
        return std::all_of(whole.begin(), whole.end(), [this](const QString& term) { return sink(term, true); });
    }

    bool script(const WordRun& run)
    {
        const QStringList grams = characterGrams(comparedForm(text.mid(run.begin, run.end - run.begin)), scriptGram);
        return std::all_of(grams.begin(), grams.end(), [this](const QString& gram) { return sink(gram, false); });
    }

    // `last` is the last of the runs that are joined to `first`.
    bool piece(const WordRun* first, const WordRun* last)
    {
        const QStringView whole = text.mid(first->begin, last->end - first->begin);
        QStringList more; // at the first part's place
        if (isIdentifier(whole))
            more = trigrams(comparedForm(whole.left(longestIdentifier)));
        for (const WordRun* run = first; run <= last; ++run) {
            const QList<QStringView> parts = innerParts(text.mid(run->begin, run->end - run->begin));
            for (qsizetype i = 0; i < parts.size(); ++i) {
                if (!word(parts[i]))
                    return false;
                if (i == 0 && parts.size() > 1)
                    more.prepend(cutter.stem(comparedForm(text.mid(run->begin, run->end - run->begin)), language));
                for (const QString& term : std::as_const(more)) {
                    if (!sink(term, true))
                        return false;
                }
                more.clear();
            }
        }
        return true;
    }
};

TermCutter::TermCutter() = default;
TermCutter::~TermCutter() = default;

void TermCutter::Release::operator()(sb_stemmer* stemmer) const
{
    sb_stemmer_delete(stemmer);
}

void TermCutter::cut(QStringView text, const QString& language, const Sink& sink)
{
    Cut cut{*this, text, language, writesCompounds(language), sink};
    const QList<WordRun> runs = wordRuns(text);
    for (qsizetype i = 0; i < runs.size();) {
        qsizetype last = i;
        while (last + 1 < runs.size() && runs[last + 1].joined)
            ++last;
        if (!(runs[i].grams ? cut.script(runs[i]) : cut.piece(&runs[i], &runs[last])))
            return;
        i = last + 1;
    }
}

QString TermCutter::stem(const QString& compared, const QString& language)
{
    sb_stemmer* stemmer = compared.size() > longestStemmed ? nullptr : stemmerFor(language);
    if (!stemmer)
        return withoutMarks(compared);
    const QByteArray word = compared.toUtf8();
    const sb_symbol* stemmed =
        sb_stemmer_stem(stemmer, reinterpret_cast<const sb_symbol*>(word.constData()), int(word.size()));
    if (!stemmed) // out of memory, says libstemmer
        return withoutMarks(compared);
    const auto* bytes = reinterpret_cast<const char*>(stemmed);
    const QString stem = QString::fromUtf8(bytes, sb_stemmer_length(stemmer));
    return withoutMarks(stem.isEmpty() ? compared : stem);
}

// Most words of a text have been met before.
QString TermCutter::knownStem(QStringView word, const QString& language)
{
    constexpr qsizetype mostKnown = 50'000;
    if (m_language != language || m_stems.size() > mostKnown) {
        m_stems.clear();
        m_language = language;
    }
    const QString text = word.toString();
    const auto known = m_stems.constFind(text);
    if (known != m_stems.constEnd())
        return *known;
    return *m_stems.insert(text, stem(comparedForm(word), language));
}

sb_stemmer* TermCutter::stemmerFor(const QString& language)
{
    const auto known = m_stemmers.find(language);
    if (known != m_stemmers.end())
        return known->second.get();
    const char* name = stemmerOf(language);
    return m_stemmers.emplace(language, name ? sb_stemmer_new(name, "UTF_8") : nullptr).first->second.get();
}

QStringList TermCutter::compoundTerms(const QString& stem)
{
    return stem.size() < compoundLetters ? QStringList() : compoundPrefixes(stem, stem);
}

QStringList TermCutter::compoundPrefixes(const QString& begin, const QString& end)
{
    // Languages with compounds have no letters outside the BMP; what has is left whole.
    const auto outside = [](QChar c) { return c.isSurrogate(); };
    if (std::any_of(begin.begin(), begin.end(), outside) || std::any_of(end.begin(), end.end(), outside))
        return {};
    QString backwards = end;
    std::reverse(backwards.begin(), backwards.end());
    return {u'^' + begin, u'<' + backwards};
}

QStringList TermCutter::trigrams(const QString& identifier)
{
    QStringList grams = characterGrams(identifier, identifierGram);
    grams.resize(std::max(qsizetype(0), grams.size() - (identifierGram - 1))); // the short ones at the end
    for (QString& gram : grams)
        gram.prepend(u'#');
    grams.removeDuplicates();
    return grams;
}

QStringList TermCutter::characterGrams(QStringView run, int n)
{
    const QList<uint> points = run.toUcs4();
    QStringList grams;
    for (qsizetype i = 0; i < points.size(); ++i) {
        const QList<uint> gram = points.mid(i, n);
        grams.append(QString::fromUcs4(reinterpret_cast<const char32_t*>(gram.constData()), gram.size()));
    }
    return grams;
}

} // namespace sheaf
