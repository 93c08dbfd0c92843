#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"

#include <QLocalServer>
#include <QStringList>
#include <functional>

namespace sheaf {

// What a program that was started on files sends to the one that runs already: four bytes with the length, then JSON.
QByteArray encodeHandover(const QStringList& paths);
// Nothing while there is more to come. What is too long, is no such message, or names anything but absolute paths is
// InvalidInput. Pure.
Result<std::optional<QStringList>> decodeHandover(const QByteArray& bytes);

// One window for each library: the first program on a data folder listens on a local socket that only its own user can
// open; the next one hands its files over and leaves. What a dead program left behind is cleared away. Lives in the
// GUI thread.
class SingleInstance final : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype longestMessage = 1024 * 1024;
    static constexpr Milliseconds patience{5'000}; // for the other side

    // `runtimeFolder`: where sockets live, readable by the user alone; empty: the platform's. Nothing is claimed yet.
    explicit SingleInstance(const QString& dataFolder, const QString& runtimeFolder = {}, QObject* parent = nullptr);

    // True: this program is the one for the library, also where no socket can be had. False: another one has taken the
    // files. An error: another one is there and did not take them. Waits for it, at most `patience`: for the start of
    // the program, before there is a window.
    Result<bool> claim(const QStringList& paths);
    // Hears the files of every later program, which may be none; also of those that came before this was called.
    void serve(std::function<void(const QStringList&)> taken);
    QString socketPath() const { return m_socket; }

private:
    Result<bool> handOver(const QStringList& paths);
    void receive();

    const QString m_socket; // empty: there is no folder for it
    QLocalServer m_server;
    QList<QStringList> m_early;
    std::function<void(const QStringList&)> m_taken;
};

} // namespace sheaf
