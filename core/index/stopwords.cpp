#include "core/index/stopwords.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

using Words = QSet<QString>;

Words parse(const QString& list)
{
    const QStringList words = list.split(u' ', Qt::SkipEmptyParts);
    return Words(words.begin(), words.end());
}

// Articles, pronouns, prepositions, conjunctions, auxiliaries and question words; the endings of contractions ("s",
// "ll") among them.
const Words& english()
{
    static const Words words = parse(u"a about above after again against all also am an and any are as at be because "
                                     u"been before being below between both but by can "
                                     "could d did do does doing down during each few for from further had has have "
                                     "having he her here hers herself him himself his "
                                     "how i if in into is it its itself just ll m may me might more most must my "
                                     "myself no nor not now of off on once only or other "
                                     "our ours ourselves out over own re s same shall she should so some such t than "
                                     "that the their theirs them themselves then there "
                                     "these they this those through to too under until up upon us ve very was we were "
                                     "what when where which while who whom whose why "
                                     "will with would you your yours yourself yourselves please tell"_s);
    return words;
}

const Words& german()
{
    static const Words words = parse(u"aber alle allem allen aller alles als also am an andere anderen auch auf aus "
                                     u"bei beim bin bis bist da damit dann das dass dein "
                                     "deine dem den denn der des dessen deren dich die dies diese diesem diesen dieser "
                                     "dieses dir doch dort du durch ein eine einem "
                                     "einen einer eines er es etwas euch euer für gegen gibt habe haben hat hatte "
                                     "hatten hier hinter ich ihm ihn ihnen ihr ihre ihrem "
                                     "ihren ihrer im in ins ist ja jede jedem jeden jeder jedes jene kann kein keine "
                                     "keinem keinen keiner können könnte mal man mein "
                                     "meine mich mir mit muss müssen nach nicht nichts noch nun nur ob oder ohne sehr "
                                     "sein seine seinem seinen seiner sich sie sind "
                                     "so soll sollen sollte sondern sonst über um und uns unser unsere unter vom von "
                                     "vor war waren warum was weil welche welchem "
                                     "welchen welcher welches wenn wer werde werden wie wieder will wir wird wirst wo "
                                     "wohin wollen wurde wurden zu zum zur zwar "
                                     "zwischen bitte"_s);
    return words;
}

qsizetype known(const QStringList& words, const Words& list)
{
    return std::count_if(words.begin(), words.end(), [&](const QString& word) { return list.contains(word); });
}

} // namespace

QStringList withoutStopWords(const QStringList& words)
{
    const Words& list = known(words, german()) > known(words, english()) ? german() : english();
    QStringList rest;
    std::copy_if(words.begin(), words.end(), std::back_inserter(rest),
                 [&](const QString& word) { return !list.contains(word); });
    return rest.isEmpty() ? words : rest;
}

} // namespace sheaf
