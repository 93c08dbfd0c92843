#include "core/ask/modesuggestion.h"

#include "core/base/wording.h"
#include "core/engines/builtin/words.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

QRegularExpression words(const QString& pattern)
{
    return QRegularExpression(pattern, QRegularExpression::CaseInsensitiveOption |
                                           QRegularExpression::UseUnicodePropertiesOption);
}

bool asksForAll(const QString& question)
{
    static const QRegularExpression all = words(
        u"\\b(?:list (?:all|every|each|the)|(?:find|name|show|give(?: me)?|extract|collect|enumerate|count|compare) "
        "(?:all|every|each)|how many (?:of the "
        ")?(?:documents|files|reports|pages|times|passages|contracts|invoices|letters)|"
        "how often|every (?:single )?\\w+ (?:that|which|who|where|in)|all (?:the )?\\w+ "
        "(?:that|which|who|where|mentioned|named|in)|"
        "each (?:of the )?(?:documents?|files?|reports?|contracts?)|in (?:all|every|each) |which "
        "(?:documents|files|reports) |"
        "complete list|number of (?:documents|files|reports|times))"
        "|\\b(?:liste (?:alle|die|aller)|(?:nenne|zeige?|finde|zähle|vergleiche|suche)n?(?: mir| sie)? "
        "(?:alle|jede[nsr]?|sämtliche)|"
        "wie viele (?:dokumente|dateien|berichte|seiten|verträge|rechnungen)|wie oft|sämtliche|"
        "in (?:allen|jedem|jeder)|alle \\w+,? (?:die|in|mit)|welche (?:dokumente|dateien|berichte) |anzahl "
        "der|vollständige liste)"
        "|\\b(?:tous les|toutes les|combien de (?:documents|fichiers|fois)|chaque (?:document|fichier))\\b"
        "|\\b(?:todos los|todas las|cuánt[oa]s (?:documentos|archivos|veces)|cada (?:documento|archivo))\\b"_s);
    static const QRegularExpression chinese(
        u"所有|全部|列出|列举|逐[个一条]|每[一]?[个份篇条]|多少[个份篇条次]|几[个份篇条次]|哪些(?:文件|文档|报告)"_s);
    return all.match(question).hasMatch() || chinese.match(question).hasMatch();
}

bool asksSeveralThings(const QString& question)
{
    static const QRegularExpression two = words(
        u"\\b(?:why|how|what|who|when|where|which)\\b.{3,}\\b(?:and|or)\\s+(?:why|how|what|who|when|where|which)\\b"
        "|\\b(?:compare|comparison|differences? between|pros and cons|advantages and disadvantages|trade-?offs?)\\b"
        "|\\b(?:warum|weshalb|wie|was|wer|wann|wo|welche[rsnm]?)\\b.{3,}\\b(?:und|oder)\\s+(?:warum|weshalb|wie|was|"
        "wer|wann|wo|welche)"
        "|\\b(?:vergleiche?n?|unterschiede? zwischen|vor- und nachteile)\\b"
        "|\\b(?:comparez|différences? entre|pourquoi\\b.+\\bet comment)\\b"
        "|\\b(?:compara[rd]?|diferencias? entre|por qué\\b.+\\by cómo)\\b"_s);
    static const QRegularExpression chinese(
        u"比较|区别|差异|对比|优缺点|为什么.*(?:怎么|如何)|(?:以及|还有).*(?:为什么|如何|怎么|什么)"_s);
    static const QRegularExpression marks(u"[?？]"_s);
    return question.count(marks) > 1 || two.match(question).hasMatch() || chinese.match(question).hasMatch();
}

bool asksForAFact(const QString& question)
{
    static const QRegularExpression fact =
        words(u"^\\W*(?:who|when|where|whose|how (?:much|old|long|far|tall|high|deep|big|many)|what (?:is|was|are) the "
              "(?:name|date|price|cost|number|address|size|version|title|total|amount|year)|what "
              "(?:year|day|time|date)|which year)\\b"
              "|^\\W*(?:wer|wann|wo|wem|wessen|wie (?:viele?|hoch|alt|lang|groß|weit|teuer|heißt)|welches jahr|in "
              "welchem jahr)\\b"
              "|^\\W*(?:qui|quand|où|combien|quién|cuándo|dónde|cuánto)\\b"_s);
    static const QRegularExpression chinese(u"谁|什么时候|何时|哪里|在哪|哪一?年|多少钱|多大|多长"_s);
    return fact.match(question).hasMatch() || chinese.match(question).hasMatch();
}

constexpr int longQuestion = 35; // words
constexpr int shortFact = 12;

} // namespace

ModeSuggestion suggestMode(const QString& question)
{
    const QString text = question.left(2000).simplified();
    const auto length = WordSplitter().words(text).size();
    if (asksForAll(text))
        return {AskMode::Exhaustive,
                Wording::tr(
                    "This asks for all of something. Only reading every passage makes sure that nothing is missing.")};
    if (asksSeveralThings(text))
        return {AskMode::Research, Wording::tr("This asks several things. Each of them is looked up by itself.")};
    if (length > longQuestion)
        return {AskMode::Research, Wording::tr("This is a long question. Its parts are looked up one by one.")};
    if (length > 0 && length <= shortFact && asksForAFact(text))
        return {AskMode::Quick, Wording::tr("This asks for one fact. One search finds it.")};
    return {AskMode::FanOut, Wording::tr("The question is searched in several wordings at once.")};
}

QString modeName(AskMode mode)
{
    switch (mode) {
    case AskMode::Quick:
        return u"quick"_s;
    case AskMode::FanOut:
        return u"fan-out"_s;
    case AskMode::Research:
        return u"research"_s;
    case AskMode::Exhaustive:
        return u"exhaustive"_s;
    }
    return {};
}

std::optional<AskMode> modeFromName(const QString& name)
{
    for (const AskMode mode : {AskMode::Quick, AskMode::FanOut, AskMode::Research, AskMode::Exhaustive}) {
        if (modeName(mode) == name)
            return mode;
    }
    return {};
}

} // namespace sheaf
