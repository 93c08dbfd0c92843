#include "core/lab/extractworkload.h"

#include "core/base/json.h"
#include "core/lab/labtexts.h"

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

const QStringList& fieldNames()
{
    static const QStringList names{u"place"_s, u"year"_s, u"keeper"_s};
    return names;
}

QJsonObject fieldSchema()
{
    QJsonObject properties;
    for (const QString& name : fieldNames())
        properties[name] = QJsonObject{{u"type"_s, name == "year"_L1 ? u"integer"_s : u"string"_s}};
    return {{u"type"_s, u"object"_s},
            {u"properties"_s, properties},
            {u"required"_s, QJsonArray::fromStringList(fieldNames())},
            {u"additionalProperties"_s, false}};
}

} // namespace

Result<QByteArray> extractedFields(const QString& answer)
{
    const auto object = parseJsonObject(answer.toUtf8(), u"The model's answer"_s);
    if (!object.ok())
        return object.error();
    QJsonObject fields;
    for (const QString& name : fieldNames()) {
        if (!object->contains(name))
            return Error::make(ErrorCode::BadResponse, u"The model's answer lacks the field “%1”."_s.arg(name));
        fields[name] = object->value(name);
    }
    return compactJson(fields);
}

ExtractWorkload::ExtractWorkload(const LabOptions& options)
    : ItemWorkload(options.itemCount(), options)
{}

Future<QByteArray> ExtractWorkload::item(const LabEngines& engines, int index, const CallContext& call,
                                         QObject* context)
{
    ChatRequest request;
    request.messages = {
        {ChatMessage::Role::System, u"Answer with a JSON object of the fields place, year and keeper."_s},
        {ChatMessage::Role::User, u"[1] %1\n\nQuestion: Which place, year and keeper?"_s.arg(labPassage(index))}};
    request.maxTokens = 256;
    request.responseFormat = {ResponseFormat::Kind::JsonSchema, fieldSchema()};
    return labChat(engines, request, call, context, [](const ChatReply& reply) { return extractedFields(reply.text); });
}

} // namespace sheaf
