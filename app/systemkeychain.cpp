#include "app/systemkeychain.h"

#include <QUuid>
#include <qt6keychain/keychain.h>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

Error keychainError(const QKeychain::Job& job)
{
    switch (job.error()) {
    case QKeychain::AccessDeniedByUser:
    case QKeychain::AccessDenied:
        return Error::make(ErrorCode::PermissionDenied, u"The system's keychain was not unlocked."_s,
                           job.errorString());
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return Error::make(ErrorCode::Unavailable,
                           u"This session has no keychain. Install gnome-keyring or KWallet to have keys kept."_s,
                           job.errorString());
    default:
        return Error::make(
            ErrorCode::Unavailable,
            u"No keychain answers in this session. GNOME Keyring, KeePassXC or KWallet would keep keys."_s,
            job.errorString());
    }
}

// Starts a job, which deletes itself; fn(job) is its result where it went well.
template<class T, class Job, class F>
Future<T> start(Job* job, const QString& name, QObject* context, F&& fn)
{
    const Promise<T> promise;
    job->setKey(name);
    job->setInsecureFallback(false);
    QObject::connect(job, &QKeychain::Job::finished, context,
                     [promise, job, fn = std::forward<F>(fn)] { promise.settle(fn(*job)); });
    job->start();
    return promise.future();
}

} // namespace

SystemKeychain::SystemKeychain(const QString& service)
    : m_service(service)
{}

Future<Secret> SystemKeychain::read(const QString& name)
{
    return start<Secret>(new QKeychain::ReadPasswordJob(m_service), name, &m_context,
                         [](const QKeychain::ReadPasswordJob& job) -> Result<Secret> {
                             if (job.error() == QKeychain::EntryNotFound)
                                 return Secret();
                             if (job.error() != QKeychain::NoError)
                                 return keychainError(job);
                             return Secret(job.textData());
                         });
}

Future<void> SystemKeychain::write(const QString& name, const Secret& key)
{
    auto* job = new QKeychain::WritePasswordJob(m_service);
    job->setTextData(key.reveal());
    return start<void>(job, name, &m_context, [](const QKeychain::WritePasswordJob& done) -> Result<void> {
        if (done.error() != QKeychain::NoError)
            return keychainError(done);
        return {};
    });
}

Future<void> SystemKeychain::remove(const QString& name)
{
    return start<void>(new QKeychain::DeletePasswordJob(m_service), name, &m_context,
                       [](const QKeychain::DeletePasswordJob& job) -> Result<void> {
                           if (job.error() != QKeychain::NoError && job.error() != QKeychain::EntryNotFound &&
                               job.error() != QKeychain::CouldNotDeleteEntry)
                               return keychainError(job);
                           return {};
                       });
}

Future<void> SystemKeychain::probe()
{
    const QString name = u"probe "_s + QUuid::createUuid().toString(QUuid::WithoutBraces);
    const Secret dummy(u"dummy"_s);
    const auto found = then(write(name, dummy), &m_context, [this, name] { return read(name); });
    return then(found, &m_context, [this, name](Result<Secret> kept) {
        return then(remove(name), &m_context, [kept](Result<void> removed) -> Result<void> {
            if (!kept.ok())
                return kept.error();
            if (kept->reveal() != "dummy"_L1)
                return Error::make(ErrorCode::Unavailable,
                                   u"The system's keychain does not give back what it was given."_s);
            return removed;
        });
    });
}

} // namespace sheaf
