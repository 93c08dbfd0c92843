#include "app/keyring.h"

#include "core/concurrency/combine.h"
#include "core/network/httpmessage.h"

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

bool isHere(const QList<QUrl>& addresses)
{
    return std::all_of(addresses.cbegin(), addresses.cend(), isLoopback);
}

QString wordOf(KeyPurpose purpose)
{
    switch (purpose) {
    case KeyPurpose::Models:
        return u"models"_s;
    case KeyPurpose::VectorStore:
        return u"vectors"_s;
    case KeyPurpose::Brave:
        return u"brave"_s;
    case KeyPurpose::Perplexity:
        return u"perplexity"_s;
    }
    return {};
}

} // namespace

QList<QUrl> keyedAddresses(const Settings& settings, KeyPurpose purpose)
{
    switch (purpose) {
    case KeyPurpose::Models:
        break;
    case KeyPurpose::VectorStore:
        return settings.vectorStore.isEmpty() ? QList<QUrl>() : QList<QUrl>{settings.vectorStore};
    case KeyPurpose::Brave:
        return {settings.braveUrl};
    case KeyPurpose::Perplexity:
        return {settings.perplexityUrl};
    }
    QList<QUrl> chat = addressesOf(settings.chat);
    QList<QUrl> embedding = addressesOf(settings.embedding);
    if (isHere(chat) != isHere(embedding))
        (isHere(chat) ? chat : embedding).clear();
    return chat + embedding;
}

QList<QUrl> addressesOf(const EndpointSettings& endpoint)
{
    return endpoint.isBuiltin() ? QList<QUrl>() : QList<QUrl>{endpoint.url} + endpoint.replicas;
}

KeyRing::KeyRing(std::shared_ptr<KeyStore> store, QObject* parent)
    : QObject(parent)
    , m_store(std::move(store))
{}

QString KeyRing::nameOf(KeyPurpose purpose, const QUrl& address)
{
    return wordOf(purpose) + u' ' + originOf(address);
}

void KeyRing::lend(KeyPurpose purpose, const QList<QUrl>& addresses, const Secret& key)
{
    if (key.isEmpty())
        return;
    if (addresses.isEmpty())
        m_waiting.insert(purpose, key);
    for (const QUrl& address : addresses)
        m_entries.insert(nameOf(purpose, address), {key, false, {}});
    Q_EMIT changed();
}

Future<void> KeyRing::ready()
{
    if (m_proved)
        return readyFuture<void>({});
    return then(m_store->probe(), this, [this] { m_proved = true; });
}

Future<void> KeyRing::keep(KeyPurpose purpose, const QList<QUrl>& addresses, const Secret& key)
{
    m_waiting.remove(purpose);
    QStringList names;
    for (const QUrl& address : addresses) {
        const QString name = nameOf(purpose, address);
        if (!names.contains(name))
            names.append(name);
        if (key.isEmpty())
            m_entries.remove(name);
        else
            m_entries.insert(name, {key, false, {}});
    }
    Q_EMIT changed();
    if (!m_store)
        return readyFuture<void>({});
    QList<Future<void>> done;
    const auto proved = key.isEmpty() ? readyFuture<void>({}) : ready();
    for (const QString& name : names) {
        const auto stored = then(proved, this, [this, name, key] {
            return key.isEmpty() ? m_store->remove(name) : m_store->write(name, key);
        });
        done.append(then(stored, this, [this, name, key](Result<void> result) { settle(name, key, result); }));
    }
    return then(all(done, this), this, [](const QList<Result<void>>&) {});
}

// The key may be another one by now.
void KeyRing::settle(const QString& name, const Secret& key, const Result<void>& stored)
{
    const auto entry = m_entries.find(name);
    if (entry == m_entries.end() || entry->key.reveal() != key.reveal())
        return;
    entry->stored = stored.ok();
    entry->why = stored.ok() ? QString() : stored.error().message;
    Q_EMIT placed();
}

Future<void> KeyRing::fetch(KeyPurpose purpose, const QList<QUrl>& addresses)
{
    if (const Secret waiting = m_waiting.value(purpose); !waiting.isEmpty() && !addresses.isEmpty()) {
        m_waiting.remove(purpose);
        lend(purpose, addresses, waiting);
    }
    if (!m_store)
        return readyFuture<void>({});
    QList<Future<void>> done;
    QStringList asked;
    for (const QUrl& address : addresses) {
        const QString name = nameOf(purpose, address);
        if (m_entries.contains(name) || asked.contains(name))
            continue;
        asked.append(name);
        done.append(then(m_store->read(name), this, [this, name](const Result<Secret>& found) {
            if (!found.ok() || found->isEmpty() || m_entries.contains(name))
                return;
            m_entries.insert(name, {*found, true, {}});
            Q_EMIT changed();
        }));
    }
    return then(all(done, this), this, [](const QList<Result<void>>&) {});
}

Secret KeyRing::keyFor(KeyPurpose purpose, const QList<QUrl>& addresses) const
{
    Secret key;
    for (const QUrl& address : addresses) {
        const Secret own = m_entries.value(nameOf(purpose, address)).key;
        if (own.isEmpty() || (!key.isEmpty() && own.reveal() != key.reveal()))
            return {};
        key = own;
    }
    return key;
}

KeyKeeping KeyRing::keeping(KeyPurpose purpose, const QList<QUrl>& addresses) const
{
    KeyKeeping keeping;
    for (const QUrl& address : addresses) {
        const auto entry = m_entries.constFind(nameOf(purpose, address));
        if (entry == m_entries.cend() || keeping.origins.contains(originOf(address)))
            continue;
        keeping.origins.append(originOf(address));
        if (entry->stored && keeping.place == KeyKeeping::Place::None)
            keeping.place = KeyKeeping::Place::Keychain;
        if (!entry->stored) {
            keeping.place = KeyKeeping::Place::Session;
            keeping.why = entry->why;
        }
    }
    return keeping;
}

} // namespace sheaf
