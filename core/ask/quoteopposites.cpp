#include "core/ask/quoteopposites.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

struct Opposites
{
    QSet<QString> one;
    QSet<QString> other;
};

const QList<Opposites>& opposites()
{
    static const QList<Opposites> pairs = [] {
        QList<Opposites> built;
        const QStringList lines = {
            u"increase increases increased increasing rise rises rose risen grow grows grew grown growth higher more "
            u"up "
            u"gain gained raise raised exceed exceeds exceeded | decrease decreases decreased decreasing fall falls "
            u"fell "
            u"fallen decline declines declined shrink shrank lower less fewer down drop drops dropped reduce reduced loss"_s,
            u"must shall required mandatory obliged | may might optional voluntary"_s,
            u"all every each always | some few seldom sometimes rarely occasionally"_s,
            u"allowed permitted legal allow allows permit permits | forbidden prohibited banned illegal forbid forbids "
            u"prohibit prohibits"_s,
            u"before earlier prior within until | after later following"_s,
            u"first | last"_s,
            u"open opens opened | close closes closed shut"_s,
            u"begin begins began start starts started | end ends ended finish finished stop stops stopped"_s,
            u"north northern | south southern"_s,
            u"east eastern | west western"_s,
            u"left | right"_s,
            u"summer | winter"_s,
            u"spring | autumn fall"_s,
            u"morning | evening night"_s,
            u"hot warm warmer heated | cold cool cooler chilled"_s,
            u"male males men man | female females women woman"_s,
            u"old older oldest | new newer newest young younger youngest"_s,
            u"buy buys bought purchase purchased | sell sells sold"_s,
            u"import imports imported | export exports exported"_s,
            u"minimum least | maximum most"_s,
            u"true correct right | false wrong incorrect untrue"_s,
            u"positive favorable favourable | negative unfavorable unfavourable"_s,
            u"asset assets | liability liabilities"_s,
            u"profit profits income | loss losses expense expenses"_s,
            u"above over | below under beneath"_s,
            u"inside indoors | outside outdoors"_s,
            u"large larger largest big long longer longest high highest | small smaller smallest short shorter "
            u"shortest "
            u"low lowest"_s,
            u"accept accepts accepted approve approved | refuse refused reject rejects rejected"_s,
            u"safe harmless | dangerous harmful poisonous"_s,
            u"public | private"_s,
            u"mehr höher steigt stieg gestiegen wächst wuchs zunahme | weniger niedriger sinkt sank gesunken fällt "
            u"fiel "
            u"gefallen abnahme"_s,
            u"muss müssen | darf dürfen kann können"_s,
            u"vor vorher | nach nachher"_s,
            u"erlaubt gestattet | verboten untersagt"_s,
            u"sommer | winter"_s,
            u"nord norden nördlich nördlichen | süd süden südlich südlichen"_s,
            u"plus augmenté hausse | moins diminué baisse"_s,
            u"avant | après"_s,
            u"été | hiver"_s,
            u"más aumentó subió | menos disminuyó bajó"_s,
            u"antes | después"_s,
            u"больше выше увеличилась вырос выросла | меньше ниже уменьшилась упал упала"_s,
            u"до | после"_s,
            u"летом лето | зимой зима"_s,
            u"多 增 高 大 | 少 減 减 低 小"_s,
            u"前 | 後 后"_s,
            u"夏 | 冬"_s,
            u"北 | 南"_s,
            u"東 东 | 西"_s,
        };
        for (const QString& line : lines) {
            const QStringList sides = line.split(u'|');
            const QStringList one = sides[0].split(u' ', Qt::SkipEmptyParts);
            const QStringList other = sides[1].split(u' ', Qt::SkipEmptyParts);
            built.append({{one.begin(), one.end()}, {other.begin(), other.end()}});
        }
        return built;
    }();
    return pairs;
}

} // namespace

bool saysOpposite(const QList<QuoteToken>& claim, const QList<QuoteToken>& sentence)
{
    const auto has = [](const QList<QuoteToken>& tokens, const QSet<QString>& words) {
        return std::any_of(tokens.begin(), tokens.end(),
                           [&](const QuoteToken& token) { return words.contains(token.lower); });
    };
    // What is said of all has to be said of all.
    static const QSet<QString> all{u"all"_s,     u"every"_s, u"always"_s, u"only"_s,     u"alle"_s,  u"immer"_s,
                                   u"nur"_s,     u"tous"_s,  u"toutes"_s, u"toujours"_s, u"todos"_s, u"todas"_s,
                                   u"siempre"_s, u"все"_s,   u"всегда"_s, u"只"_s,       u"全"_s,    u"都"_s};
    static const QSet<QString> likeAll = all + QSet<QString>{u"each"_s, u"jeder"_s, u"jede"_s, u"jedes"_s, u"any"_s};
    if (has(claim, all) && !has(sentence, likeAll))
        return true;
    return std::any_of(opposites().begin(), opposites().end(), [&](const Opposites& pair) {
        const bool one = has(claim, pair.one);
        const bool other = has(claim, pair.other);
        return one != other && has(sentence, one ? pair.other : pair.one) &&
               !has(sentence, one ? pair.one : pair.other);
    });
}

} // namespace sheaf
