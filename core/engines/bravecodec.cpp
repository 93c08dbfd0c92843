#include "core/engines/bravecodec.h"

#include "core/base/json.h"
#include "core/base/wording.h"
#include "core/engines/apierror.h"
#include "core/engines/webtext.h"

#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr int mostResults = 20; // of one call

// The excerpt and the further ones some plans have.
QString excerpts(const QJsonValue& found)
{
    QString text = found["description"_L1].toString();
    for (const QJsonValue& more : found["extra_snippets"_L1].toArray())
        text += u' ' + more.toString();
    return webText(text, maxWebText);
}

} // namespace

Result<QList<WebResult>> parseBraveAnswer(const QByteArray& body, int limit, const QString& service)
{
    const auto parsed = parseJsonObject(body, Wording::tr("The answer of %1").arg(service));
    if (!parsed.ok())
        return parsed.error();
    const QJsonValue web = (*parsed)["web"_L1];
    if (web.isUndefined() && (*parsed)["type"_L1] == "search"_L1)
        return QList<WebResult>();
    if (!web["results"_L1].isArray()) {
        const QString words = serverWords(body);
        return Error::make(ErrorCode::BadResponse,
                           Wording::tr("%1 answered without results%2. Check its address in the settings.")
                               .arg(service, words.isEmpty() ? QString() : u": “%1”"_s.arg(words)));
    }
    QList<WebResult> results;
    for (const QJsonValue& found : web["results"_L1].toArray()) {
        if (results.size() >= limit)
            break;
        if (const auto url = webAddress(found["url"_L1].toString()))
            results.append({webText(found["title"_L1].toString(), maxWebTitle), *url, excerpts(found), service});
    }
    return results;
}

WebProtocol braveProtocol(const QUrl& base)
{
    WebProtocol protocol;
    protocol.service = u"Brave Search"_s;
    protocol.keyHeader = KeyHeader::SubscriptionToken;
    protocol.url = [base](const QString& query, int limit) {
        QUrl url = base.adjusted(QUrl::RemoveQuery | QUrl::RemoveFragment);
        url.setPath(u"/res/v1/web/search"_s);
        QUrlQuery asked;
        asked.addQueryItem(u"q"_s, QString::fromLatin1(QUrl::toPercentEncoding(query)));
        asked.addQueryItem(u"count"_s, QString::number(std::clamp(limit, 1, mostResults)));
        asked.addQueryItem(u"text_decorations"_s, u"false"_s);
        url.setQuery(asked);
        return url;
    };
    protocol.parse = [service = protocol.service](const QByteArray& body, int limit) {
        return parseBraveAnswer(body, limit, service);
    };
    // It answers 422 to a key it does not know.
    protocol.advice = [](int status) {
        return status == 401 || status == 403 || status == 422
                   ? Wording::tr("Check the key (SHEAF_BRAVE_KEY, or in the settings).")
                   : QString();
    };
    return protocol;
}

} // namespace sheaf
