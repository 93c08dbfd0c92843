#pragma once

#include <QJsonObject>
#include <QLoggingCategory>
#include <QString>

namespace sheaf {

Q_DECLARE_LOGGING_CATEGORY(lcBase)
Q_DECLARE_LOGGING_CATEGORY(lcEngines)
Q_DECLARE_LOGGING_CATEGORY(lcNetwork)
Q_DECLARE_LOGGING_CATEGORY(lcDocuments)
Q_DECLARE_LOGGING_CATEGORY(lcIndex)
Q_DECLARE_LOGGING_CATEGORY(lcAsk)

// Replaces what looks like a key, a bearer token or a secret query parameter by "[redacted]". Every sink goes through
// it.
QString redacted(const QString& text);

// One event as a JSON line: {"time","level","category","message",…}. Redacted; safe for a file.
QByteArray logLine(QtMsgType type, const QString& category, const QString& message);

// Sends Qt's messages as JSON lines to `path` (0600, one older file kept, at most 4 MiB each), and warnings to stderr
// as plain text. Call once, before threads start; an empty or unwritable path leaves stderr only.
void installLog(const QString& path);

} // namespace sheaf
