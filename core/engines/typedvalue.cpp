#include "core/engines/typedvalue.h"

#include "core/documents/spanlocator.h"

#include <QDate>
#include <QHash>
#include <QRegularExpression>
#include <cmath>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

const auto unicode = QRegularExpression::UseUnicodePropertiesOption | QRegularExpression::CaseInsensitiveOption;

// Digits with groups of three, or plain digits, and a fraction. Groups are not divided by plain spaces: those stand
// between the columns of a table.
const QString number = u"(?:\\d{1,3}(?:[,.'\u202f\u00a0]\\d{3})+(?:[.,]\\d+)?|\\d+(?:[.,]\\d+)?|[.,]\\d+)"_s;
// "5 m" is a length unless a currency stands with it.
const QString scale =
    u"(?:\\s*(?<scale>thousand|million|billion|trillion|mio\\.?|mrd\\.?|tsd\\.?|mn|bn)(?![\\p{L}\\p{N}]))?"_s;
const QString moneyScale =
    u"(?:\\s*(?<scale>thousand|million|billion|trillion|mio\\.?|mrd\\.?|tsd\\.?|mn|bn|m|k)(?![\\p{L}\\p{N}]))?"_s;
const QString amount = u"(?<open>\\()?\\s*(?<minus>[-−–])?\\s*(?<number>"_s + number + u")"_s;

double scaleOf(const QString& word)
{
    static const QHash<QString, double> scales{{u"thousand"_s, 1e3}, {u"tsd"_s, 1e3},      {u"k"_s, 1e3},
                                               {u"million"_s, 1e6},  {u"mio"_s, 1e6},      {u"mn"_s, 1e6},
                                               {u"m"_s, 1e6},        {u"bn"_s, 1e9},       {u"billion"_s, 1e9},
                                               {u"mrd"_s, 1e9},      {u"trillion"_s, 1e12}};
    return scales.value(word.toLower().remove(u'.'), 1.0);
}

// "1.234,5" → 1234.5, see numbersIn().
double numberOf(QString digits)
{
    digits.remove(QChar(0x202f)).remove(QChar(0xa0)).remove(u'\'');
    const qsizetype comma = digits.lastIndexOf(u',');
    const qsizetype point = digits.lastIndexOf(u'.');
    if (comma >= 0 && point >= 0)
        digits.remove(comma > point ? u'.' : u',');
    else if (digits.count(u'.') > 1)
        digits.remove(u'.');
    else if (digits.count(u',') > 1 || (comma > 0 && digits.size() - comma == 4))
        digits.remove(u',');
    return digits.replace(u',', u'.').toDouble();
}

QString plainNumber(double value)
{
    return QString::number(value == 0 ? 0.0 : value, 'f', QLocale::FloatingPointShortest);
}

// The value of a match of `amount` and `scale`.
double amountOf(const QRegularExpressionMatch& match)
{
    const double value = numberOf(match.captured(u"number"_s)) * scaleOf(match.captured(u"scale"_s));
    const bool negative = !match.captured(u"minus"_s).isEmpty() || !match.captured(u"open"_s).isEmpty();
    return negative ? -value : value;
}

template<class F>
QList<TypedValue> findAll(const QRegularExpression& pattern, const QString& text, F&& plainOf)
{
    QList<TypedValue> found;
    auto matches = pattern.globalMatch(text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        if (const QString plain = plainOf(match); !plain.isEmpty())
            found.append({{int(match.capturedStart()), int(match.capturedEnd())}, plain});
    }
    return found;
}

QString currencyOf(const QString& sign)
{
    static const QHash<QString, QString> codes{{u"$"_s, u"USD"_s},       {u"us$"_s, u"USD"_s}, {u"dollar"_s, u"USD"_s},
                                               {u"dollars"_s, u"USD"_s}, {u"€"_s, u"EUR"_s},   {u"euro"_s, u"EUR"_s},
                                               {u"euros"_s, u"EUR"_s},   {u"£"_s, u"GBP"_s},   {u"pounds"_s, u"GBP"_s},
                                               {u"¥"_s, u"JPY"_s},       {u"yen"_s, u"JPY"_s}, {u"francs"_s, u"CHF"_s}};
    return codes.value(sign.toLower(), sign.toUpper());
}

int monthOf(const QString& name)
{
    static const QHash<QString, int> months{
        {u"jan"_s, 1},  {u"feb"_s, 2},  {u"fév"_s, 2},  {u"fev"_s, 2},  {u"mar"_s, 3},  {u"mär"_s, 3},  {u"mrz"_s, 3},
        {u"apr"_s, 4},  {u"avr"_s, 4},  {u"abr"_s, 4},  {u"may"_s, 5},  {u"mai"_s, 5},  {u"jun"_s, 6},  {u"juin"_s, 6},
        {u"jul"_s, 7},  {u"juil"_s, 7}, {u"aug"_s, 8},  {u"aoû"_s, 8},  {u"ago"_s, 8},  {u"sep"_s, 9},  {u"oct"_s, 10},
        {u"okt"_s, 10}, {u"nov"_s, 11}, {u"dec"_s, 12}, {u"dez"_s, 12}, {u"déc"_s, 12}, {u"dic"_s, 12}, {u"ene"_s, 1}};
    const QString lower = name.toLower();
    if (const int four = months.value(lower.left(4)))
        return four;
    return months.value(lower.left(3));
}

const QString monthName =
    u"(?:jan(?:uary|uar|vier)?|ene(?:ro)?|feb(?:ruary|ruar|rero)?|f[ée]v(?:rier)?|mar(?:ch|s|zo)?|märz|mrz|apr(?:il)?|"
    u"avr(?:il)?|abr(?:il)?|may(?:o)?|mai|june?|juni[o]?|juin|july?|juli[o]?|juil(?:let)?|aug(?:ust)?|août|ago(?:sto)?|"
    u"sep(?:t(?:ember|embre|iembre)?)?|oct(?:ober|obre|ubre)?|okt(?:ober)?|nov(?:ember|embre|iembre)?|"
    u"dec(?:ember)?|dez(?:ember)?|déc(?:embre)?|dic(?:iembre)?)"_s;

QString isoDate(int year, int month, int day)
{
    return QDate::isValid(year, month, day) && year >= 1000 ? QDate(year, month, day).toString(Qt::ISODate) : QString();
}

QString dateOf(const QRegularExpressionMatch& match)
{
    const auto part = [&](const QString& name) { return match.captured(name).toInt(); };
    if (part(u"iy"_s))
        return isoDate(part(u"iy"_s), part(u"im"_s), part(u"id"_s));
    if (part(u"py"_s))
        return isoDate(part(u"py"_s), part(u"pm"_s), part(u"pd"_s));
    if (part(u"sy"_s)) {
        const int first = part(u"s1"_s);
        const int second = part(u"s2"_s);
        return first > 12 ? isoDate(part(u"sy"_s), second, first) : isoDate(part(u"sy"_s), first, second);
    }
    if (part(u"ay"_s))
        return isoDate(part(u"ay"_s), monthOf(match.captured(u"am"_s)), part(u"ad"_s));
    if (part(u"by"_s))
        return isoDate(part(u"by"_s), monthOf(match.captured(u"bm"_s)), part(u"bd"_s));
    const int month = monthOf(match.captured(u"cm"_s));
    return month ? u"%1-%2"_s.arg(match.captured(u"cy"_s)).arg(month, 2, 10, QLatin1Char('0')) : QString();
}

bool sameAmount(double a, double b)
{
    return std::abs(a - b) <= 1e-9 * std::max(std::abs(a), std::abs(b));
}

std::optional<double> amountIn(const QString& plain)
{
    bool ok = false;
    const double value = plain.section(u' ', -1).toDouble(&ok);
    return ok ? std::optional(value) : std::nullopt;
}

std::optional<QString> plainYesNo(const QString& value)
{
    static const QRegularExpression yes(u"^(?:yes|true|ja|oui|s[ií]|y|1|[☒☑✓✔])$"_s, unicode);
    static const QRegularExpression no(u"^(?:no|false|nein|non|n|0|☐)$"_s, unicode);
    const QString word = value.section(QRegularExpression(u"[\\s,.;:]"_s), 0, 0);
    if (yes.match(word).hasMatch())
        return u"yes"_s;
    return no.match(word).hasMatch() ? std::optional(u"no"_s) : std::nullopt;
}

} // namespace

QList<TypedValue> datesIn(const QString& text)
{
    static const QRegularExpression pattern(
        u"(?<![\\p{L}\\p{N}])(?:(?<iy>\\d{4})-(?<im>\\d{1,2})-(?<id>\\d{1,2})"
        u"|(?<pd>\\d{1,2})\\.\\s?(?<pm>\\d{1,2})\\.\\s?(?<py>\\d{4})"
        u"|(?<s1>\\d{1,2})/(?<s2>\\d{1,2})/(?<sy>\\d{4})"
        u"|(?<am>%1)\\.?\\s+(?<ad>\\d{1,2})(?:st|nd|rd|th)?\\s*,?\\s+(?<ay>\\d{4})"
        u"|(?<bd>\\d{1,2})(?:st|nd|rd|th|\\.|er)?\\s+(?:de\\s+|of\\s+)?(?<bm>%1)\\.?,?\\s+(?:de\\s+)?(?<by>\\d{4})"
        u"|(?<cm>%1)\\.?,?\\s+(?<cy>\\d{4}))(?![\\p{L}\\p{N}])"_s.arg(monthName),
        unicode);
    return findAll(pattern, text, dateOf);
}

QList<TypedValue> numbersIn(const QString& text)
{
    static const QRegularExpression pattern(
        u"(?<![\\p{L}\\p{N}.,])"_s + amount + u"(?![\\p{N}])"_s + scale + u"\\)?(?!\\p{L})"_s, unicode);
    return findAll(pattern, text, [](const QRegularExpressionMatch& match) { return plainNumber(amountOf(match)); });
}

QList<TypedValue> moneyIn(const QString& text)
{
    static const QString sign =
        u"(?:US\\$|[$€£¥]|(?<![\\p{L}])(?:USD|EUR|GBP|JPY|CHF|CAD|AUD|CNY|INR|SEK|NOK|DKK|PLN))"_s;
    static const QString name =
        u"(?:[$€£¥]|(?:USD|EUR|GBP|JPY|CHF|CAD|AUD|CNY|INR|SEK|NOK|DKK|PLN|dollars?|euros?|pounds|yen|francs)(?!\\p{L}))"_s;
    static const QRegularExpression before(
        u"(?<code>%1)\\s*"_s.arg(sign) + amount + u"(?!\\p{N})"_s + moneyScale + u"\\)?"_s, unicode);
    static const QRegularExpression behind(u"(?<![\\p{L}\\p{N}.,])"_s + amount + u"(?!\\p{N})"_s + moneyScale +
                                               u"\\)?\\s*(?:U\\.?S\\.?\\s+)?(?<code>%1)"_s.arg(name),
                                           unicode);
    const auto plain = [](const QRegularExpressionMatch& match) {
        return currencyOf(match.captured(u"code"_s)) + u' ' + plainNumber(amountOf(match));
    };
    QList<TypedValue> found = findAll(before, text, plain);
    for (const TypedValue& value : findAll(behind, text, plain)) {
        const bool taken = std::any_of(found.begin(), found.end(), [&](const TypedValue& known) {
            return known.range.begin < value.range.end && value.range.begin < known.range.end;
        });
        if (!taken)
            found.append(value);
    }
    std::sort(found.begin(), found.end(),
              [](const TypedValue& a, const TypedValue& b) { return a.range.begin < b.range.begin; });
    return found;
}

QList<TypedValue> mailAddressesIn(const QString& text)
{
    static const QRegularExpression pattern(
        u"(?<![\\w.+-])[\\w.+-]{1,64}@(?:[\\p{L}\\p{N}-]{1,63}\\.){1,8}\\p{L}{2,24}(?![\\w-])"_s, unicode);
    return findAll(pattern, text, [](const QRegularExpressionMatch& match) { return match.captured().toLower(); });
}

QList<TypedValue> phoneNumbersIn(const QString& text)
{
    // Numbers with nothing but spaces between them are the columns of a table.
    static const QRegularExpression pattern(
        u"(?<![\\p{L}\\p{N}./-])(?:\\+\\d{1,3}[ .-]?(?:\\(\\d{1,4}\\)[ .-]?)?\\d{1,5}(?:[ .-]?\\d{2,5}){1,4}"
        u"|\\(\\d{2,5}\\) ?\\d{2,5}(?:[.-]\\d{2,5}){1,3}|\\(0\\d{1,4}\\) ?\\d{4,9}|0[1-9]\\d{1,4}[ /-]\\d{3,9}"
        u"|\\d{3}[.-]\\d{3}[.-]\\d{4})(?![\\p{L}\\p{N}/])"_s,
        unicode);
    return findAll(pattern, text, [](const QRegularExpressionMatch& match) {
        QString digits;
        for (const QChar c : match.captured()) {
            if (c.isDigit() || (c == u'+' && digits.isEmpty()))
                digits += c;
        }
        const qsizetype count = digits.size() - digits.count(u'+');
        return count >= 7 && count <= 15 ? digits : QString();
    });
}

std::optional<QString> plainValue(const QString& value, const Field& field)
{
    const QString text = value.simplified();
    if (text.isEmpty())
        return {};
    const auto first = [](const QList<TypedValue>& found) {
        return found.isEmpty() ? std::nullopt : std::optional(found.first().plain);
    };
    switch (field.type) {
    case FieldType::Text:
    case FieldType::List:
        return text;
    case FieldType::Number:
        return first(numbersIn(text));
    case FieldType::Date:
        return first(datesIn(text));
    case FieldType::Money:
        if (const auto money = first(moneyIn(text)))
            return money;
        return first(numbersIn(text));
    case FieldType::YesNo:
        return plainYesNo(text);
    case FieldType::OneOf:
        for (const QString& choice : field.choices) {
            if (foldedLetters(choice) == foldedLetters(text))
                return choice;
        }
        return {};
    }
    return {};
}

bool standsIn(const QString& text, const FieldCandidate& candidate, const Field& field)
{
    if (field.type == FieldType::YesNo || field.type == FieldType::OneOf)
        return !candidate.quote.isEmpty() && locateQuote(text, candidate.quote).has_value();
    const auto plain = plainValue(candidate.value, field);
    if (!plain)
        return locateQuote(text, candidate.value).has_value();
    if (field.type == FieldType::Date) {
        const auto dates = datesIn(text);
        return std::any_of(dates.begin(), dates.end(), [&](const TypedValue& date) { return date.plain == *plain; });
    }
    if (field.type == FieldType::Number || field.type == FieldType::Money) {
        const auto wanted = amountIn(*plain);
        for (const TypedValue& found : numbersIn(text) + moneyIn(text)) {
            const double value = amountIn(found.plain).value_or(0);
            for (const double factor : {1.0, 1e3, 1e6, 1e9}) {
                if (wanted && sameAmount(value * factor, *wanted))
                    return true;
            }
        }
        return false;
    }
    return locateQuote(text, candidate.value).has_value();
}

} // namespace sheaf
