#include "core/base/json.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace sheaf {

Result<QJsonObject> parseJsonObject(const QByteArray& text, const QString& source)
{
    QJsonParseError failure;
    const QJsonDocument document = QJsonDocument::fromJson(text, &failure);
    if (document.isObject())
        return document.object();
    return Error::make(ErrorCode::BadResponse, u"%1 is not a JSON object."_s.arg(source),
                       failure.error == QJsonParseError::NoError
                           ? u"top level is not an object"_s
                           : u"%1 at byte %2"_s.arg(failure.errorString()).arg(failure.offset));
}

QByteArray compactJson(const QJsonObject& object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QByteArray compactJson(const QJsonArray& array)
{
    return QJsonDocument(array).toJson(QJsonDocument::Compact);
}

QByteArray indentedJson(const QJsonObject& object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Indented);
}

QJsonObject toJson(const Error& error)
{
    QJsonObject object{{u"code"_s, errorName(error.code)}, {u"message"_s, error.message}};
    if (error.httpStatus)
        object[u"http_status"_s] = error.httpStatus;
    return object;
}

} // namespace sheaf
