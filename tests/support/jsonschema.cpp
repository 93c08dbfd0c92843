#include "support/jsonschema.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <cmath>

using namespace Qt::StringLiterals;

namespace sheaf::test {

OpenApi::OpenApi(const QString& path)
{
    QFile file(path);
    if (file.open(QIODevice::ReadOnly))
        m_root = QJsonDocument::fromJson(file.readAll()).object();
}

QString OpenApi::complaint(const QString& method, const QString& path, const QByteArray& body) const
{
    const QJsonObject operation =
        m_root.value("paths"_L1).toObject().value(path).toObject().value(method.toLower()).toObject();
    if (operation.isEmpty())
        return u"there is no %1 %2"_s.arg(method, path);
    const QJsonObject schema = operation.value("requestBody"_L1)
                                   .toObject()
                                   .value("content"_L1)
                                   .toObject()
                                   .value("application/json"_L1)
                                   .toObject()
                                   .value("schema"_L1)
                                   .toObject();
    if (schema.isEmpty())
        return body.isEmpty() ? QString() : u"%1 %2 takes no body"_s.arg(method, path);
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(body, &error);
    if (error.error != QJsonParseError::NoError)
        return error.errorString();
    return check(document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object()), schema, u"body"_s);
}

QString OpenApi::check(const QJsonValue& value, const QJsonObject& schema, const QString& at) const
{
    if (schema.contains("$ref"_L1)) {
        const QString name = schema.value("$ref"_L1).toString().section(u'/', -1);
        const QJsonObject schemas = m_root.value("components"_L1).toObject().value("schemas"_L1).toObject();
        return check(value, schemas.value(name).toObject(), at);
    }
    if (schema.value("nullable"_L1).toBool() && (value.isNull() || schema.size() == 1))
        return value.isNull() ? QString() : u"%1 is not null"_s.arg(at);
    for (const auto& choice : {"anyOf"_L1, "oneOf"_L1}) {
        if (!schema.contains(choice))
            continue;
        QStringList why;
        for (const QJsonValue& each : schema.value(choice).toArray()) {
            why.append(check(value, each.toObject(), at));
            if (why.last().isEmpty())
                return {};
        }
        return why.join(u" and "_s);
    }
    for (const QJsonValue& each : schema.value("allOf"_L1).toArray()) {
        if (const QString wrong = check(value, each.toObject(), at); !wrong.isEmpty())
            return wrong;
    }
    if (schema.contains("enum"_L1) && !schema.value("enum"_L1).toArray().contains(value))
        return u"%1 is none of the allowed values"_s.arg(at);
    const QString type = schema.value("type"_L1).toString();
    const bool integral = value.isDouble() && std::floor(value.toDouble()) == value.toDouble();
    const bool fits = type.isEmpty() || (type == "object"_L1 && value.isObject()) ||
                      (type == "array"_L1 && value.isArray()) || (type == "string"_L1 && value.isString()) ||
                      (type == "boolean"_L1 && value.isBool()) || (type == "number"_L1 && value.isDouble()) ||
                      (type == "integer"_L1 && integral);
    if (!fits)
        return u"%1 is no %2"_s.arg(at, type);
    if (schema.contains("minimum"_L1) && value.toDouble() < schema.value("minimum"_L1).toDouble())
        return u"%1 is too small"_s.arg(at);
    if (value.isObject())
        return checkObject(value.toObject(), schema, at);
    const QJsonArray items = value.toArray();
    for (qsizetype i = 0; i < items.size(); ++i) {
        const QString wrong = check(items[i], schema.value("items"_L1).toObject(), u"%1[%2]"_s.arg(at).arg(i));
        if (!wrong.isEmpty())
            return wrong;
    }
    return {};
}

QString OpenApi::checkObject(const QJsonObject& object, const QJsonObject& schema, const QString& at) const
{
    for (const QJsonValue& each : schema.value("required"_L1).toArray()) {
        if (!object.contains(each.toString()))
            return u"%1 lacks %2"_s.arg(at, each.toString());
    }
    const QJsonObject properties = schema.value("properties"_L1).toObject();
    const QJsonValue others = schema.value("additionalProperties"_L1);
    for (auto each = object.constBegin(); each != object.constEnd(); ++each) {
        const QString place = at + u'.' + each.key();
        QString wrong;
        if (properties.contains(each.key()))
            wrong = check(each.value(), properties.value(each.key()).toObject(), place);
        else if (others.isObject())
            wrong = check(each.value(), others.toObject(), place);
        else if (!others.toBool())
            wrong = u"%1 is not known"_s.arg(place);
        if (!wrong.isEmpty())
            return wrong;
    }
    return {};
}

} // namespace sheaf::test
