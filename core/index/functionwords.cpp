#include "core/index/languages.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

using Words = QSet<QString>;

struct WordList
{
    QString language;
    QString words;
};

// English and German are lists of what a question can do without; contractions' endings ("s", "ll") stand among the
// English. The others hold the most frequent function words, which is what telling a language takes.
const QList<WordList>& lists()
{
    static const QList<WordList> all{
        {u"en"_s, u"a about above after again against all also am an and any are as at be because been before being "
                  "below between both but by can could d did do does doing down during each few for from further had "
                  "has have having he her here hers herself him himself his how i if in into is it its itself just ll "
                  "m may me might more most must my myself no nor not now of off on once only or other our ours "
                  "ourselves out over own re s same shall she should so some such t than that the their theirs them "
                  "themselves then there these they this those through to too under until up upon us ve very was we "
                  "were what when where which while who whom whose why will with would you your yours yourself "
                  "yourselves please tell"_s},
        {u"de"_s, u"aber alle allem allen aller alles als also am an andere anderen auch auf aus bei beim bin bis "
                  "bist da damit dann das dass dein deine dem den denn der des dessen deren dich die dies diese "
                  "diesem diesen dieser dieses dir doch dort du durch ein eine einem einen einer eines er es etwas "
                  "euch euer für gegen gibt habe haben hat hatte hatten hier hinter ich ihm ihn ihnen ihr ihre ihrem "
                  "ihren ihrer im in ins ist ja jede jedem jeden jeder jedes jene kann kein keine keinem keinen "
                  "keiner können könnte mal man mein meine mich mir mit muss müssen nach nicht nichts noch nun nur ob "
                  "oder ohne sehr sein seine seinem seinen seiner sich sie sind so soll sollen sollte sondern sonst "
                  "über um und uns unser unsere unter vom von vor war waren warum was weil welche welchem welchen "
                  "welcher welches wenn wer werde werden wie wieder will wir wird wirst wo wohin wollen wurde wurden "
                  "zu zum zur zwar zwischen bitte"_s},
        {u"fr"_s, u"le la les l un une des du de d et à au aux en dans par pour sur avec sans sous ce cet cette ces "
                  "qui que qu quoi dont où il elle ils elles on nous vous je tu se sa son ses leur leurs est sont "
                  "était étaient être a ont avait été ne pas plus n c s y ou mais si comme quel quelle quels quelles "
                  "comment pourquoi quand"_s},
        {u"es"_s, u"el la los las un una unos unas de del al y e o u en con por para sin sobre entre que qué quien "
                  "quién cual cuál como cómo cuando cuándo donde dónde se su sus lo le les es son era eran fue fueron "
                  "ser está están ha han había no más pero si también muy este esta estos estas ese esa cuántos"_s},
        {u"it"_s, u"il lo la i gli le un uno una di del dello della dei degli delle a al allo alla ai alle da dal "
                  "dalla in nel nella nei nelle con su sul sulla per tra fra e ed o che chi cui non è sono era erano "
                  "essere ha hanno aveva si come anche più ma se questo questa quale quali quando dove perché"_s},
        {u"pt"_s, u"o a os as um uma uns umas de do da dos das em no na nos nas ao aos à às por pelo pela para com "
                  "sem sobre entre e ou que quem qual quais como quando onde se seu sua seus suas é são era eram foi "
                  "foram ser está estão tem têm não mais mas também este esta isso"_s},
        {u"nl"_s, u"de het een en van in op aan met voor door bij naar uit over tot om te is zijn was waren wordt "
                  "worden werd werden heeft hebben had dat die dit deze er niet ook maar als of dan wat wie waar hoe "
                  "welke wanneer waarom ze zij hij we u je ik zich hun haar nog meer"_s},
        {u"sv"_s, u"och i att det som en ett på är av för med den till inte har de om så var vid från men eller när "
                  "under efter kan ska skulle blev blir hade vad vem hur vilken vilka också sig sin sitt sina där "
                  "här detta denna dessa man"_s},
        {u"da"_s, u"og i at det som en et på er af for med den til ikke har de om så var ved fra men eller når under "
                  "efter kan skal skulle blev bliver havde hvad hvem hvordan hvilken hvilke også sig sin sit sine "
                  "der her dette denne disse man hvor"_s},
        {u"no"_s, u"og i å det som en et ei på er av for med den til ikke har de om så var ved fra men eller når "
                  "under etter kan skal skulle ble blir hadde hva hvem hvordan hvilken hvilke også seg sin sitt sine "
                  "der her dette denne disse man hvor"_s},
        {u"fi"_s, u"ja on ei se että oli ovat olivat hän ne joka jotka jossa mutta tai kun kuin niin myös sekä sen "
                  "hänen ole olla mikä mitä missä milloin miten kuka tämä tämän nämä mukaan vuonna voi sitä"_s},
        {u"hu"_s, u"a az és hogy nem is egy ez azt van volt meg de ha csak már mint el ki vagy amely aki ami lesz "
                  "voltak után között alatt melyik milyen hol mikor miért hány ezt azok ezek"_s},
        {u"ro"_s, u"și de la în a cu pe nu că o un din este care sau dar mai pentru se au fost ale al ai lui ei sunt "
                  "era prin după ca între ce cine cum când unde această acest"_s},
        {u"tr"_s, u"ve bir bu da de için ile olarak olan daha çok gibi en ama veya ne kadar sonra her o ki ise değil "
                  "mi mı hangi nasıl neden nerede kim tarafından oldu olduğu"_s},
        {u"pl"_s, u"i w z na do że nie się jest to o od po za przez dla przy jak co który która które są był była "
                  "było oraz lub ale także jego jej ich może czy kto gdzie kiedy dlaczego"_s},
        {u"cs"_s, u"a v na se že je s z do o k i to ve za po pro jako byl byla bylo jsou který která které od při "
                  "nebo ale také jeho není kde kdy co kdo jak proč"_s},
        {u"ru"_s, u"и в не на что с по как он она они это его её их к из у за от о об для при но а или же бы так "
                  "был была было были быть до под над между после который которая которые какой какая какие где "
                  "когда кто почему сколько"_s},
        {u"uk"_s, u"і в у не на що з із по як він вона вони це його її їх до від за про для при але та або ж би так "
                  "був була було були бути під над між після який яка які де коли хто чому є"_s},
    };
    return all;
}

} // namespace

const QSet<QString>& functionWords(const QString& language)
{
    static const QHash<QString, Words> words = [] {
        QHash<QString, Words> sets;
        for (const WordList& list : lists()) {
            const QStringList split = list.words.split(u' ', Qt::SkipEmptyParts);
            sets.insert(list.language, Words(split.begin(), split.end()));
        }
        return sets;
    }();
    static const Words none;
    const auto found = words.constFind(language);
    return found == words.constEnd() ? none : *found;
}

const QStringList& languagesWithFunctionWords()
{
    static const QStringList names = [] {
        QStringList all;
        for (const WordList& list : lists())
            all.append(list.language);
        return all;
    }();
    return names;
}

} // namespace sheaf
