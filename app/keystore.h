#pragma once

#include "core/base/secret.h"
#include "core/concurrency/future.h"

namespace sheaf {

// Where keys are kept between sessions, by name. Main thread. An operation may take as long as a person takes to unlock
// the store. Errors: Unavailable where there is no such store or it does not answer, PermissionDenied where the person
// or the store refused; the message says why, in words that stand alone.
class KeyStore
{
public:
    KeyStore() = default;
    KeyStore(const KeyStore&) = delete;
    KeyStore& operator=(const KeyStore&) = delete;
    virtual ~KeyStore() = default;

    // Whether it keeps what it is given: writes a dummy, reads it and removes it again.
    virtual Future<void> probe() = 0;
    // An empty secret where there is none of that name.
    virtual Future<Secret> read(const QString& name) = 0;
    virtual Future<void> write(const QString& name, const Secret& key) = 0;
    // No error where there is none of that name.
    virtual Future<void> remove(const QString& name) = 0;
};

} // namespace sheaf
