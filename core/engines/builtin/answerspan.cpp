#include "core/engines/builtin/answerspan.h"

#include "core/engines/builtin/words.h"

#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr int longestSpan = 60; // characters

QRegularExpression anyCase(const QString& pattern)
{
    return QRegularExpression(pattern, QRegularExpression::CaseInsensitiveOption |
                                           QRegularExpression::UseUnicodePropertiesOption);
}

QString months()
{
    return u"(?:january|february|march|april|may|june|july|august|september|october|november|december|"
           "januar|februar|märz|mai|juni|juli|oktober|dezember|janvier|février|mars|avril|juin|juillet|"
           "août|septembre|octobre|novembre|décembre|enero|febrero|marzo|abril|mayo|junio|julio|agosto|"
           "septiembre|octubre|noviembre|diciembre|gennaio|febbraio|aprile|maggio|giugno|luglio|settembre|"
           "ottobre|dicembre|января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|"
           "декабря)"_s;
}

const QRegularExpression& datePattern()
{
    static const QRegularExpression pattern = anyCase(
        u"\\b\\d{1,2}(?:st|nd|rd|th|\\.)?\\s+(?:de\\s+)?%1(?:\\s+(?:de\\s+)?\\d{4})?\\b|\\b%1\\s+\\d{1,2}(?:,"
        u"\\s*\\d{4})?\\b|"
        "\\b%1\\s+\\d{4}\\b|\\b\\d{4}-\\d{2}-\\d{2}\\b|\\b\\d{1,2}[./]\\d{1,2}[./]\\d{2,4}\\b|"
        "(?<![\\d.,])(?:1[0-9]|20)\\d{2}(?!\\d)(?:年(?:\\d+月)?(?:\\d+日)?)?|\\b\\d{1,2}:\\d{2}\\b|\\b%1\\b"_s.arg(
            months()));
    return pattern;
}

const QRegularExpression& numberPattern()
{
    static const QRegularExpression pattern = anyCase(
        u"[$€£¥]?\\s?\\d[\\d.,]*\\d?\\s?%?(?:\\s?(?:million|billion|thousand|percent|millionen|milliarden|prozent|"
        u"millions|"
        "milliards|millones|миллионов|公顷|公斤|度|室|个|名)\\b)?|\\b(?:two|three|four|five|six|seven|eight|nine|ten|"
        "eleven|"
        "twelve|twenty|thirty|forty|fifty|hundred|thousand|dozen|half|twice|zwei|drei|vier|fünf|sechs|sieben|acht|neun|"
        "zehn|zwölf|deux|trois|quatre|cinq|sept|huit|neuf|dix|dos|tres|cuatro|cinco|siete|ocho|nueve|diez)\\b"_s);
    return pattern;
}

const QRegularExpression& namePattern()
{
    static const QRegularExpression pattern(
        u"\\p{Lu}[\\p{L}’'\\-]+(?:\\s+(?:(?:of|de|von|van|der|da|di|la|le)\\s+)*\\p{Lu}[\\p{L}’'.\\-]*)*"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    return pattern;
}

const QRegularExpression& placePattern()
{
    static const QRegularExpression pattern =
        anyCase(u"\\b(?:in|at|near|on|above|below|behind|inside|under|beside|between|within|into|im|am|auf|bei|unter|"
                u"über|hinter|"
                "neben|dans|sur|sous|près|en|sobre|bajo|nel|nella|su|sotto|в|на|под|над)\\s+[^,.;:!?()]+"_s);
    return pattern;
}

struct Found
{
    QString text;
    int begin = 0;
    double score = 0;
};

QSet<QString> stemsOf(const WordSplitter& splitter, const QString& text)
{
    QSet<QString> stems;
    for (const Word& word : splitter.words(text)) {
        if (!word.isStop())
            stems.insert(word.stem);
    }
    return stems;
}

QList<Found> all(const QRegularExpression& pattern, const QString& sentence)
{
    QList<Found> found;
    for (auto it = pattern.globalMatch(sentence); it.hasNext();) {
        const auto match = it.next();
        const QString text = match.captured().trimmed();
        if (!text.isEmpty())
            found.append({text, int(match.capturedStart() + match.captured().indexOf(text)), 0});
    }
    return found;
}

// Nearer to words of the question is better: how many of them stand within a few words of it.
double nearness(const QList<Word>& words, const QSet<QString>& asked, const Found& found)
{
    double near = 0;
    const int end = found.begin + int(found.text.size());
    int position = 0;
    int at = -1;
    for (qsizetype i = 0; i < words.size() && at < 0; ++i) {
        if (words[i].range.end > found.begin)
            at = int(i);
    }
    for (const Word& word : words) {
        if (asked.contains(word.stem) && (word.range.end <= found.begin || word.range.begin >= end))
            near += 1.0 / (1.0 + std::abs(position - at));
        ++position;
    }
    return near;
}

QString best(QList<Found> found)
{
    const auto top =
        std::max_element(found.begin(), found.end(), [](const Found& a, const Found& b) { return a.score < b.score; });
    return top == found.end() ? QString() : top->text;
}

// "46" and what is counted, where the question names it: "46 hives".
QString withCounted(const QString& sentence, const Found& number, const QList<Word>& words)
{
    const int end = number.begin + int(number.text.size());
    for (const Word& word : words) {
        if (word.range.begin < end)
            continue;
        const QStringView between = QStringView(sentence).mid(end, word.range.begin - end);
        if (!between.trimmed().isEmpty() || word.isStop() || sentence[word.range.begin].isDigit())
            return number.text;
        return sentence.mid(number.begin, word.range.end - number.begin).trimmed();
    }
    return number.text;
}

QString numberSpan(const QString& sentence, const QList<Word>& words, const QSet<QString>& asked)
{
    static const QRegularExpression year(u"^(1[5-9]|20)\\d\\d$"_s);
    QList<Found> found;
    for (Found number : all(numberPattern(), sentence)) {
        number.score = nearness(words, asked, number);
        if (year.match(number.text).hasMatch())
            number.score -= 1;
        // Directly before a word of the question: that is what is counted.
        const int end = number.begin + int(number.text.size());
        for (const Word& word : words) {
            if (word.range.begin >= end) {
                number.score += asked.contains(word.stem) ? 2 : 0;
                break;
            }
        }
        while (number.text.endsWith(u'.') || number.text.endsWith(u','))
            number.text.chop(1);
        number.text = withCounted(sentence, number, words);
        found.append(number);
    }
    return best(found);
}

QString nameSpan(const QString& sentence, const QList<Word>& words, const QSet<QString>& asked,
                 const WordSplitter& splitter)
{
    static const QRegularExpression agent(u"\\b(by|von|vom|par|por|da)\\s+(\\p{L}+\\s+){0,2}$"_s);
    QList<Found> found;
    for (Found name : all(namePattern(), sentence)) {
        const QSet<QString> stems = stemsOf(splitter, name.text);
        if (stems.isEmpty() || asked.contains(stems) || name.text.size() < 3)
            continue;
        while (name.text.endsWith(u'.'))
            name.text.chop(1);
        const bool severalWords = name.text.contains(u' ');
        if (name.begin == 0 && !severalWords)
            continue; // the capital of the sentence
        name.score = nearness(words, asked, name) + (severalWords ? 1.0 : 0.0) +
                     (agent.match(sentence.left(name.begin)).hasMatch() ? 1.0 : 0.0);
        found.append(name);
    }
    return best(found);
}

QString placeSpan(const QString& sentence, const QList<Word>& words, const QSet<QString>& asked,
                  const WordSplitter& splitter)
{
    QList<Found> found;
    for (Found place : all(placePattern(), sentence)) {
        if (datePattern().match(place.text).hasMatch() || place.text.size() > longestSpan)
            continue;
        if (asked.contains(stemsOf(splitter, place.text)))
            continue;
        place.score = nearness(words, asked, place);
        found.append(place);
    }
    return best(found);
}

} // namespace

Wanted wantedBy(const QString& question)
{
    static const QRegularExpression number = anyCase(
        u"\\bhow (many|much|long|far|deep|high|tall|old|often|big|heavy|fast|wide|large)\\b|"
        "\\b(what|which) (is the |was the |are the )?(number|amount|percentage|distance|depth|speed|weight|temperature|"
        "gauge|length|price|rate|size)\\b|\\bwie ?(viele?r?|lange?|hoch|weit|oft|groß|schwer|tief)\\b|"
        "\\bcombien\\b|\\bcuánt[oa]s?\\b|\\bquant[oiae]\\b|\\bсколько\\b|多少|几个|幾|どれくらい|いくつ|何[度個室人本]"_s);
    static const QRegularExpression date =
        anyCase(u"\\bwhen\\b|\\b(what|which) (year|date|day|month)\\b|\\bwann\\b|\\bquand\\b|\\bcuándo\\b|\\bquando\\b|"
                "\\bкогда\\b|什么时候|何时|いつ|何年"_s);
    static const QRegularExpression name = anyCase(
        u"\\bwho\\b|\\bwhom\\b|\\bwhose\\b|\\bwer\\b|\\bwem\\b|\\bwen\\b|\\bqui\\b|\\bquién(es)?\\b|\\bchi\\b|\\bкто\\b|谁|誰"_s);
    static const QRegularExpression place =
        anyCase(u"\\bwhere\\b|\\bwo\\b|\\bwohin\\b|\\boù\\b|\\bdónde\\b|\\bdove\\b|\\bгде\\b|哪里|どこ"_s);
    static const QRegularExpression reason =
        anyCase(u"\\bwhy\\b|\\bwarum\\b|\\bpourquoi\\b|\\bpor qué\\b|\\bperché\\b|\\bпочему\\b|为什么|なぜ"_s);
    if (question.contains(date))
        return Wanted::Date;
    if (question.contains(number))
        return Wanted::Number;
    if (question.contains(name))
        return Wanted::Name;
    if (question.contains(reason))
        return Wanted::Reason;
    return question.contains(place) ? Wanted::Place : Wanted::Anything;
}

bool offers(const QString& sentence, Wanted wanted)
{
    static const QRegularExpression name(u"[^.!?\\s]\\s+\\p{Lu}\\p{Ll}+"_s);
    static const QRegularExpression reason = anyCase(
        u"\\b(because|since|so that|therefore|due to|in order to|reason|otherwise|weil|damit|deshalb|parce que|porque|"
        "poiché|потому)\\b|因为|ため"_s);
    switch (wanted) {
    case Wanted::Date:
        return sentence.contains(datePattern());
    case Wanted::Number:
        return sentence.contains(numberPattern());
    case Wanted::Name:
        return sentence.contains(name);
    case Wanted::Place:
        return sentence.contains(placePattern());
    case Wanted::Reason:
        return sentence.contains(reason);
    case Wanted::Anything:
        return false;
    }
    return false;
}

QString answerSpan(const QString& question, const QString& sentence)
{
    const WordSplitter splitter;
    const QList<Word> words = splitter.words(sentence);
    const QSet<QString> asked = stemsOf(splitter, question);
    QString span;
    switch (wantedBy(question)) {
    case Wanted::Date: {
        QList<Found> found;
        for (Found date : all(datePattern(), sentence)) {
            date.score = nearness(words, asked, date) + 0.01 * double(date.text.size());
            if (!question.contains(date.text))
                found.append(date);
        }
        span = best(found);
        break;
    }
    case Wanted::Number:
        span = numberSpan(sentence, words, asked);
        break;
    case Wanted::Name:
        span = nameSpan(sentence, words, asked, splitter);
        break;
    case Wanted::Place:
        span = placeSpan(sentence, words, asked, splitter);
        break;
    case Wanted::Reason:
    case Wanted::Anything:
        break;
    }
    return span.size() > longestSpan || question.contains(span) ? QString() : span;
}

} // namespace sheaf
