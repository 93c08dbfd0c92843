#pragma once

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

namespace sheaf::test {

struct Ran
{
    int status = -1; // 1000 for a crash
    QByteArray out;
    QByteArray err;
    QString text() const { return QString::fromUtf8(err + out); }
    QJsonObject object() const { return QJsonDocument::fromJson(out).object(); }
    QJsonArray array() const { return QJsonDocument::fromJson(out).array(); }
};

// The real sheaf-cli with a home of its own and no display.
class CliProgram
{
public:
    bool isValid() const { return m_home.isValid(); }
    QString path(const QString& name) const { return m_home.filePath(name); }
    bool write(const QString& name, const QByteArray& content) const
    {
        QDir().mkpath(QFileInfo(path(name)).path());
        QFile file(path(name));
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
    }
    void prepare(QProcess& process, const QStringList& words, const QString& library,
                 const QStringList& environment = {}) const
    {
        QProcessEnvironment env = QProcessEnvironment::systemEnvironment();
        env.insert(QStringLiteral("XDG_CONFIG_HOME"), path(QStringLiteral("config")));
        for (const char* name : {"SHEAF_API_KEY", "DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
            env.remove(QString::fromLatin1(name));
        for (const QString& pair : environment)
            env.insert(pair.section(u'=', 0, 0), pair.section(u'=', 1));
        process.setProcessEnvironment(env);
        process.setProgram(QStringLiteral(SHEAF_BINARY_DIR "/sheaf-cli"));
        process.setArguments(QStringList{QStringLiteral("--data"), path(library)} + words);
    }
    Ran run(const QStringList& words, const QString& library = QStringLiteral("library"),
            const QStringList& environment = {}) const
    {
        QProcess process;
        prepare(process, words, library, environment);
        process.start();
        return ended(process);
    }
    // What a program that was started came to.
    static Ran ended(QProcess& process)
    {
        Ran ran;
        if (!process.waitForFinished(120'000)) {
            process.kill();
            process.waitForFinished();
        }
        ran.status = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : 1000;
        ran.out = process.readAllStandardOutput();
        ran.err = process.readAllStandardError();
        return ran;
    }

private:
    QTemporaryDir m_home;
};

} // namespace sheaf::test
