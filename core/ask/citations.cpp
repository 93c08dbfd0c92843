#include "core/ask/citations.h"

#include "core/documents/spanlocator.h"
#include "core/engines/builtin/words.h"

#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

// At least this share of a sentence's telling words must stand in a passage for it to be supported approximately.
constexpr double supportShare = 0.6;

const QRegularExpression& markPattern()
{
    static const QRegularExpression pattern(u"\\[\\s*(\\d{1,3}(?:\\s*[,;]\\s*\\d{1,3})*)\\s*\\]"_s);
    return pattern;
}

QString withoutMarks(const QString& text)
{
    QString clean = text;
    return clean.remove(markPattern()).simplified();
}

QStringList quotedParts(const QString& sentence)
{
    static const QRegularExpression quoted(u"[“\"«„]([^“”\"«»„]{8,})[”\"»“]"_s);
    QStringList parts;
    auto it = quoted.globalMatch(sentence);
    while (it.hasNext())
        parts.append(it.next().captured(1));
    return parts;
}

bool hasDigit(const QString& word)
{
    return std::any_of(word.begin(), word.end(), [](QChar c) { return c.isDigit(); });
}

void setQuote(Citation& citation, const QString& text, TextRange range)
{
    citation.quoteBegin = range.begin;
    citation.quote = text.mid(range.begin, range.length());
}

// The sentence of the passage that shares most of the telling words; 1 would be all of them.
void approximate(Citation& citation, const QString& sentence, const QString& passage)
{
    const WordSplitter splitter;
    QHash<QString, double> wanted;
    QSet<QString> numbers;
    double total = 0;
    for (const Word& word : splitter.words(sentence)) {
        if (word.isStop() || wanted.contains(word.stem))
            continue;
        wanted.insert(word.stem, word.weight);
        total += word.weight;
        if (hasDigit(word.lower))
            numbers.insert(word.stem);
    }
    if (total <= 0)
        return;
    const QList<TextRange> sentences = splitSentences(passage);
    double bestShare = 0;
    TextRange best;
    QSet<QString> bestStems;
    // One sentence, or two that follow each other.
    for (qsizetype i = 0; i < sentences.size(); ++i) {
        for (qsizetype j = i; j < std::min(i + 2, sentences.size()); ++j) {
            const TextRange window{sentences[i].begin, sentences[j].end};
            QSet<QString> stems;
            for (const Word& word : splitter.words(QStringView(passage).mid(window.begin, window.length())))
                stems.insert(word.stem);
            double share = 0;
            for (auto it = wanted.begin(); it != wanted.end(); ++it)
                share += stems.contains(it.key()) ? it.value() / total : 0;
            if (share > bestShare + 1e-9) {
                bestShare = share;
                best = window;
                bestStems = stems;
            }
        }
    }
    if (bestShare < supportShare || !bestStems.contains(numbers))
        return;
    citation.verdict = Citation::Verdict::Approximate;
    setQuote(citation, passage, best);
}

Citation verify(const CitedSentence& cited, int number, const QString& answer, const QList<Source>& sources)
{
    Citation citation;
    citation.number = number;
    citation.sentenceBegin = cited.range.begin;
    citation.sentenceEnd = cited.range.end;
    const auto source =
        std::find_if(sources.begin(), sources.end(), [number](const Source& s) { return s.number == number; });
    if (source == sources.end())
        return citation;
    const QString& passage = source->chunk.text;
    const QString sentence = withoutMarks(answer.mid(cited.range.begin, cited.range.length()));
    if (const auto range = locateQuote(passage, sentence); range && !sentence.isEmpty()) {
        citation.verdict = Citation::Verdict::Verified;
        setQuote(citation, passage, *range);
        return citation;
    }
    const QStringList quotes = quotedParts(sentence);
    if (!quotes.isEmpty()) {
        for (const QString& quote : quotes) {
            const auto range = locateQuote(passage, quote);
            if (!range) {
                citation.quote.clear();
                citation.quoteBegin = 0;
                return citation; // a quotation that does not stand there is not made good by what is around it
            }
            setQuote(citation, passage, *range);
        }
        citation.verdict = Citation::Verdict::Verified;
        return citation;
    }
    approximate(citation, sentence, passage);
    return citation;
}

} // namespace

QList<CitedSentence> parseCitations(const QString& answer)
{
    struct Mark
    {
        int at;
        QList<int> numbers;
    };
    QList<Mark> marks;
    QString masked = answer;
    auto it = markPattern().globalMatch(answer);
    while (it.hasNext()) {
        const auto match = it.next();
        Mark mark{int(match.capturedStart()), {}};
        static const QRegularExpression separator(u"[,;\\s]+"_s);
        for (const QString& number : match.captured(1).split(separator, Qt::SkipEmptyParts))
            mark.numbers.append(number.toInt());
        marks.append(mark);
        for (qsizetype i = match.capturedStart(); i < match.capturedEnd(); ++i)
            masked[i] = u' ';
    }
    QList<CitedSentence> sentences;
    for (const TextRange range : splitSentences(masked))
        sentences.append({range, {}});
    if (sentences.isEmpty())
        return {};
    for (const Mark& mark : std::as_const(marks)) {
        qsizetype owner = 0;
        for (qsizetype i = 0; i < sentences.size() && sentences[i].range.begin <= mark.at; ++i)
            owner = i;
        for (const int number : mark.numbers) {
            if (!sentences[owner].numbers.contains(number))
                sentences[owner].numbers.append(number);
        }
    }
    return sentences;
}

QList<Citation> verifyCitations(const QString& answer, const QList<Source>& sources)
{
    QList<Citation> citations;
    for (const CitedSentence& sentence : parseCitations(answer)) {
        for (const int number : sentence.numbers)
            citations.append(verify(sentence, number, answer, sources));
    }
    return citations;
}

} // namespace sheaf
