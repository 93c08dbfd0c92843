#pragma once

#include "core/lab/labsession.h"
#include "core/lab/sweepstore.h"
#include "ui/lab/labaccess.h"

#include <QTemporaryDir>

namespace sheaf::test {

// The real Lab behind a window of fakes: a session on simulated servers, and kept sweeps in a folder of its own.
class LabBench
{
public:
    LabAccess access()
    {
        LabAccess access;
        access.race = [this](bool live, const LabOptions& options, std::stop_token stop) {
            ++races;
            lastOptions = options;
            return session.race(live ? endpoint : std::nullopt, options, stop);
        };
        access.sweep = [this](bool live, const LabOptions& options, std::stop_token stop, const auto& rows) {
            ++sweeps;
            lastOptions = options;
            return session.sweep(live ? endpoint : std::nullopt, options, stop, rows);
        };
        access.snapshot = [this] { return session.snapshot(); };
        access.changeServer = [this](const LabOptions& options) {
            ++changes;
            lastOptions = options;
            session.changeServer(options);
        };
        access.endpoint = [this] { return endpointName; };
        access.hint = [](int runs) { return QStringLiteral("Set so many: %1.").arg(runs); };
        access.sweeps = [this] { return readyFuture<QList<StoredSweep>>(store.all()); };
        access.keep = [this](const StoredSweep& sweep) { return readyFuture<StoredSweep>(store.keep(sweep)); };
        access.remove = [this](const QString& id) { return readyFuture<void>(store.remove(id)); };
        return access;
    }

    QTemporaryDir folder;
    SweepStore store{folder.filePath(QStringLiteral("sweeps"))};
    LabSession session{std::make_shared<SteadyClock>()};
    std::optional<LabBackend> endpoint;
    QString endpointName;
    LabOptions lastOptions;
    int races = 0;
    int sweeps = 0;
    int changes = 0;
};

} // namespace sheaf::test
