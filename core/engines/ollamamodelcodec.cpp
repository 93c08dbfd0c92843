#include "core/engines/ollamamodelcodec.h"

#include "core/base/json.h"
#include "core/base/wording.h"

using namespace Qt::StringLiterals;

namespace sheaf {

Result<QList<OllamaModel>> parseOllamaModels(const QByteArray& body, const ApiCall& call)
{
    const QString source = originOf(call.url);
    const auto parsed = parseJsonObject(body, Wording::tr("The list of models of %1").arg(source));
    if (!parsed.ok())
        return parsed.error();
    if (!(*parsed)["models"_L1].isArray())
        return Error::make(ErrorCode::BadResponse,
                           Wording::tr("%1 answered, but not with a list of models.").arg(source));
    QList<OllamaModel> models;
    for (const QJsonValue& each : (*parsed)["models"_L1].toArray()) {
        OllamaModel model;
        model.name = each["name"_L1].toString();
        model.bytes = std::max<qint64>(0, each["size"_L1].toInteger());
        model.parameters = each["details"_L1]["parameter_size"_L1].toString();
        model.quantization = each["details"_L1]["quantization_level"_L1].toString();
        model.modifiedAt = QDateTime::fromString(each["modified_at"_L1].toString(), Qt::ISODateWithMs);
        if (!model.name.isEmpty())
            models.append(model);
    }
    return models;
}

Result<QString> parseOllamaVersion(const QByteArray& body, const ApiCall& call)
{
    const QString source = originOf(call.url);
    const auto parsed = parseJsonObject(body, Wording::tr("The version of %1").arg(source));
    if (!parsed.ok())
        return parsed.error();
    const QString version = (*parsed)["version"_L1].toString();
    if (version.isEmpty())
        return Error::make(ErrorCode::BadResponse, Wording::tr("%1 answered, but not as Ollama does.").arg(source));
    return version;
}

QByteArray ollamaPullBody(const QString& model)
{
    return compactJson(QJsonObject{{u"model"_s, model}, {u"stream"_s, true}});
}

Result<PullProgress> parsePullProgress(const QByteArray& line, const ApiCall& call)
{
    const QString source = originOf(call.url);
    const auto parsed = parseJsonObject(line, Wording::tr("A line from %1").arg(source));
    if (!parsed.ok())
        return parsed.error();
    if (const QString error = (*parsed)["error"_L1].toString(); !error.isEmpty()) {
        Error reported = reportedError(line, call);
        if (error.contains("file does not exist"_L1)) { // of the manifest: nobody has published such a model
            reported.code = ErrorCode::NotFound;
            reported.message =
                Wording::tr("There is no model “%1” for %2 to fetch. Check its name on ollama.com/library.")
                    .arg(call.model, source);
        }
        return reported;
    }
    PullProgress progress;
    progress.status = (*parsed)["status"_L1].toString();
    progress.digest = (*parsed)["digest"_L1].toString();
    progress.completed = std::max<qint64>(0, (*parsed)["completed"_L1].toInteger());
    progress.total = std::max<qint64>(0, (*parsed)["total"_L1].toInteger());
    progress.done = progress.status == "success"_L1;
    if (progress.status.isEmpty())
        return Error::make(ErrorCode::BadResponse, Wording::tr("%1 sent a line that says nothing.").arg(source));
    return progress;
}

} // namespace sheaf
