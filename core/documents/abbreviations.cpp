#include "core/documents/abbreviations.h"

#include <QSet>
#include <QString>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

QSet<QString> wordSet(QStringView words)
{
    QSet<QString> set;
    for (const QStringView word : words.split(u' ', Qt::SkipEmptyParts))
        set.insert(word.toString());
    return set;
}

} // namespace

AbbreviationKind abbreviationKind(QStringView word)
{
    static const QSet<QString> inside = wordSet(
        u"dr mr mrs ms prof sr jr st mt messrs hon gen col capt lt sgt rev vs v e.g eg i.e ie cf ca al approx dept est "
        u"viz resp incl "
        u"excl ed eds trans jan feb mar apr jun jul aug sep sept oct nov dec "
        u"bzw z.b d.h u.a i.d.r z.t evtl ggf inkl exkl vgl bspw sog zzgl abzgl geb gest hr fr hrsg mind max min "
        u"т.е т.к т.н напр см ср им проф акад ул просп пер кв обл гос руб коп тыс");
    static const QSet<QString> beforeNumber = wordSet(
        u"no nos nr fig figs figure eq eqs sec secs sect ch chap vol vols p pp art abs abb tab kap s ver v rev para § "
        u"рис табл стр с гл п пп ст разд т");
    static const QSet<QString> mayEnd =
        wordSet(u"etc inc ltd co corp llc bros a.m p.m am pm u.s u.k u.n e.u u.s.a ph.d b.sc m.sc d.c "
                u"usw usf u.ä o.ä jh str т.д т.п др г гг в вв н.э млн млрд");
    const QString lower = word.toString().toLower();
    if (beforeNumber.contains(lower))
        return AbbreviationKind::BeforeNumber;
    if (inside.contains(lower))
        return AbbreviationKind::Inside;
    return mayEnd.contains(lower) ? AbbreviationKind::MayEnd : AbbreviationKind::None;
}

bool isSentenceStarter(QStringView word)
{
    static const QSet<QString> starters =
        wordSet(u"The A An In It Its This That These Those We He She They You I However If For As On At By With When "
                u"While After Before "
                u"Our Their There But And So To From Der Die Das Ein Eine Es Im Am Wenn Dies Diese Dieser Wir Sie Er "
                u"Für Bei Mit Auch "
                u"Это Этот Эта Эти Он Она Они Мы В На По Для Если При Как Но И Также");
    return starters.contains(word.toString());
}

bool isGermanMonth(QStringView word)
{
    static const QSet<QString> months = wordSet(
        u"Januar Februar März April Mai Juni Juli August September Oktober November Dezember Jänner Jahrhundert");
    return months.contains(word.toString());
}

} // namespace sheaf
