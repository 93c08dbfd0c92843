#include "core/engines/modelnames.h"

#include <algorithm>
#include <initializer_list>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

bool hasPart(const QString& model, std::initializer_list<QLatin1String> parts)
{
    return std::any_of(parts.begin(), parts.end(),
                       [&model](QLatin1String part) { return model.contains(part, Qt::CaseInsensitive); });
}

bool embeds(const QString& model)
{
    return hasPart(model, {"embed"_L1, "bge"_L1, "minilm"_L1, "e5-"_L1, "gte"_L1}) && !hasPart(model, {"rerank"_L1});
}

} // namespace

QString embeddingModelAmong(const QStringList& models)
{
    const auto found = std::find_if(models.cbegin(), models.cend(), embeds);
    return found == models.cend() ? QString() : *found;
}

QString chatModelAmong(const QStringList& models)
{
    const auto found = std::find_if(models.cbegin(), models.cend(), [](const QString& model) {
        return !embeds(model) && !hasPart(model, {"rerank"_L1, "whisper"_L1, "tts"_L1, "clip"_L1});
    });
    return found == models.cend() ? QString() : *found;
}

} // namespace sheaf
