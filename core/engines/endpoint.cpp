#include "core/engines/endpoint.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

QString withoutSlashes(QString path)
{
    while (path.endsWith(u'/'))
        path.chop(1);
    return path;
}

} // namespace

Api apiOf(const Endpoint& endpoint)
{
    if (endpoint.api != Api::Auto)
        return endpoint.api;
    if (endpoint.base.host().compare("api.anthropic.com"_L1, Qt::CaseInsensitive) == 0)
        return Api::Anthropic;
    const QString path = withoutSlashes(endpoint.base.path());
    static const QStringList calls{u"/api"_s, u"/api/chat"_s, u"/api/embed"_s, u"/api/generate"_s, u"/api/tags"_s};
    if (calls.contains(path) || (path.isEmpty() && endpoint.base.port() == 11434))
        return Api::Ollama;
    return Api::OpenAi;
}

bool isBareServer(const QUrl& base)
{
    return withoutSlashes(base.path()).isEmpty();
}

QUrl apiBase(const QUrl& base)
{
    QString path = withoutSlashes(base.path());
    for (const auto call : {"/chat/completions"_L1, "/embeddings"_L1, "/messages"_L1, "/models"_L1}) {
        if (path.endsWith(call))
            path.chop(call.size());
    }
    QUrl url = base.adjusted(QUrl::RemoveQuery | QUrl::RemoveFragment);
    const bool atTheTop = url.host().compare("api.perplexity.ai"_L1, Qt::CaseInsensitive) == 0;
    url.setPath(path.isEmpty() && !atTheTop ? u"/v1"_s : withoutSlashes(path));
    return url;
}

QUrl endpointUrl(const QUrl& base, const QString& path)
{
    QUrl url = apiBase(base);
    url.setPath(url.path() + u'/' + path);
    return url;
}

QUrl ollamaBase(const QUrl& base)
{
    static const QRegularExpression protocol(u"/(?:api|v1)(?:/[a-z/]*)?$"_s);
    QUrl url = base.adjusted(QUrl::RemoveQuery | QUrl::RemoveFragment);
    url.setPath(withoutSlashes(withoutSlashes(url.path()).remove(protocol)));
    return url;
}

QUrl ollamaUrl(const QUrl& base, const QString& call)
{
    QUrl url = ollamaBase(base);
    url.setPath(url.path() + "/api/"_L1 + call);
    return url;
}

QUrl serverUrl(const QUrl& base, const QString& path)
{
    QUrl url = base.adjusted(QUrl::RemoveQuery | QUrl::RemoveFragment);
    url.setPath(u'/' + path);
    return url;
}

} // namespace sheaf
