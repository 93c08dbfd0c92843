#pragma once

#include "core/lab/labsweep.h"

#include <QDateTime>

namespace sheaf {

// A sweep that was kept.
struct StoredSweep
{
    QString id;       // its file's name
    QString endpoint; // whom it asked, for people
    QDateTime when;   // UTC
    SweepReport report;
};

// Keeps sweeps as one JSON file each, as `sheaf-cli lab sweep --json` prints them, with endpoint and time. They belong
// to a machine and its endpoints and not to a library, so they stand beside it: they can be read while it is locked,
// copied to another machine, and a broken one costs itself only. Any thread, one at a time.
class SweepStore
{
public:
    explicit SweepStore(const QString& folder)
        : m_folder(folder)
    {}

    // Newest first; what cannot be read is left out. At most so many.
    Result<QList<StoredSweep>> all(int most = 200) const;
    // With its id, which it gets here. Io where it could not be written.
    Result<StoredSweep> keep(StoredSweep sweep) const;
    // One that is gone already is no error.
    Result<void> remove(const QString& id) const;

private:
    QString m_folder;
};

} // namespace sheaf
