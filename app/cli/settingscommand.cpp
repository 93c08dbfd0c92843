#include "app/cli/commands.h"
#include "app/paths.h"
#include "core/base/settingsfile.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

ExitStatus list(const Console& console, const Settings& settings)
{
    QJsonObject json;
    const QList<SettingValue> usual = settingValues(Settings());
    const QList<SettingValue> now = settingValues(settings);
    for (qsizetype i = 0; i < now.size(); ++i) {
        const bool isUsual = now[i] == usual[i];
        json[now[i].key] = QJsonObject{{u"value"_s, now[i].text}, {u"default"_s, usual[i].text}};
        console.print(u"%1 = %2%3"_s.arg(now[i].key, printable(now[i].text),
                                         isUsual ? QString() : u"  (default: %1)"_s.arg(usual[i].text)));
    }
    if (console.json())
        console.printJson(json);
    return ExitStatus::Done;
}

ExitStatus writeTo(const Console& console, const Settings& settings, const QString& path)
{
    if (QFileInfo::exists(path))
        return console.fail(
            Error::make(ErrorCode::Io, u"%1 is there already. Choose another name, or remove it first."_s.arg(path)));
    if (const auto written = exportSettings(settings, path); !written.ok())
        return console.fail(written.error());
    if (console.json())
        console.printJson(QJsonObject{{u"file"_s, path}});
    else
        console.print(u"The settings stand in %1; keys are never part of them."_s.arg(path));
    return ExitStatus::Done;
}

ExitStatus readFrom(const Console& console, const QString& path)
{
    const Settings current = loadSettings(settingsFile());
    const auto import = importSettings(path, current);
    if (!import.ok())
        return console.fail(import.error());
    if (const auto saved = saveSettings(import->settings, settingsFile()); !saved.ok())
        return console.fail(saved.error());
    const QList<SettingChange> changes = settingChanges(current, import->settings);
    QJsonArray json;
    for (const SettingChange& change : changes) {
        json.append(QJsonObject{{u"key"_s, change.key}, {u"before"_s, change.before}, {u"after"_s, change.after}});
        console.print(u"%1: %2 -> %3"_s.arg(change.key, printable(change.before), printable(change.after)));
    }
    for (const QString& note : import->notes)
        console.say(printable(note));
    if (console.json())
        console.printJson(QJsonObject{{u"changes"_s, json}, {u"notes"_s, QJsonArray::fromStringList(import->notes)}});
    else if (changes.isEmpty())
        console.print(u"Nothing was changed: all of it is in force already."_s);
    return ExitStatus::Done;
}

} // namespace

ExitStatus settingsCommand(const CommandLine& line)
{
    const Console console(line.json);
    const QStringList& words = line.arguments;
    if (words.isEmpty())
        return list(console, line.settings);
    if (words.size() == 2 && words[0] == "export"_L1)
        return writeTo(console, line.settings, words[1]);
    if (words.size() == 2 && words[0] == "import"_L1)
        return readFrom(console, words[1]);
    static_cast<void>(console.fail(Error::make(ErrorCode::InvalidInput,
                                               u"settings takes nothing, export FILE or import FILE. --help shows what "
                                               "there is."_s)));
    return ExitStatus::BadUsage;
}

} // namespace sheaf
