#include "core/engines/serverkind.h"

#include "core/base/wording.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

QJsonObject objectIn(const QByteArray& body)
{
    return QJsonDocument::fromJson(body).object();
}

QString knobOf(ServerKind kind)
{
    switch (kind) {
    case ServerKind::Ollama:
        return Wording::tr("set OLLAMA_NUM_PARALLEL where Ollama is started");
    case ServerKind::LlamaCpp:
        return Wording::tr("start llama-server with --parallel N");
    case ServerKind::Vllm:
        return Wording::tr("start vLLM with --max-num-seqs N");
    case ServerKind::LmStudio:
        return Wording::tr("raise “Max Concurrent Predictions” of the model in LM Studio");
    case ServerKind::Unknown:
    case ServerKind::OpenAiCompatible:
    case ServerKind::Anthropic:
        break;
    }
    return {};
}

} // namespace

QString serverKindName(ServerKind kind)
{
    switch (kind) {
    case ServerKind::OpenAiCompatible:
        return u"openai-compatible"_s;
    case ServerKind::Ollama:
        return u"ollama"_s;
    case ServerKind::LmStudio:
        return u"lm-studio"_s;
    case ServerKind::LlamaCpp:
        return u"llama.cpp"_s;
    case ServerKind::Vllm:
        return u"vllm"_s;
    case ServerKind::Anthropic:
        return u"anthropic"_s;
    case ServerKind::Unknown:
        break;
    }
    return u"unknown"_s;
}

bool isOllamaVersion(const QByteArray& body)
{
    return objectIn(body)["version"_L1].isString();
}

bool isLmStudioModels(const QByteArray& body)
{
    const QJsonObject object = objectIn(body);
    const QJsonArray models = object["data"_L1].toArray();
    return object["object"_L1].toString() == "list"_L1 && object["data"_L1].isArray() &&
           (models.isEmpty() || models.at(0)["state"_L1].isString());
}

bool isLlamaCppProps(const QByteArray& body)
{
    const QJsonObject object = objectIn(body);
    return object["total_slots"_L1].isDouble() || object["default_generation_settings"_L1].isObject();
}

ServerKind kindOfModelList(const QByteArray& body)
{
    const QString owner = objectIn(body)["data"_L1].toArray().at(0)["owned_by"_L1].toString();
    if (owner == "llamacpp"_L1)
        return ServerKind::LlamaCpp;
    return owner == "vllm"_L1 ? ServerKind::Vllm : ServerKind::OpenAiCompatible;
}

QString parallelHint(ServerKind kind, int ranAtOnce)
{
    const QString knob = knobOf(kind);
    if (knob.isEmpty())
        return {};
    if (ranAtOnce <= 0)
        return Wording::tr("To change how many calls it runs at once, %1.").arg(knob);
    return Wording::tr("This server runs %1 at a time; to change it, %2.").arg(ranAtOnce).arg(knob);
}

} // namespace sheaf
