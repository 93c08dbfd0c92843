#pragma once

#include "core/base/result.h"

#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>
#include <memory>

namespace sheaf {

// TimedOut where another program holds the database, else Database. Any thread.
Error sideDatabaseError(const QSqlError& error);

// One of the small SQLite files beside the library: what is cached, what has left the machine. Everything blocks and
// belongs to the thread that opened it; several programs may share one file.
class SideDatabase
{
public:
    // Makes the file where it is missing and takes it from everybody but its owner. Write-ahead log; synchronous
    // NORMAL: a power cut may lose the last entries and never damages the file. `name` tells connections of this
    // process apart in messages; `settings` are further pragmas. Errors: PermissionDenied where it cannot be made, else
    // as sideDatabaseError().
    static Result<std::unique_ptr<SideDatabase>> open(const QString& file, const QString& name,
                                                      const QStringList& settings);
    SideDatabase(const SideDatabase&) = delete;
    SideDatabase& operator=(const SideDatabase&) = delete;
    ~SideDatabase();

    Result<QSqlQuery> run(const QString& sql, const QVariantList& values = {});
    // One after the other, until one fails.
    Result<void> runAll(const QStringList& statements);
    qint64 number(const QString& sql); // the first of the first row; 0 where there is none
    // All of it or nothing. `write`() -> Result<void>.
    template<class F>
    Result<void> transaction(F&& write)
    {
        if (const auto begun = run(QStringLiteral("BEGIN IMMEDIATE")); !begun.ok())
            return begun.error();
        Result<void> done = write();
        if (done.ok()) {
            const auto kept = run(QStringLiteral("COMMIT"));
            if (kept.ok())
                return {};
            done = kept.error();
        }
        static_cast<void>(run(QStringLiteral("ROLLBACK")));
        return done;
    }

private:
    explicit SideDatabase(QString connection);

    const QString m_connection; // of Qt's, which has one name in the whole process
};

} // namespace sheaf
