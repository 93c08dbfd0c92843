#include "core/extract/fieldschema.h"

#include "core/base/json.h"

#include <QCryptographicHash>
#include <QRegularExpression>
#include <QSet>
#include <array>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr std::array typeNames{"text", "number", "date", "money", "yes/no", "list", "one of"};

Error invalid(const QString& message)
{
    return Error::make(ErrorCode::InvalidInput, message);
}

QJsonObject fieldJson(const Field& field)
{
    QJsonObject object{{u"name"_s, field.name}, {u"type"_s, fieldTypeName(field.type)}};
    if (!field.description.isEmpty())
        object[u"description"_s] = field.description;
    if (field.required)
        object[u"required"_s] = true;
    if (!field.choices.isEmpty())
        object[u"choices"_s] = QJsonArray::fromStringList(field.choices);
    return object;
}

Result<Field> fieldOf(const QJsonValue& value, const QString& source, qsizetype number)
{
    const auto wrong = [&](const QString& what) {
        return invalid(u"%1: field %2 %3"_s.arg(source).arg(number).arg(what));
    };
    if (!value.isObject())
        return wrong(u"is no JSON object with a name and a type."_s);
    const QJsonObject object = value.toObject();
    Field field;
    if (!object["name"_L1].isString())
        return wrong(u"has no name."_s);
    field.name = object["name"_L1].toString().trimmed();
    const QString typeName = object["type"_L1].toString(u"text"_s);
    const auto type = fieldTypeNamed(typeName);
    if (!type)
        return wrong(
            u"has the type “%1”; there are text, number, date, money, yes/no, list and one of."_s.arg(typeName));
    field.type = *type;
    field.description = object["description"_L1].toString().simplified();
    field.required = object["required"_L1].toBool();
    for (const QJsonValue choice : object["choices"_L1].toArray())
        field.choices.append(choice.toString().trimmed());
    return field;
}

QString describedForModel(const Field& field)
{
    const QString said = field.description.isEmpty() ? QString() : field.description + u". "_s;
    switch (field.type) {
    case FieldType::Text:
    case FieldType::List:
        return said + u"Exactly as it stands in the text."_s;
    case FieldType::Number:
        return said + u"A number, exactly as it stands in the text."_s;
    case FieldType::Date:
        return said + u"A date, exactly as it stands in the text."_s;
    case FieldType::Money:
        return said + u"An amount of money with its currency, and with million or billion where the text counts so."_s;
    case FieldType::YesNo:
        return said + u"Yes or no."_s;
    case FieldType::OneOf:
        return said + u"One of the choices."_s;
    }
    return said;
}

QJsonObject valueSchema(const Field& field)
{
    QJsonObject value{{u"type"_s, QJsonArray{u"string"_s, u"null"_s}}};
    if (field.type == FieldType::List)
        return {{u"type"_s, u"array"_s}, {u"items"_s, QJsonObject{{u"type"_s, u"string"_s}}}};
    QStringList choices = field.choices;
    if (field.type == FieldType::YesNo)
        choices = {u"yes"_s, u"no"_s};
    if (!choices.isEmpty()) {
        QJsonArray allowed = QJsonArray::fromStringList(choices);
        allowed.append(QJsonValue::Null);
        value[u"enum"_s] = allowed;
    }
    return value;
}

} // namespace

QString fieldTypeName(FieldType type)
{
    return QString::fromLatin1(typeNames[size_t(type)]);
}

std::optional<FieldType> fieldTypeNamed(const QString& name)
{
    const QString wanted = name.simplified().toLower();
    for (size_t i = 0; i < typeNames.size(); ++i) {
        if (wanted == QLatin1StringView(typeNames[i]))
            return FieldType(i);
    }
    if (wanted == "yesno"_L1 || wanted == "bool"_L1 || wanted == "yes-no"_L1)
        return FieldType::YesNo;
    if (wanted == "oneof"_L1 || wanted == "enum"_L1 || wanted == "one-of"_L1)
        return FieldType::OneOf;
    return {};
}

Result<void> checkFieldSchema(const FieldSchema& schema)
{
    if (schema.fields.isEmpty())
        return invalid(u"The schema has no fields. Name at least one."_s);
    if (schema.fields.size() > mostFields)
        return invalid(u"The schema has %1 fields; at most %2 can be read at once. Make two schemas of it."_s
                           .arg(schema.fields.size())
                           .arg(mostFields));
    static const QRegularExpression allowed(u"^[\\p{L}\\p{N}](?:[\\p{L}\\p{M}\\p{N} _-]{0,62}[\\p{L}\\p{M}\\p{N}])?$"_s,
                                            QRegularExpression::UseUnicodePropertiesOption);
    QSet<QString> seen;
    for (const Field& field : schema.fields) {
        if (!allowed.match(field.name).hasMatch())
            return invalid(u"“%1” cannot be a field's name: it takes up to 64 letters, digits, spaces, - and _."_s.arg(
                field.name.left(80)));
        if (seen.contains(field.name.toCaseFolded()))
            return invalid(u"The field “%1” is there twice. Give each its own name."_s.arg(field.name));
        seen.insert(field.name.toCaseFolded());
        if (field.type == FieldType::OneOf) {
            const QSet<QString> choices(field.choices.begin(), field.choices.end());
            if (choices.size() < 2 || choices.size() != field.choices.size() || choices.contains(QString()))
                return invalid(
                    u"The field “%1” is one of several: give it at least two different choices."_s.arg(field.name));
        } else if (!field.choices.isEmpty()) {
            return invalid(u"The field “%1” has choices, but its type is %2. Make it “one of”."_s.arg(
                field.name, fieldTypeName(field.type)));
        }
    }
    return {};
}

QJsonObject toJson(const FieldSchema& schema)
{
    QJsonArray fields;
    for (const Field& field : schema.fields)
        fields.append(fieldJson(field));
    return {{u"name"_s, schema.name}, {u"fields"_s, fields}};
}

Result<FieldSchema> schemaFromJson(const QByteArray& json, const QString& source)
{
    const auto object = parseJsonObject(json, source);
    if (!object.ok())
        return invalid(object.error().message);
    if (!(*object)["fields"_L1].isArray())
        return invalid(
            u"%1 has no list “fields”. A schema is {\"name\": …, \"fields\": [{\"name\": …, \"type\": …}]}."_s.arg(
                source));
    FieldSchema schema;
    schema.name = (*object)["name"_L1].toString().trimmed();
    for (const QJsonValue value : (*object)["fields"_L1].toArray()) {
        auto field = fieldOf(value, source, schema.fields.size() + 1);
        if (!field.ok())
            return field.error();
        schema.fields.append(*std::move(field));
    }
    if (const auto fits = checkFieldSchema(schema); !fits.ok())
        return invalid(source + u": "_s + fits.error().message);
    return schema;
}

Result<FieldSchema> schemaFromLine(const QString& line)
{
    static const QRegularExpression withChoices(u"^(.*?)\\s*\\((.*)\\)$"_s);
    FieldSchema schema;
    for (QString part : line.split(u',')) {
        part = part.simplified();
        Field field;
        if (part.endsWith(u'!')) {
            field.required = true;
            part.chop(1);
        }
        field.name = part.section(u':', 0, 0).trimmed();
        QString type = part.section(u':', 1).trimmed();
        if (const auto match = withChoices.match(type); match.hasMatch()) {
            type = match.captured(1);
            for (const QString& choice : match.captured(2).split(u'|'))
                field.choices.append(choice.trimmed());
        }
        const auto known = type.isEmpty() ? FieldType::Text : fieldTypeNamed(type);
        if (!known)
            return invalid(
                u"There is no type “%1” for the field “%2”; there are text, number, date, money, yes/no, list "
                "and one of(a|b)."_s.arg(type, field.name));
        field.type = *known;
        schema.fields.append(field);
    }
    if (const auto fits = checkFieldSchema(schema); !fits.ok())
        return fits.error();
    return schema;
}

QJsonObject answerSchema(const QList<Field>& fields)
{
    QJsonObject properties;
    QJsonArray names;
    for (const Field& field : fields) {
        const QString key = field.type == FieldType::List ? u"values"_s : u"value"_s;
        properties[field.name] = QJsonObject{
            {u"type"_s, u"object"_s},
            {u"description"_s, describedForModel(field)},
            {u"properties"_s, QJsonObject{{key, valueSchema(field)},
                                          {u"quote"_s, QJsonObject{{u"type"_s, QJsonArray{u"string"_s, u"null"_s}}}}}},
            {u"required"_s, QJsonArray{key, u"quote"_s}},
            {u"additionalProperties"_s, false}};
        names.append(field.name);
    }
    return {{u"type"_s, u"object"_s},
            {u"properties"_s, properties},
            {u"required"_s, names},
            {u"additionalProperties"_s, false}};
}

QString schemaHash(const FieldSchema& schema)
{
    QJsonArray fields;
    for (Field field : schema.fields) {
        field.required = false;
        fields.append(fieldJson(field));
    }
    return QString::fromLatin1(QCryptographicHash::hash(compactJson(fields), QCryptographicHash::Sha256).toHex());
}

} // namespace sheaf
