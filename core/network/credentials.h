#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"
#include "core/network/httpmessage.h"

#include <QHash>

namespace sheaf {

// The header a key travels in: "Authorization: Bearer …", "x-api-key: …" as Anthropic wants it, "api-key: …" as Qdrant
// does, or "X-Subscription-Token: …" as Brave Search does.
enum class KeyHeader { Bearer, XApiKey, ApiKey, SubscriptionToken };

// Keys, each bound to one origin: scheme, host and port. A key leaves this machine only over https; plain http gets it
// on loopback, or where that was allowed for this origin. A value; one thread at a time.
class Credentials
{
public:
    // InvalidInput for a key with control characters. An empty key removes what was there.
    Result<void> set(const QUrl& url, const Secret& key, bool allowUnencrypted = false);

    // Whether a key is kept for the address but may not be sent to it, because the connection would not be encrypted.
    bool isWithheld(const QUrl& url) const;
    // Adds the header where a key is kept for the request's origin and may be sent there.
    void authorize(HttpRequest& request, KeyHeader header = KeyHeader::Bearer) const;

private:
    struct Entry
    {
        Secret key;
        bool allowUnencrypted = false;
    };
    QHash<QString, Entry> m_entries; // by origin
};

} // namespace sheaf
