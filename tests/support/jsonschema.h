#pragma once

#include <QJsonObject>
#include <QJsonValue>
#include <QString>

namespace sheaf::test {

// The schemas of an OpenAPI 3.0 description, as far as request bodies need them: types, required and known properties,
// items, enums, minima, anyOf, oneOf, allOf, references. Stricter than the letter: a property nobody has described is
// wrong, and so is null where it is not said to be allowed.
class OpenApi
{
public:
    explicit OpenApi(const QString& path); // valid() is false where the file is missing
    bool valid() const { return !m_root.isEmpty(); }
    // What is wrong with a request, in words; empty where nothing is. `path` is a path of the description, with its
    // {names}, and without the query.
    QString complaint(const QString& method, const QString& path, const QByteArray& body) const;

private:
    QString check(const QJsonValue& value, const QJsonObject& schema, const QString& at) const;
    QString checkObject(const QJsonObject& object, const QJsonObject& schema, const QString& at) const;

    QJsonObject m_root;
};

} // namespace sheaf::test
