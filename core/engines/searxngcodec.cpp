#include "core/engines/searxngcodec.h"

#include "core/base/json.h"
#include "core/base/wording.h"
#include "core/engines/webtext.h"

#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr qsizetype namedEngines = 5;

// "google (timeout), bing (access denied)", of [["google", "timeout"], …].
QString silentEngines(const QJsonArray& engines)
{
    QStringList names;
    for (const QJsonValue& engine : engines) {
        const QString name = webText(engine[0].toString(), 40);
        if (!name.isEmpty() && names.size() < namedEngines)
            names.append(u"%1 (%2)"_s.arg(name, webText(engine[1].toString(), 60)));
    }
    return names.join(", "_L1);
}

} // namespace

Result<QList<WebResult>> parseSearxngAnswer(const QByteArray& body, int limit, const QString& service)
{
    const auto parsed = parseJsonObject(body, Wording::tr("The answer of %1").arg(service));
    if (!parsed.ok())
        return parsed.error();
    if (!(*parsed)["results"_L1].isArray())
        return Error::make(
            ErrorCode::BadResponse,
            Wording::tr("%1 answered without results. Check that its address is that of a SearXNG server.")
                .arg(service));
    QList<WebResult> results;
    for (const QJsonValue& found : (*parsed)["results"_L1].toArray()) {
        if (results.size() >= limit)
            break;
        if (const auto url = webAddress(found["url"_L1].toString()))
            results.append({webText(found["title"_L1].toString(), maxWebTitle), *url,
                            webText(found["content"_L1].toString(), maxWebText), service});
    }
    const QString silent = silentEngines((*parsed)["unresponsive_engines"_L1].toArray());
    if (results.isEmpty() && !silent.isEmpty())
        return Error::make(
            ErrorCode::Unavailable,
            Wording::tr("%1 found nothing, because engines behind it did not answer: %2. Try again later, or "
                        "switch on others there.")
                .arg(service, silent));
    return results;
}

WebProtocol searxngProtocol(const QUrl& base)
{
    WebProtocol protocol;
    const QString port = base.port() > 0 ? u":%1"_s.arg(base.port()) : QString();
    protocol.service = u"SearXNG at %1%2"_s.arg(base.host(), port);
    protocol.url = [base](const QString& query, int) {
        QUrl url = base.adjusted(QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::StripTrailingSlash);
        if (!url.path().endsWith("/search"_L1))
            url.setPath((url.path() == "/"_L1 ? QString() : url.path()) + "/search"_L1);
        QUrlQuery asked;
        asked.addQueryItem(u"q"_s, QString::fromLatin1(QUrl::toPercentEncoding(query)));
        asked.addQueryItem(u"format"_s, u"json"_s);
        url.setQuery(asked);
        return url;
    };
    protocol.parse = [service = protocol.service](const QByteArray& body, int limit) {
        return parseSearxngAnswer(body, limit, service);
    };
    protocol.advice = [](int status) {
        return status == 403
                   ? Wording::tr("Its answers for programs may be switched off: add “json” to search.formats in its "
                                 "settings.yml.")
                   : QString();
    };
    return protocol;
}

} // namespace sheaf
