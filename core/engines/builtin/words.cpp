#include "core/engines/builtin/words.h"

#include <QHash>
#include <libstemmer.h>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

// Function words of English and German: they say nothing about what a text is about.
constexpr auto stopWords = QLatin1StringView(
    "a about above after again against all also am an and any are as at be because been before being below between "
    "both but by can could "
    "did do does doing don done down during each either else etc ever few for from further had has have having he her "
    "here hers herself him "
    "himself his how however i if in into is it its itself just let me more most much must my myself neither no nor "
    "not now of off on once "
    "one only or other our ours ourselves out over own per please same shall she should since so some such tell than "
    "that the their "
    "theirs them themselves then there therefore these they this those through thus to too under until up upon us very "
    "was we were what "
    "when where whether which while who whom whose why will with within without would yet you your yours yourself "
    "aber als am an auch auf aus bei bin bis das dass dem den der des die dies diese dieser dieses durch ein eine "
    "einem einen einer eines er "
    "es für hat haben hatte ich ihr im ist kann mit nach nicht noch nur oder sein sich sie sind über um und unter von "
    "vor war werden wie "
    "wird wir zu zum zur");

// Words that occur in texts on any subject. First the most common, then the merely common.
constexpr auto veryCommon = QLatin1StringView("use used uses using make makes made get gets give given gives take "
                                              "takes taken way ways thing things time times day days year years "
                                              "people person man men woman work works part parts place case point need "
                                              "needs want find found see seen show shown shows say says said "
                                              "know known go goes went come comes came new old good great first last "
                                              "next many several different able possible may might two three "
                                              "four five number example kind type set sets like well long little right "
                                              "high small large big every another still even back never "
                                              "always often usually sometimes around among across along page chapter "
                                              "section document documents file files text list table figure");
constexpr auto common = QLatin1StringView("become becomes begin begins began call calls called change changes changed "
                                          "check close contain contains course cause causes different "
                                          "during end ends enough early explain exist exists fact far follow following "
                                          "follows form forms four general group half hand head help "
                                          "helps hold home hour hours house important include includes including "
                                          "increase keep keeps kept late later lead leave left less level "
                                          "life light line lines live look looks main mean means minute minutes month "
                                          "months move near note now open order out order place plan "
                                          "present problem provide provides put question read reason report require "
                                          "required requires result results room run runs second seem "
                                          "send short side similar single size special stand start starts state stop "
                                          "study support sure system term test than think today turn "
                                          "under understand value values water week weeks whole word words world write "
                                          "written describe described describes work");

QHash<QString, double> buildWeights()
{
    QHash<QString, double> weights;
    const auto fill = [&](QLatin1StringView words, double weight) {
        for (const QString& word : QString::fromUtf8(words.data(), words.size()).split(u' ', Qt::SkipEmptyParts)) {
            if (!weights.contains(word))
                weights.insert(word, weight);
        }
    };
    fill(stopWords, 0.0);
    fill(veryCommon, 0.35);
    fill(common, 0.6);
    return weights;
}

bool isIdeographic(char32_t c)
{
    switch (QChar::script(c)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Hangul:
    case QChar::Script_Thai:
        return true;
    default:
        return false;
    }
}

} // namespace

WordSplitter::WordSplitter()
    : m_stemmer(sb_stemmer_new("english", "UTF_8"))
{
    Q_ASSERT(m_stemmer); // fails only without memory or without the English algorithm
}

WordSplitter::~WordSplitter()
{
    sb_stemmer_delete(m_stemmer);
}

QString WordSplitter::stem(const QString& lower) const
{
    const QByteArray utf8 = lower.toUtf8();
    const auto* stemmed =
        sb_stemmer_stem(m_stemmer, reinterpret_cast<const sb_symbol*>(utf8.constData()), int(utf8.size()));
    return stemmed ? QString::fromUtf8(reinterpret_cast<const char*>(stemmed), sb_stemmer_length(m_stemmer)) : lower;
}

QList<Word> WordSplitter::words(QStringView text) const
{
    QList<Word> found;
    const int size = int(text.size());
    int i = 0;
    const auto pointAt = [&](int at, int* units) {
        const QChar c = text[at];
        if (c.isHighSurrogate() && at + 1 < size && text[at + 1].isLowSurrogate()) {
            *units = 2;
            return QChar::surrogateToUcs4(c, text[at + 1]);
        }
        *units = 1;
        return char32_t(c.unicode());
    };
    while (i < size) {
        int units = 1;
        char32_t c = pointAt(i, &units);
        if (!QChar::isLetterOrNumber(c)) {
            i += units;
            continue;
        }
        const int begin = i;
        i += units;
        if (!isIdeographic(c)) {
            while (i < size) {
                c = pointAt(i, &units);
                const bool joins = (QChar::isLetterOrNumber(c) && !isIdeographic(c)) || QChar::isMark(c);
                // 3.14, 1,200 and Müller's stay one word.
                const bool bridges =
                    (c == U'.' || c == U',' || c == U'\'' || c == U'’') && i + 1 < size &&
                    (c == U'\'' || c == U'’' ? text[i + 1].isLetter() : text[i - 1].isDigit() && text[i + 1].isDigit());
                if (!joins && !bridges)
                    break;
                i += units;
            }
        }
        Word word;
        word.range = {begin, i};
        word.lower = text.mid(begin, i - begin).toString().toLower();
        word.lower.replace(u'’', u'\'');
        if (word.lower.endsWith("'s"_L1))
            word.lower.chop(2);
        word.weight = wordWeight(word.lower);
        word.stem = stem(word.lower);
        found.append(word);
    }
    return found;
}

double wordWeight(const QString& lower)
{
    static const QHash<QString, double> weights = buildWeights();
    if (const auto it = weights.constFind(lower); it != weights.constEnd())
        return *it;
    return lower.size() == 1 && lower.front().isLetter() && lower.front().script() == QChar::Script_Latin ? 0.2 : 1.0;
}

} // namespace sheaf
