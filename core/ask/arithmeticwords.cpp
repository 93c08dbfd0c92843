#include "core/ask/arithmeticwords.h"

#include "core/ask/calculator.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

bool calculates(const QString& text)
{
    const auto done = calculate(text);
    return done.ok() && done->calculated;
}

} // namespace

QString arithmeticSigns(const QString& text)
{
    static const QList<std::pair<QRegularExpression, QString>> rules = [] {
        QList<std::pair<QRegularExpression, QString>> list;
        const auto rule = [&](const QString& pattern, const QString& sign) {
            list.append({QRegularExpression(pattern, QRegularExpression::CaseInsensitiveOption), sign});
        };
        rule(u"\\bsquare root of\\b"_s, u" sqrt "_s);
        rule(u"\\bto the power of\\b"_s, u" ^ "_s);
        rule(u"\\b(?:multiplied by|times)\\b"_s, u" * "_s);
        rule(u"\\bdivided by\\b"_s, u" / "_s);
        rule(u"\\bplus\\b"_s, u" + "_s);
        rule(u"\\bminus\\b"_s, u" - "_s);
        rule(u"\\b(?:percent|per cent)\\b"_s, u" % "_s);
        rule(u"\\bsquared\\b"_s, u" ^2 "_s);
        rule(u"\\bcubed\\b"_s, u" ^3 "_s);
        rule(u"[×·∙]"_s, u"*"_s);
        rule(u"[÷∕]"_s, u"/"_s);
        rule(u"[−–]"_s, u"-"_s);
        rule(u"\\*\\*"_s, u"^"_s);
        rule(u"(?<=\\d)[\u00A0\u202F\u2009'’](?=\\d{3}(?!\\d))"_s, u","_s); // other marks of thousands
        return list;
    }();
    QString signs = text;
    for (const auto& [pattern, sign] : rules)
        signs.replace(pattern, sign);
    return signs.simplified();
}

std::optional<QString> expressionIn(const QString& question)
{
    static const QRegularExpression ask(
        u"^\\s*(?:please\\s+)?(?:what(?:'s|’s| is| are)|how much (?:is|are)|calculate|compute|evaluate|=)\\s+"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression end(u"[\\s?=.!]+$"_s);
    static const QRegularExpression joinedNumbers(u"^\\d+(?:[-/.]\\d+)+$"_s);
    static const QRegularExpression percentage(
        u"\\d[\\d,.]*\\s*(?:%|percent|per cent)\\s+of\\s+\\d(?:[\\d,.]*\\d)?(?![\\w.,]*\\w)"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression chain(
        u"(?<![\\w.,-])\\d(?:[\\d,.]*\\d)?(?:\\s+[-+*/×÷^−]\\s+\\d(?:[\\d,.]*\\d)?)+(?![\\w-])"_s);
    if (question.size() > maxExpression)
        return {};
    QString text = question;
    const bool asked = text.contains(ask);
    text.remove(ask);
    text.remove(end);
    // Numbers joined without blanks are a date, a range or a part's number, unless a quotient is asked for.
    const bool joined = joinedNumbers.match(text).hasMatch();
    const bool quotient = asked && text.count(u'/') == 1 && !text.contains(u'-');
    if ((!joined || quotient) && calculates(text))
        return text.trimmed();
    for (const auto& pattern : {percentage, chain}) {
        const QString part = pattern.match(text).captured();
        if (!part.isEmpty() && calculates(part))
            return part;
    }
    return {};
}

} // namespace sheaf
