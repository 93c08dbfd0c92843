#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"

#include <QJsonObject>
#include <QString>

namespace sheaf {

// Exit statuses of the command line, a contract with scripts.
enum class ExitStatus { Done = 0, SomeFailed = 1, BadUsage = 2, CouldNotRun = 3 };

// What the command line writes: results to stdout, everything else to stderr. With --json stdout carries JSON and
// nothing else.
class Console
{
public:
    explicit Console(bool json);

    bool json() const { return m_json; }
    void print(const QString& line) const;           // a result, for people; nothing with --json
    void printJson(const QJsonObject& object) const; // one document
    void printJson(const QJsonArray& array) const;
    void printJsonLine(const QJsonObject& object) const; // one line of several
    void printText(const QByteArray& text) const;        // a machine's own format, with and without --json
    void say(const QString& line) const;                 // to stderr
    ExitStatus fail(const Error& error) const;           // says why, and {"error":…} with --json; CouldNotRun

    // A bar on a terminal, silent otherwise. `done` of `total`, with a short remark.
    void progress(qint64 done, qint64 total, const QString& remark);
    void endProgress();

private:
    bool m_json;
    bool m_terminal;
    bool m_barShown = false;
};

// Text for a terminal: control characters, which could rewrite what was printed before, are shown as ␛ and the like.
QString printable(const QString& text);

// "12.3 ms"
QString inMilliseconds(Duration duration);

} // namespace sheaf
