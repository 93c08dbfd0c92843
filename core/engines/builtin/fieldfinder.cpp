#include "core/engines/builtin/fieldfinder.h"

#include "core/engines/builtin/tablerow.h"
#include "core/engines/typedvalue.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr int mostCandidates = 8;      // of one field in one text
constexpr qsizetype closeBehind = 60;  // characters from a label to its value in a sentence
constexpr qsizetype longestText = 160; // of a value that is the rest of a line

const auto options = QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption |
                     QRegularExpression::MultilineOption;

QString lineOf(const QString& text, qsizetype begin, qsizetype end)
{
    const qsizetype first = begin > 0 ? text.lastIndexOf(u'\n', begin - 1) + 1 : 0;
    const qsizetype last = text.indexOf(u'\n', end);
    return text.mid(first, (last < 0 ? text.size() : last) - first).simplified().left(300);
}

QList<TypedValue> valuesIn(const QString& text, const Field& field)
{
    switch (field.type) {
    case FieldType::Date:
        return datesIn(text);
    case FieldType::Money:
        return moneyIn(text);
    case FieldType::Number:
        return numbersIn(text);
    default:
        return {};
    }
}

bool isAmount(const Field& field)
{
    return field.type == FieldType::Money || field.type == FieldType::Number;
}

// The one currency the text's amounts are in; empty where there are none, or several.
QString currencyIn(const QString& text)
{
    QSet<QString> codes;
    for (const TypedValue& money : moneyIn(text))
        codes.insert(money.plain.section(u' ', 0, 0));
    return codes.size() == 1 ? *codes.begin() : QString();
}

// "Total revenue 50,122 45,317" under its heading.
std::optional<FieldCandidate> tableValue(const Field& field, FieldKind kind, const QString& text, const QString& before,
                                         const QRegularExpressionMatch& label, double weight)
{
    const auto cells = rowCells(label.captured(1));
    if (!cells)
        return {};
    const TableHeading heading = headingOf(before + u'\n' + text.left(label.capturedStart()));
    const QString cell = cells->value(latestColumn(heading, cells->size()));
    static const QRegularExpression cents(u"[.,]\\d\\d\\)?$"_s);
    if (kind == FieldKind::PerShare && !cell.contains(cents)) // a number of shares
        return {};
    const bool scaled =
        kind != FieldKind::PerShare && !heading.scale.isEmpty() && !(heading.perShareApart && cell.contains(cents));
    QString value = cell;
    if (scaled)
        value = cell.endsWith(u')') ? cell.chopped(1) + u' ' + heading.scale + u')' : cell + u' ' + heading.scale;
    if (field.type == FieldType::Money) {
        const QString currency = currencyIn(text + u'\n' + before);
        value = currency.isEmpty() ? value : currency + u' ' + value;
    }
    double sure = 0.95;
    if (cells->size() > 1) // which column it is has to be told
        sure = heading.years.isEmpty() ? 0.4 : heading.shortest ? 0.9 : 0.55;
    return FieldCandidate{field.name, value, lineOf(text, label.capturedStart(), label.capturedEnd()), sure * weight};
}

void findTyped(QList<FieldCandidate>& found, const Field& field, const QString& text, const QRegularExpression& label,
               double weight)
{
    auto matches = label.globalMatch(text);
    while (matches.hasNext() && found.size() < mostCandidates) {
        const auto match = matches.next();
        QString behind = text.mid(match.capturedEnd(), closeBehind);
        // Not beyond the sentence; the point of an abbreviated month ends none.
        static const QRegularExpression sentenceEnd(u"[.;!?](?=\\s+\\p{Lu})|\\n\\s*\\n"_s,
                                                    QRegularExpression::UseUnicodePropertiesOption);
        if (const auto end = sentenceEnd.match(behind); end.hasMatch() && field.type != FieldType::Date)
            behind.truncate(end.capturedStart());
        const auto values = valuesIn(behind, field);
        if (values.isEmpty())
            continue;
        const TextRange range = values.first().range;
        const double near = range.begin <= 12 ? 0.85 : 0.5;
        const double sure = field.type == FieldType::Date ? near : near * 0.6;
        const qsizetype end = match.capturedEnd() + range.end;
        found.append({field.name, behind.mid(range.begin, range.length()).simplified(),
                      text.mid(match.capturedStart(), end - match.capturedStart()).simplified(), sure * weight});
    }
}

// "Label: value", or the label alone with the value in the next line.
void findText(QList<FieldCandidate>& found, const Field& field, const QString& text,
              const QRegularExpressionMatch& label, double weight)
{
    static const QRegularExpression divided(u"^\\s*[:=|]\\s*(.*)$"_s);
    const auto match = divided.match(label.captured(1));
    if (!match.hasMatch())
        return;
    QString value = match.captured(1).simplified();
    qsizetype end = label.capturedEnd();
    double sure = 1;
    if (value.isEmpty()) {
        const qsizetype next = text.indexOf(u'\n', end + 1);
        value = text.mid(end + 1, next < 0 ? -1 : next - end - 1).simplified();
        end = next < 0 ? text.size() : next;
        sure = 0.7;
    }
    if (value.isEmpty() || value.size() > longestText)
        return;
    const QString quote = text.mid(label.capturedStart(), end - label.capturedStart()).simplified();
    if (field.type != FieldType::List) {
        found.append({field.name, value, quote, sure * weight});
        return;
    }
    static const QRegularExpression between(u"\\s*[,;•]\\s*"_s);
    for (const QString& item : value.split(between, Qt::SkipEmptyParts))
        found.append({field.name, item, quote, sure * weight});
}

void findYesNo(QList<FieldCandidate>& found, const Field& field, const QString& text,
               const QRegularExpressionMatch& label, double weight)
{
    const QString behind = text.mid(label.capturedStart(1), 240);
    static const QRegularExpression boxes(
        u"\\byes\\s*(?<yes>[☒☑✓✔☐¨□]|\\[[x ]?\\])\\s*\\bno\\s*(?<no>[☒☑✓✔☐¨□]|\\[[x ]?\\])"_s, options);
    static const QRegularExpression marked(u"^(?:[☒☑✓✔]|\\[x\\])$"_s, QRegularExpression::CaseInsensitiveOption);
    const auto box = boxes.match(behind);
    if (box.hasMatch()) {
        const bool yes = marked.match(box.captured(u"yes"_s)).hasMatch();
        const bool no = marked.match(box.captured(u"no"_s)).hasMatch();
        if (yes != no)
            found.append({field.name, yes ? u"yes"_s : u"no"_s, box.captured().simplified(), 0.9 * weight});
        return;
    }
    static const QRegularExpression said(u"^\\s*[:=|]?\\s*(?<said>yes|no|true|false|ja|nein)\\b"_s, options);
    const auto word = said.match(label.captured(1));
    if (word.hasMatch())
        found.append({field.name, word.captured(u"said"_s), label.captured().simplified(), weight});
}

void findChoice(QList<FieldCandidate>& found, const Field& field, const QString& text)
{
    QStringList named;
    QString quote;
    for (const QString& choice : field.choices) {
        const QRegularExpression word(u"(?<mark>[☒☑✓✔]\\s*|\\[x\\]\\s*)?(?<![\\p{L}\\p{N}])%1(?![\\p{L}\\p{N}])"_s.arg(
                                          QRegularExpression::escape(choice)),
                                      options);
        const auto match = word.match(text);
        if (!match.hasMatch())
            continue;
        named.append(choice);
        quote = lineOf(text, match.capturedStart(), match.capturedEnd());
        if (!match.captured(u"mark"_s).isEmpty())
            found.append({field.name, choice, quote, 0.9});
    }
    if (found.isEmpty() && named.size() == 1)
        found.append({field.name, named.first(), quote, 0.4});
}

void findCompany(QList<FieldCandidate>& found, const Field& field, const QString& text)
{
    static const QRegularExpression registrant(u"^(?<name>[^\\n]{2,120})\\n\\s*\\(exact name of (?:the )?registrant"_s,
                                               options);
    if (const auto match = registrant.match(text); match.hasMatch())
        found.append({field.name, match.captured(u"name"_s).simplified(), match.captured().simplified(), 1});
    static const QRegularExpression named(
        u"(?:\\p{Lu}[\\p{L}\\p{N}&.'’-]*,?[ "
        u"]){1,5}(?:Inc\\.|Incorporated|Corporation|CORPORATION|Corp\\.|INC\\.|Ltd\\.?|Limited|"
        u"LLC|L\\.L\\.C\\.|PLC|plc|GmbH|AG|SE|S\\.A\\.|N\\.V\\.|B\\.V\\.|KG)(?![\\p{L}\\p{N}])"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    auto matches = named.globalMatch(text);
    while (matches.hasNext() && found.size() < mostCandidates) {
        const auto match = matches.next();
        found.append({field.name, match.captured().simplified(),
                      lineOf(text, match.capturedStart(), match.capturedEnd()), 0.35});
    }
}

bool isSignature(const QString& text)
{
    static const QRegularExpression signature(u"/s/|\\b(?:signed|signature|unterschrift)\\b"_s, options);
    return text.contains(signature);
}

// A date in a line of its own, beside a signature.
void findSigned(QList<FieldCandidate>& found, const Field& field, const QString& text)
{
    for (const TypedValue& date : datesIn(text)) {
        const QString line = lineOf(text, date.range.begin, date.range.end);
        const QString value = text.mid(date.range.begin, date.range.length()).simplified();
        if (line == value)
            found.append({field.name, value, line, 0.7});
    }
}

void findShaped(QList<FieldCandidate>& found, const Field& field, const QString& text, const QList<TypedValue>& values)
{
    for (const TypedValue& value : values) {
        found.append({field.name, text.mid(value.range.begin, value.range.length()).simplified(),
                      lineOf(text, value.range.begin, value.range.end), 0.6});
    }
}

QRegularExpression labelPattern(const QString& words, bool atStart)
{
    QStringList parts;
    for (const QString& word : words.split(u' '))
        parts.append(QRegularExpression::escape(word));
    const QString label = parts.join(u"[\\s–—‑,-]+"_s);
    // "Net income (loss)" is net income.
    const QString remark = u"(?:\\s*\\([^)\\d\\n]{1,30}\\))?"_s;
    return QRegularExpression(atStart ? u"^[^\\p{L}\\p{N}\\n]{0,6}%1%2(?![\\p{L}\\p{N}])([^\\n]*)$"_s.arg(label, remark)
                                      : u"(?<![\\p{L}\\p{N}])%1%2(?![\\p{L}\\p{N}])"_s.arg(label, remark),
                              options);
}

} // namespace

FieldFinder::FieldFinder(const QList<Field>& fields)
{
    for (const Field& field : fields) {
        Rule rule{field, fieldKind(field), {}};
        for (const FieldLabel& label : labelsOf(field))
            rule.labels.append(
                {label.words, labelPattern(label.words, true), labelPattern(label.words, false), label.weight});
        if (rule.kind == FieldKind::PerShare) {
            // "Earnings (loss) per share attributable to us—diluted"
            static const QRegularExpression diluted(
                u"^[^\\n\\d]{0,60}\\bper (?:common )?share\\b[^\\n\\d]{0,60}\\bdiluted\\b([^\\n]*)$"_s, options);
            rule.labels.prepend({u"per share diluted"_s, diluted, diluted, 1});
        }
        m_rules.append(rule);
    }
}

QList<FieldCandidate> FieldFinder::find(const QString& text, const QString& before) const
{
    QList<FieldCandidate> found;
    for (const Rule& rule : m_rules)
        found += findOne(rule, text, before);
    return found;
}

QList<FieldCandidate> FieldFinder::findOne(const Rule& rule, const QString& text, const QString& before) const
{
    const Field& field = rule.field;
    const bool isSigned = rule.kind == FieldKind::FilingDate && isSignature(text);
    QList<FieldCandidate> found;
    for (const Rule::Label& label : rule.labels) {
        auto lines = label.atStart.globalMatch(text);
        while (lines.hasNext() && found.size() < mostCandidates) {
            const auto line = lines.next();
            if (field.type == FieldType::YesNo) {
                findYesNo(found, field, text, line, label.weight);
            } else if (isAmount(field)) {
                if (const auto value = tableValue(field, rule.kind, text, before, line, label.weight))
                    found.append(*value);
            } else if (field.type == FieldType::Text || field.type == FieldType::List) {
                findText(found, field, text, line, label.weight);
            }
        }
        if (rule.kind == FieldKind::FilingDate && !isSigned && !label.words.contains(u"filed"_s))
            continue; // any date has "date" in front
        if (field.type == FieldType::Date || (isAmount(field) && rule.kind != FieldKind::PerShare))
            findTyped(found, field, text, label.within, label.weight);
    }
    if (rule.kind == FieldKind::Company)
        findCompany(found, field, text);
    else if (isSigned)
        findSigned(found, field, text);
    else if (rule.kind == FieldKind::Mail)
        findShaped(found, field, text, mailAddressesIn(text));
    else if (rule.kind == FieldKind::Phone)
        findShaped(found, field, text, phoneNumbersIn(text));
    if (field.type == FieldType::OneOf)
        findChoice(found, field, text);
    if (field.type == FieldType::List)
        return found;
    std::stable_sort(found.begin(), found.end(),
                     [](const FieldCandidate& a, const FieldCandidate& b) { return a.confidence > b.confidence; });
    return found.mid(0, mostCandidates);
}

} // namespace sheaf
