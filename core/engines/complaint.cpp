#include "core/engines/complaint.h"

#include "core/engines/apierror.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

QString textOf(const QJsonValue& value)
{
    if (value.isString())
        return value.toString();
    return value.isDouble() ? QString::number(value.toInteger()) : QString();
}

Complaint readObject(const QJsonObject& object)
{
    Complaint complaint;
    const QJsonValue error = object["error"_L1];
    if (error.isObject()) // OpenAI, Azure, llama.cpp, Ollama's /v1, LM Studio, Anthropic
        return readObject(error.toObject());
    const QJsonValue said = object["message"_L1]; // inside "error"; vLLM at the top; Mistral wraps FastAPI's detail
    const QJsonValue detail = said.isObject() ? said["detail"_L1] : object["detail"_L1]; // a text or a list of problems
    complaint.message = error.isString()    ? error.toString()                           // Ollama's own calls
                        : said.isString()   ? said.toString()
                        : detail.isString() ? detail.toString()
                                            : detail.toArray().at(0)["msg"_L1].toString();
    complaint.code = textOf(object["code"_L1]);
    complaint.type = textOf(object["type"_L1]);
    complaint.param = textOf(object["param"_L1]);
    const QJsonArray place = detail.toArray().at(0)["loc"_L1].toArray(); // ["body", "stream_options"]
    if (complaint.param.isEmpty() && place.size() > 1)
        complaint.param = place.at(1).toString();
    return complaint;
}

} // namespace

Complaint readComplaint(const QByteArray& body)
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    if (document.isObject())
        return readObject(document.object());
    if (document.isArray()) // Gemini wraps the object in a list
        return readObject(document.array().at(0).toObject());
    Complaint complaint;
    if (!isWebPage({}, body) && body.size() < 1000)
        complaint.message = QString::fromUtf8(body);
    return complaint;
}

QString oneLine(const QString& text)
{
    QString clean;
    for (const QChar c : text.left(2000))
        clean += c.category() == QChar::Other_Control || c.category() == QChar::Other_Format ? u' ' : c;
    clean = clean.simplified();
    return clean.size() > 300 ? clean.left(299) + u'…' : clean;
}

bool saysQuota(const Complaint& complaint)
{
    static const QStringList words{u"insufficient_quota"_s, u"billing_hard_limit_reached"_s, u"billing_not_active"_s};
    return words.contains(complaint.code) || words.contains(complaint.type) ||
           complaint.message.contains("credit balance is too low"_L1);
}

bool saysUnknownModel(const Complaint& complaint)
{
    if (complaint.code == "model_not_found"_L1)
        return true;
    const QString text = complaint.message.toLower();
    if (complaint.type == "not_found_error"_L1 && text.startsWith("model:"_L1))
        return true;
    return text.contains("model"_L1) && (text.contains("not found"_L1) || text.contains("does not exist"_L1) ||
                                         text.contains("not a valid model"_L1));
}

bool saysTooLong(const Complaint& complaint)
{
    const QString text = complaint.message.toLower();
    return complaint.code == "context_length_exceeded"_L1 || text.contains("context length"_L1) ||
           text.contains("maximum context"_L1) || text.contains("context size"_L1) ||
           text.contains("prompt is too long"_L1);
}

} // namespace sheaf
