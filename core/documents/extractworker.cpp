#include "core/documents/extractworker.h"

#include "core/base/logging.h"
#include "core/documents/extracterrors.h"
#include "core/documents/extractlimits.h"

#include <QPointer>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

// Language for the C library, the path a relocated Qt is found by, and what sanitizers are told; no more, and above all
// no keys.
QProcessEnvironment workerEnvironment()
{
    const QProcessEnvironment own = QProcessEnvironment::systemEnvironment();
    QProcessEnvironment environment;
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    for (const QString& name : {u"LD_LIBRARY_PATH"_s, u"ASAN_OPTIONS"_s, u"UBSAN_OPTIONS"_s, u"LSAN_OPTIONS"_s}) {
        if (own.contains(name))
            environment.insert(name, own.value(name));
    }
    return environment;
}

} // namespace

ExtractWorker::ExtractWorker(const QString& program, Mode mode, std::shared_ptr<Clock> clock, QObject* parent,
                             ProcessMeter meter)
    : QObject(parent)
    , m_program(program)
    , m_mode(mode)
    , m_clock(std::move(clock))
    , m_process(new QProcess)
    , m_meter(std::move(meter))
{
    connect(m_process, &QProcess::readyReadStandardOutput, this, &ExtractWorker::readFrames);
    connect(m_process, &QProcess::readyReadStandardError, this, &ExtractWorker::readLog);
    connect(m_process, &QProcess::finished, this, &ExtractWorker::finished);
    connect(m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            die(workerMissing(m_program, m_process->errorString()));
    });
}

ExtractWorker::~ExtractWorker()
{
    // ~QProcess would wait for a process that still runs. It is killed instead, and its object goes when it has ended.
    m_process->disconnect(this);
    if (m_process->state() == QProcess::NotRunning) {
        delete m_process;
        return;
    }
    connect(m_process, &QProcess::finished, m_process, &QObject::deleteLater);
    m_process->closeReadChannel(QProcess::StandardOutput);
    m_process->closeReadChannel(QProcess::StandardError);
    m_process->kill();
}

void ExtractWorker::start()
{
    m_process->setProcessEnvironment(workerEnvironment());
    m_process->setWorkingDirectory(u"/"_s);
    m_process->start(m_program, m_mode == Mode::Background ? QStringList{u"--background"_s} : QStringList{});
}

void ExtractWorker::send(const ExtractRequest& request)
{
    if (m_dead)
        return;
    if (const auto* open = std::get_if<OpenRequest>(&request)) {
        m_path = open->path;
        start();
    }
    m_onePage = std::holds_alternative<RenderRequest>(request) || std::holds_alternative<LocateRequest>(request);
    if (m_dead)
        return; // start() can fail at once
    m_process->write(encodeRequest(request));
    m_watch.begin(m_meter(m_process->processId()));
    lookAgain();
}

std::chrono::seconds ExtractWorker::cpuLimit() const
{
    return m_onePage ? extractlimits::pageCpu : extractlimits::cpuLimit(m_fileBytes, m_pagesRead);
}

void ExtractWorker::lookAgain()
{
    m_nextLook = m_clock->after(extractlimits::lookEvery, this, [this] { look(); });
}

void ExtractWorker::look()
{
    switch (m_watch.look(m_meter(m_process->processId()))) {
    case WorkerWatch::Verdict::Fine:
        lookAgain();
        return;
    case WorkerWatch::Verdict::Overrun:
        die(workerOverrun(m_path, extractlimits::maxCpu + extractlimits::cpuGrace));
        return;
    case WorkerWatch::Verdict::Blocked:
        die(workerSilence(m_path, extractlimits::blockedLimit));
        return;
    case WorkerWatch::Verdict::Idle:
        die(workerSilence(m_path, extractlimits::idleLimit));
        return;
    }
}

void ExtractWorker::readFrames()
{
    m_frames.feed(m_process->readAllStandardOutput());
    const QPointer<ExtractWorker> alive(this);
    while (alive && !m_dead) {
        const auto next = m_frames.next();
        if (!next)
            return;
        if (!*next) {
            die(workerFailure(ErrorCode::Internal, m_path, next->error().detail));
            return;
        }
        if (const auto* started = std::get_if<StartedFrame>(&**next))
            m_fileBytes = started->fileBytes;
        else if (const auto* page = std::get_if<PageTextFrame>(&**next))
            m_pagesRead = page->page;
        m_watch.heard();
        if (endsAnswer(**next))
            m_nextLook.reset();
        Q_EMIT frame(**next);
    }
}

void ExtractWorker::readLog()
{
    const QByteArray text = m_process->readAllStandardError();
    const qint64 left = extractlimits::maxLogBytes - m_logged;
    m_logged += text.size();
    if (left > 0)
        qCDebug(lcDocuments).noquote() << "sheaf-extract:" << QString::fromUtf8(text.left(left)).trimmed();
}

void ExtractWorker::finished(int code, QProcess::ExitStatus status)
{
    const QPointer<ExtractWorker> alive(this);
    readFrames();
    if (alive && !m_dead)
        die(workerDeath(status, code, m_path, cpuLimit()));
}

void ExtractWorker::die(const Error& error)
{
    if (m_dead)
        return;
    m_dead = true;
    m_nextLook.reset();
    if (m_process->state() != QProcess::NotRunning)
        m_process->kill();
    Q_EMIT died(error);
}

} // namespace sheaf
