#include "core/engines/endpoint.h"

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

bool isBareServer(const QUrl& base)
{
    return withoutSlashes(base.path()).isEmpty();
}

QUrl apiBase(const QUrl& base)
{
    QString path = withoutSlashes(base.path());
    for (const auto call : {"/chat/completions"_L1, "/embeddings"_L1, "/models"_L1}) {
        if (path.endsWith(call))
            path.chop(call.size());
    }
    QUrl url = base.adjusted(QUrl::RemoveQuery | QUrl::RemoveFragment);
    url.setPath(path.isEmpty() ? u"/v1"_s : withoutSlashes(path));
    return url;
}

QUrl endpointUrl(const QUrl& base, const QString& path)
{
    QUrl url = apiBase(base);
    url.setPath(url.path() + u'/' + path);
    return url;
}

QUrl serverUrl(const QUrl& base, const QString& path)
{
    QUrl url = base.adjusted(QUrl::RemoveQuery | QUrl::RemoveFragment);
    url.setPath(u'/' + path);
    return url;
}

} // namespace sheaf
