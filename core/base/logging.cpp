#include "core/base/logging.h"

#include "core/base/json.h"

#include <QDateTime>
#include <QFile>
#include <QRegularExpression>
#include <cstdio>
#include <memory>
#include <mutex>

using namespace Qt::StringLiterals;

namespace sheaf {

Q_LOGGING_CATEGORY(lcBase, "sheaf.base")
Q_LOGGING_CATEGORY(lcEngines, "sheaf.engines")
Q_LOGGING_CATEGORY(lcNetwork, "sheaf.network")
Q_LOGGING_CATEGORY(lcDocuments, "sheaf.documents")
Q_LOGGING_CATEGORY(lcIndex, "sheaf.index")
Q_LOGGING_CATEGORY(lcAsk, "sheaf.ask")

namespace {

constexpr qint64 logFileBytes = 4 * 1024 * 1024;

// A message handler is a plain function, so its sink is the one thing in the program with static storage.
struct LogSink
{
    std::mutex mutex;
    std::unique_ptr<QFile> file;
    QString path;

    void open()
    {
        if (path.isEmpty())
            return;
        file = std::make_unique<QFile>(path);
        if (!file->open(QIODevice::WriteOnly | QIODevice::Append, QFileDevice::ReadOwner | QFileDevice::WriteOwner))
            file.reset();
    }
    void write(const QByteArray& line)
    {
        if (!file)
            return;
        if (file->size() > logFileBytes) {
            file->close();
            QFile::remove(path + ".1"_L1);
            QFile::rename(path, path + ".1"_L1);
            open();
            if (!file)
                return;
        }
        file->write(line);
        file->flush();
    }
};

LogSink& logSink()
{
    static LogSink sink;
    return sink;
}

QString levelName(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return u"debug"_s;
    case QtInfoMsg:
        return u"info"_s;
    case QtWarningMsg:
        return u"warning"_s;
    case QtCriticalMsg:
        return u"critical"_s;
    case QtFatalMsg:
        return u"fatal"_s;
    }
    return u"info"_s;
}

void handleMessage(QtMsgType type, const QMessageLogContext& context, const QString& message)
{
    const QByteArray line = logLine(type, QString::fromUtf8(context.category), message);
    const std::lock_guard lock(logSink().mutex);
    logSink().write(line);
    if (type != QtDebugMsg && type != QtInfoMsg)
        std::fprintf(stderr, "%s\n", redacted(message).toLocal8Bit().constData());
}

} // namespace

QString redacted(const QString& text)
{
    static const QRegularExpression bearer(u"(bearer|basic)\\s+[A-Za-z0-9._~+/=-]{6,}"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression named(
        u"((?:api[_-]?key|x-api-key|authorization|access[_-]?token|token|secret|password|key)[\"']?\\s*[=:]\\s*[\"']?)[^\\s\"'&,}]{4,}"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression shaped(u"\\b(?:sk|pk|rk|gsk|hf|pplx|ghp|xai)[-_][A-Za-z0-9_-]{8,}"_s);
    QString out = text;
    out.replace(bearer, u"\\1 [redacted]"_s);
    out.replace(named, u"\\1[redacted]"_s);
    out.replace(shaped, u"[redacted]"_s);
    return out;
}

QByteArray logLine(QtMsgType type, const QString& category, const QString& message)
{
    return compactJson(QJsonObject{{u"time"_s, QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs)},
                                   {u"level"_s, levelName(type)},
                                   {u"category"_s, category},
                                   {u"message"_s, redacted(message)}}) +
           '\n';
}

void installLog(const QString& path)
{
    {
        const std::lock_guard lock(logSink().mutex);
        logSink().path = path;
        logSink().open();
    }
    qInstallMessageHandler(handleMessage);
}

} // namespace sheaf
