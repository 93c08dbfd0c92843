#include "core/engines/builtin/relatedwords.h"

#include <QString>

using namespace Qt::StringLiterals;

namespace sheaf {

const QList<QStringList>& relatedWords()
{
    static const QList<QStringList> groups = [] {
        QList<QStringList> list;
        for (const auto& line : {
                 u"begin start commence"_s,
                 u"end finish stop close"_s,
                 u"buy purchase acquire"_s,
                 u"cost price expense"_s,
                 u"revenue sales turnover income"_s,
                 u"profit earnings income"_s,
                 u"fast quick rapid speed"_s,
                 u"big large size"_s,
                 u"install setup configure"_s,
                 u"remove delete uninstall"_s,
                 u"error failure fault problem"_s,
                 u"fix repair solve mend"_s,
                 u"make build create produce"_s,
                 u"help support assist"_s,
                 u"danger risk hazard safety"_s,
                 u"rule policy regulation"_s,
                 u"duty task responsibility"_s,
                 u"increase grow rise"_s,
                 u"decrease fall drop decline"_s,
                 u"check inspect verify test"_s,
                 u"choose select pick"_s,
                 u"allow permit"_s,
                 u"forbid prohibit ban"_s,
                 u"show display"_s,
                 u"boat ship vessel"_s,
                 u"train railway locomotive"_s,
                 u"hive colony apiary"_s,
                 u"illness disease infection"_s,
                 u"treat treatment cure"_s,
                 u"temperature heat warm"_s,
                 u"author writer maintainer"_s,
                 u"boss manager head director"_s,
                 u"law act statute"_s,
                 u"depth deep"_s,
                 u"length long"_s,
                 u"height high tall"_s,
                 u"weight heavy mass"_s,
                 u"age old"_s,
                 u"founded established opened"_s,
                 u"wait delay latency"_s,
                 u"parallel concurrent simultaneous"_s,
                 u"employee staff worker personnel"_s,
                 u"salary wage pay"_s,
                 u"car vehicle automobile"_s,
                 u"doctor physician"_s,
                 u"medicine drug medication"_s,
                 u"country nation state"_s,
                 u"company firm corporation business"_s,
                 u"kind type sort"_s,
                 u"goal aim objective purpose"_s,
                 u"method technique procedure"_s,
                 u"result outcome finding"_s,
                 u"cause reason"_s,
                 u"effect impact influence"_s,
                 u"advantage benefit"_s,
                 u"drawback disadvantage"_s,
                 u"limit restriction maximum"_s,
                 u"agreement contract"_s,
                 u"attach mount"_s,
                 u"connect link join"_s,
                 u"guide manual handbook"_s,
                 u"password passphrase"_s,
                 u"folder directory"_s,
                 u"user account"_s,
                 u"license licence"_s,
                 u"kosten preis ausgaben"_s,
                 u"umsatz erlös einnahmen"_s,
                 u"gewinn ertrag überschuss"_s,
                 u"verlust fehlbetrag"_s,
                 u"vertrag vereinbarung"_s,
                 u"frist termin"_s,
                 u"mitarbeiter angestellte beschäftigte"_s,
                 u"gehalt lohn entgelt"_s,
                 u"gesetz vorschrift verordnung"_s,
                 u"krankheit erkrankung"_s,
                 u"ursache grund"_s,
                 u"wirkung folge auswirkung"_s,
                 u"anleitung handbuch"_s,
                 u"fehler störung defekt"_s,
                 u"kaufen erwerben"_s,
                 u"beginn anfang start"_s,
                 u"ende schluss"_s,
                 u"auto wagen fahrzeug"_s,
                 u"arzt mediziner"_s,
                 u"land staat"_s,
             }) {
            list.append(line.split(u' '));
        }
        return list;
    }();
    return groups;
}

} // namespace sheaf
