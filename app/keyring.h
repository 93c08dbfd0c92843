#pragma once

#include "app/keystore.h"
#include "core/base/settings.h"
#include "core/network/keypurpose.h"

#include <QHash>
#include <QObject>
#include <memory>

namespace sheaf {

// Where the key that is in force for some addresses is kept.
struct KeyKeeping
{
    enum class Place { None, Session, Keychain };
    Place place = Place::None;
    QStringList origins; // that get it
    QString why;         // it is in no keychain; empty where nobody wanted that
};

// The addresses of the settings that get the key: for models those of chat and embedding, and of these, where one is
// elsewhere, not the ones on this machine, which need none. Pure.
QList<QUrl> keyedAddresses(const Settings& settings, KeyPurpose purpose);

// All addresses of an endpoint; none for the built-in engine.
QList<QUrl> addressesOf(const EndpointSettings& endpoint);

// The keys in force, each bound to what it is for and to one origin (scheme, host, port), and the way to the store that
// keeps them between sessions. An address that was not there when a key was given does not get it. Main thread.
class KeyRing final : public QObject
{
    Q_OBJECT

public:
    // Without a store keys last for the session.
    explicit KeyRing(std::shared_ptr<KeyStore> store, QObject* parent = nullptr);

    // For this session only. Without an address it waits for the first that is asked for.
    void lend(KeyPurpose purpose, const QList<QUrl>& addresses, const Secret& key);
    // For this session at once, and in the store where it can be. An empty key removes what was there from both.
    // Ends when the store has answered; where it does not keep the key that is no error, see keeping().
    Future<void> keep(KeyPurpose purpose, const QList<QUrl>& addresses, const Secret& key);
    // What the store has for addresses that have no key yet. What cannot be read counts as not there.
    Future<void> fetch(KeyPurpose purpose, const QList<QUrl>& addresses);

    // The key that was given for every one of the addresses; empty where there is none.
    Secret keyFor(KeyPurpose purpose, const QList<QUrl>& addresses) const;
    KeyKeeping keeping(KeyPurpose purpose, const QList<QUrl>& addresses) const;

Q_SIGNALS:
    void changed(); // another key is in force
    void placed();  // the store has said whether it keeps one

private:
    struct Entry
    {
        Secret key;
        bool stored = false;
        QString why;
    };
    static QString nameOf(KeyPurpose purpose, const QUrl& address);
    Future<void> ready(); // the store has proved that it keeps what it is given
    void settle(const QString& name, const Secret& key, const Result<void>& stored);

    std::shared_ptr<KeyStore> m_store;
    QHash<QString, Entry> m_entries;
    QHash<KeyPurpose, Secret> m_waiting; // for an address
    bool m_proved = false;
};

} // namespace sheaf
