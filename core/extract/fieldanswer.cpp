#include "core/extract/fieldanswer.h"

#include "core/extract/lenientjson.h"

#include <QHash>
#include <QJsonArray>
#include <QRegularExpression>
#include <cmath>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr int mostStarts = 64;     // braces that are tried as the beginning of the object
constexpr double unverified = 0.9; // a model that says something is believed, but not more than a rule that is sure
constexpr qsizetype longestValue = 4000;

QString folded(const QString& name)
{
    QString key;
    for (const QChar c : name.toCaseFolded()) {
        if (c.isLetterOrNumber())
            key += c;
    }
    return key;
}

bool saysNothing(const QString& value)
{
    static const QRegularExpression nothing(
        u"^(?:n/?a|none|null|nil|unknown|not (?:found|stated|given|available|specified|mentioned|provided|applicable)|"
        u"-+|—|\\?)\\.?$"_s,
        QRegularExpression::CaseInsensitiveOption);
    return value.isEmpty() || nothing.match(value).hasMatch();
}

QString textOf(const QJsonValue& value)
{
    if (value.isString())
        return value.toString().simplified();
    if (value.isBool())
        return value.toBool() ? u"yes"_s : u"no"_s;
    if (value.isDouble())
        return QString::number(value.toDouble(), 'f', QLocale::FloatingPointShortest);
    return {};
}

void append(QList<FieldCandidate>& candidates, const Field& field, const QJsonValue& value, const QString& quote)
{
    const QString text = textOf(value).left(longestValue);
    if (!saysNothing(text))
        candidates.append({field.name, text, quote, unverified});
}

void appendValues(QList<FieldCandidate>& candidates, const Field& field, const QJsonValue& value, const QString& quote)
{
    if (value.isArray()) {
        for (const QJsonValue each : value.toArray())
            appendValues(candidates, field, each, quote);
    } else if (value.isObject()) {
        const QJsonObject object = value.toObject();
        const QString inner = textOf(object["quote"_L1]);
        const QJsonValue held = object.contains("values"_L1) ? object["values"_L1] : object["value"_L1];
        appendValues(candidates, field, held.isObject() ? QJsonValue() : held, inner.isEmpty() ? quote : inner);
    } else {
        append(candidates, field, value, quote);
    }
}

// How many of the fields the object knows, and their candidates.
int readFields(const QJsonObject& object, const QHash<QString, Field>& byName, QList<FieldCandidate>& candidates)
{
    int known = 0;
    for (auto member = object.begin(); member != object.end(); ++member) {
        const auto field = byName.constFind(folded(member.key()));
        if (field == byName.constEnd())
            continue;
        ++known;
        appendValues(candidates, *field, member.value(), {});
    }
    return known;
}

} // namespace

Result<QList<FieldCandidate>> readFieldAnswer(const QString& answer, const QList<Field>& fields)
{
    QHash<QString, Field> byName;
    for (const Field& field : fields)
        byName.insert(folded(field.name), field);
    int best = 0;
    QList<FieldCandidate> candidates;
    int starts = 0;
    for (qsizetype at = answer.indexOf(u'{'); at >= 0 && starts < mostStarts; ++starts) {
        const auto read = readLenientObject(answer, at);
        qsizetype next = at + 1;
        if (read.ok()) {
            QList<FieldCandidate> found;
            const int known = readFields(read->object, byName, found);
            if (known > best) {
                best = known;
                candidates = found;
                next = read->end;
            }
        }
        at = answer.indexOf(u'{', next);
    }
    if (best > 0)
        return candidates;
    QStringList names;
    for (const Field& field : fields)
        names.append(field.name);
    return Error::make(ErrorCode::BadResponse,
                       starts == 0 ? u"There is no JSON object in the answer."_s
                                   : u"The JSON object has none of the fields %1."_s.arg(names.join(u", "_s)));
}

} // namespace sheaf
