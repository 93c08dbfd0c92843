#include "core/base/settingsfile.h"

#include "core/base/settingskeys.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QSettings>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr qint64 longestFile = 1024 * 1024;
constexpr int smallestText = 80; // percent; 0 stands for the system's

Error cannotSave(const QString& path)
{
    return Error::make(
        ErrorCode::Io,
        u"The settings could not be saved to %1. Check that the folder is writable and has room."_s.arg(path));
}

// What holds between two settings, or within one beyond its range.
void reconcile(Settings& s)
{
    s.chunkOverlapTokens = std::min(s.chunkOverlapTokens, s.chunkTokens / 2);
    if (s.textPercent != 0)
        s.textPercent = std::max(s.textPercent, smallestText);
    if (s.currency.isEmpty())
        s.currency = Settings().currency;
}

// What the file says on top of `s`; `wrong` is told what cannot be taken as it stands.
template<class Wrong>
void readInto(Settings& s, const QSettings& file, Wrong&& wrong)
{
    keys::forEach(s, [&](const QString& key, auto& member, const auto& codec) {
        if (!file.contains(key))
            return;
        if (const QString why = codec.parse(file.value(key), member); !why.isEmpty())
            wrong(key, why);
    });
    reconcile(s);
}

// Several values with ; between, as a person reads them.
QString textOf(const QVariant& value)
{
    return value.typeId() == QMetaType::QStringList ? value.toStringList().join("; "_L1) : value.toString();
}

bool addressesDiffer(const EndpointSettings& a, const EndpointSettings& b)
{
    return a.url != b.url || a.replicas != b.replicas;
}

} // namespace

Settings loadSettings(const QString& path)
{
    Settings s;
    readInto(s, QSettings(path, QSettings::IniFormat), [](const QString&, const QString&) {});
    return s;
}

Result<void> saveSettings(const Settings& s, const QString& path)
{
    QSettings file(path, QSettings::IniFormat);
    keys::forEach(
        s, [&](const QString& key, const auto& member, const auto& codec) { file.setValue(key, codec.store(member)); });
    file.sync();
    return file.status() == QSettings::NoError ? Result<void>() : cannotSave(path);
}

QList<SettingValue> settingValues(const Settings& settings)
{
    QList<SettingValue> values;
    keys::forEach(settings, [&](const QString& key, const auto& member, const auto& codec) {
        values.append({key, textOf(codec.store(member))});
    });
    return values;
}

QList<SettingChange> settingChanges(const Settings& before, const Settings& after)
{
    QList<SettingChange> changes;
    const QList<SettingValue> old = settingValues(before);
    const QList<SettingValue> now = settingValues(after);
    for (qsizetype i = 0; i < old.size(); ++i) {
        if (old[i] != now[i])
            changes.append({old[i].key, old[i].text, now[i].text});
    }
    return changes;
}

Result<SettingsImport> importSettings(const QString& path, const Settings& current)
{
    QFile raw(path);
    if (!raw.exists())
        return Error::make(ErrorCode::NotFound, u"%1 is not there."_s.arg(path));
    if (!QFileInfo(path).isFile() || !raw.open(QIODevice::ReadOnly))
        return Error::make(ErrorCode::Io, u"%1 could not be read: %2."_s.arg(path, raw.errorString()));
    const QByteArray bytes = raw.read(longestFile + 1);
    if (bytes.size() > longestFile)
        return Error::make(ErrorCode::TooLarge, u"%1 is larger than any settings of Sheaf are."_s.arg(path));
    // QSettings would build any kind of object out of such a value.
    if (bytes.contains("@Variant(") || bytes.contains("@DateTime("))
        return Error::make(ErrorCode::InvalidInput,
                           u"%1 holds data that settings of Sheaf never have. Nothing was taken over."_s.arg(path));
    const QSettings file(path, QSettings::IniFormat);
    QStringList unknown = file.allKeys();
    for (const SettingValue& known : settingValues(current))
        unknown.removeAll(known.key);
    if (file.status() != QSettings::NoError || unknown.size() == file.allKeys().size())
        return Error::make(ErrorCode::InvalidInput,
                           u"%1 has no settings of Sheaf in it. Choose a file that Sheaf has exported."_s.arg(path));

    SettingsImport import;
    import.settings = current;
    readInto(import.settings, file, [&](const QString& key, const QString& why) {
        import.notes.append(u"%1: %2."_s.arg(key, why.endsWith(u'.') ? why.chopped(1) : why));
    });
    if (import.settings.libraryFolder != current.libraryFolder) {
        import.settings.libraryFolder = current.libraryFolder;
        import.notes.append(u"library_folder: where the library lives stays as it is."_s);
    }
    for (const QString& key : std::as_const(unknown))
        import.notes.append(u"%1: unknown, left out."_s.arg(key.left(80)));
    const Settings& now = import.settings;
    import.addressesChanged = addressesDiffer(now.embedding, current.embedding) ||
                              addressesDiffer(now.chat, current.chat) || addressesDiffer(now.rerank, current.rerank) ||
                              addressesDiffer(now.spareChat, current.spareChat);
    return import;
}

Result<void> exportSettings(const Settings& settings, const QString& path)
{
    // QSettings adds to what a file has; this one shall hold these settings alone.
    const QTemporaryDir folder;
    const QString made = folder.filePath(u"settings.ini"_s);
    if (const auto saved = saveSettings(settings, made); !folder.isValid() || !saved.ok())
        return cannotSave(made);
    QFile content(made);
    if (!content.open(QIODevice::ReadOnly))
        return cannotSave(made);
    const QByteArray bytes = content.readAll();
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return cannotSave(path);
    return {};
}

} // namespace sheaf
