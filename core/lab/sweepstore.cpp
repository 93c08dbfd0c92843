#include "core/lab/sweepstore.h"

#include "core/base/ids.h"
#include "core/base/json.h"

#include <QDir>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr qint64 largestFile = 1 << 20; // a sweep is a few kilobytes

Error io(const QString& path, const QString& what)
{
    return Error::make(
        ErrorCode::Io,
        u"The sweep %1 could not be changed: %2. Is there room, and may you write there?"_s.arg(path, what));
}

} // namespace

Result<QList<StoredSweep>> SweepStore::all(int most) const
{
    QList<StoredSweep> sweeps;
    // Names begin with the time.
    const QDir folder(m_folder, u"*.json"_s, QDir::Name | QDir::Reversed, QDir::Files | QDir::NoSymLinks);
    for (const QString& name : folder.entryList()) {
        if (sweeps.size() >= most)
            break;
        QFile file(folder.filePath(name));
        if (file.size() > largestFile || !file.open(QIODevice::ReadOnly))
            continue;
        const auto object = parseJsonObject(file.readAll(), name);
        if (!object.ok())
            continue;
        const auto report = sweepFromJson(*object);
        const auto when = QDateTime::fromString(object->value("when"_L1).toString(), Qt::ISODateWithMs);
        if (report.ok() && when.isValid())
            sweeps.append({name, object->value("endpoint"_L1).toString(), when.toUTC(), *report});
    }
    return sweeps;
}

Result<StoredSweep> SweepStore::keep(StoredSweep sweep) const
{
    sweep.when = sweep.when.toUTC();
    sweep.id = sweep.when.toString(u"yyyyMMdd'T'HHmmsszzz'-'"_s) + newCorrelationId() + u".json"_s;
    const QString path = QDir(m_folder).filePath(sweep.id);
    if (!QDir().mkpath(m_folder))
        return io(path, u"the folder cannot be made"_s);
    QJsonObject object = toJson(sweep.report);
    object[u"endpoint"_s] = sweep.endpoint;
    object[u"when"_s] = sweep.when.toString(Qt::ISODateWithMs);
    const QByteArray bytes = indentedJson(object);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return io(path, file.errorString());
    return sweep;
}

Result<void> SweepStore::remove(const QString& id) const
{
    if (id.isEmpty() || id.contains(u'/'))
        return Error::make(ErrorCode::InvalidInput, u"“%1” is no sweep."_s.arg(id));
    QFile file(QDir(m_folder).filePath(id));
    if (file.exists() && !file.remove())
        return io(file.fileName(), file.errorString());
    return {};
}

} // namespace sheaf
