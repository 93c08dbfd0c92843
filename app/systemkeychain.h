#pragma once

#include "app/keystore.h"

#include <QObject>

namespace sheaf {

// The keychain of the desktop (Secret Service as in GNOME Keyring and KeePassXC, or KWallet) through QtKeychain, in
// entries of their own for each name. Never the plain file that QtKeychain could fall back to. Where no service answers
// the calls fail within milliseconds.
class SystemKeychain final : public KeyStore
{
public:
    // `service`: what the entries are filed under.
    explicit SystemKeychain(const QString& service = QStringLiteral("sheaf"));

    Future<void> probe() override;
    Future<Secret> read(const QString& name) override;
    Future<void> write(const QString& name, const Secret& key) override;
    Future<void> remove(const QString& name) override;

private:
    const QString m_service;
    QObject m_context;
};

} // namespace sheaf
