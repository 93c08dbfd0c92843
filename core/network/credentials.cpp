#include "core/network/credentials.h"

#include "core/base/settings.h"
#include "core/base/wording.h"

using namespace Qt::StringLiterals;

namespace sheaf {

Result<void> Credentials::set(const QUrl& url, const Secret& key, bool allowUnencrypted)
{
    const QString origin = originOf(url);
    m_entries.remove(origin);
    if (!key.isValid())
        return Error::make(
            ErrorCode::InvalidInput,
            Wording::tr("The key for %1 holds characters that no key has, such as a line break. Enter it again.")
                .arg(origin));
    if (!key.isEmpty())
        m_entries.insert(origin, {key, allowUnencrypted});
    return {};
}

bool Credentials::isWithheld(const QUrl& url) const
{
    const auto entry = m_entries.constFind(originOf(url));
    return entry != m_entries.cend() && url.scheme().compare("https"_L1, Qt::CaseInsensitive) != 0 &&
           !isLoopback(url) && !entry->allowUnencrypted;
}

void Credentials::authorize(HttpRequest& request, KeyHeader header) const
{
    const auto entry = m_entries.constFind(originOf(request.url));
    if (entry == m_entries.cend() || isWithheld(request.url))
        return;
    const QByteArray key = entry->key.reveal().toUtf8();
    if (header == KeyHeader::XApiKey)
        request.headers.append({"x-api-key", key});
    else if (header == KeyHeader::ApiKey)
        request.headers.append({"api-key", key});
    else if (header == KeyHeader::SubscriptionToken)
        request.headers.append({"X-Subscription-Token", key});
    else
        request.headers.append({"Authorization", "Bearer " + key});
}

} // namespace sheaf
