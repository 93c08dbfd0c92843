#include "core/base/settings.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace sheaf {

QString apiName(Api api)
{
    switch (api) {
    case Api::Auto:
        return u"auto"_s;
    case Api::OpenAi:
        return u"openai"_s;
    case Api::Ollama:
        return u"ollama"_s;
    case Api::Anthropic:
        return u"anthropic"_s;
    }
    return {};
}

std::optional<Api> apiNamed(const QString& name)
{
    for (const Api api : {Api::Auto, Api::OpenAi, Api::Ollama, Api::Anthropic}) {
        if (name.compare(apiName(api), Qt::CaseInsensitive) == 0)
            return api;
    }
    return {};
}

QString EndpointSettings::addresses() const
{
    QStringList all;
    if (!url.isEmpty())
        all.append(url.toString());
    for (const QUrl& replica : replicas)
        all.append(replica.toString());
    return all.join(u' ');
}

Result<void> EndpointSettings::setAddresses(const QString& text)
{
    static const QRegularExpression between(u"[\\s,]+"_s);
    QList<QUrl> urls;
    for (const QString& each : text.split(between, Qt::SkipEmptyParts)) {
        const auto parsed = parseEndpointUrl(each);
        if (!parsed.ok())
            return parsed.error();
        if (!urls.contains(*parsed))
            urls.append(*parsed);
    }
    url = urls.isEmpty() ? QUrl() : urls.takeFirst();
    replicas = urls;
    return {};
}

Result<QUrl> parseEndpointUrl(const QString& text)
{
    const QString trimmed = text.trimmed();
    const QUrl url(trimmed, QUrl::StrictMode);
    const auto refuse = [&](const QString& why) {
        const QString shown =
            url.isValid() ? url.toDisplayString(QUrl::RemoveUserInfo | QUrl::RemoveQuery) : trimmed.left(80);
        return Error::make(
            ErrorCode::InvalidInput,
            u"“%1” is not an endpoint address: %2. Write it like http://127.0.0.1:11434/v1."_s.arg(shown, why));
    };
    if (trimmed.isEmpty() || !url.isValid())
        return refuse(u"it cannot be read as a URL"_s);
    if (url.scheme() != "http"_L1 && url.scheme() != "https"_L1)
        return refuse(u"only http and https are allowed"_s);
    if (url.host().isEmpty())
        return refuse(u"it names no host"_s);
    if (!url.userInfo().isEmpty())
        return refuse(u"a user name or password does not belong in it; give the key separately"_s);
    if (url.hasQuery() || url.hasFragment())
        return refuse(u"nothing may follow the path"_s);
    return url;
}

bool isLoopback(const QUrl& url)
{
    const QString host = url.host();
    // Only what is an address: a name such as 127.0.0.999 would be looked up, and may be found anywhere.
    static const QRegularExpression loopback4(u"^127(\\.(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])){3}$"_s);
    return host.compare("localhost"_L1, Qt::CaseInsensitive) == 0 || host == "::1"_L1 ||
           loopback4.match(host).hasMatch();
}

} // namespace sheaf
