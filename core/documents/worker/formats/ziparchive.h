#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QHash>
#include <QIODevice>
#include <QStringList>
#include <memory>

struct zip;
struct zip_file;

namespace sheaf {

// A ZIP file in memory, read through libzip under the limits of containerlimits.h. What goes over them is refused with
// ResourceLimit, and nothing more is given then. Names are looked up exactly, then without regard to case.
class ZipArchive
{
public:
    // The bytes must outlive the archive. Errors: Corrupt, ResourceLimit.
    static Result<std::shared_ptr<ZipArchive>> open(const QByteArray& bytes);
    ~ZipArchive();
    ZipArchive(const ZipArchive&) = delete;
    ZipArchive& operator=(const ZipArchive&) = delete;

    const QStringList& names() const { return m_names; }
    bool contains(const QString& name) const { return indexOf(name) >= 0; }
    bool hasEncrypted() const { return m_encrypted; }

    // A whole entry of no more than maxWholeEntryBytes. NotFound, Corrupt, ResourceLimit, Unsupported (encrypted).
    Result<QByteArray> read(const QString& name);

    // An entry as a device that unpacks while it is read; one that ends early has left its reason in trouble().
    Result<std::unique_ptr<QIODevice>> stream(const QString& name);

    // Why an entry could not be read to its end, the first time that happened.
    const std::optional<Error>& trouble() const { return m_trouble; }

private:
    friend class ZipEntryDevice;
    explicit ZipArchive(zip* archive);
    qint64 indexOf(const QString& name) const;
    // Counts what was unpacked; false where a limit is passed.
    bool allow(qint64 more, qint64 entryBytes, qint64 packedBytes);

    zip* m_zip;
    QStringList m_names;
    QHash<QString, qint64> m_exact;
    QHash<QString, qint64> m_folded;
    bool m_encrypted = false;
    qint64 m_unpacked = 0;
    std::optional<Error> m_trouble;
};

} // namespace sheaf
