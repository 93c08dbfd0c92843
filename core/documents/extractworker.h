#pragma once

#include "core/base/clock.h"
#include "core/documents/extractprotocol.h"
#include "core/documents/workerwatch.h"

#include <QObject>
#include <QProcess>
#include <QString>
#include <memory>

namespace sheaf {

// One sheaf-extract process for one document, seen from the program. Requests go out, frames come in; whatever ends the
// process without being asked ends in `died`, once. It never blocks: destroying it kills the process and leaves its
// reaping to the event loop. Lives in one thread. Time limits count what the worker uses and not the clock on the wall
// (workerwatch.h). The environment of the process is empty but for its language and
// library path.
class ExtractWorker : public QObject
{
    Q_OBJECT

public:
    enum class Mode {
        Background,  // nice 10
        Interactive, // somebody waits for it
    };

    // `meter` says what the process has used.
    ExtractWorker(const QString& program, Mode mode, std::shared_ptr<Clock> clock, QObject* parent = nullptr,
                  ProcessMeter meter = readProcessUse);
    ~ExtractWorker() override;

    // The path of the first OpenRequest names the file in errors. Send the next request when the answer before it has
    // ended.
    void send(const ExtractRequest& request);

Q_SIGNALS:
    void frame(const sheaf::ExtractFrame& frame);
    // The process is gone, was killed by a watchdog, broke the protocol or never started. No signal follows.
    void died(const sheaf::Error& error);

private:
    void start();
    void readFrames();
    void readLog();
    void finished(int code, QProcess::ExitStatus status);
    void lookAgain();
    void look();
    void die(const Error& error);
    std::chrono::seconds cpuLimit() const;

    const QString m_program;
    const Mode m_mode;
    const std::shared_ptr<Clock> m_clock;
    QProcess* m_process;
    FrameParser m_frames;
    QString m_path;
    qint64 m_fileBytes = 0;
    int m_pagesRead = 0;
    bool m_onePage = false; // the request at hand is about one page
    qint64 m_logged = 0;
    const ProcessMeter m_meter;
    WorkerWatch m_watch;
    TimerHandle m_nextLook; // while an answer is awaited
    bool m_dead = false;
};

} // namespace sheaf
