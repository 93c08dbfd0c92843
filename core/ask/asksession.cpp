#include "core/ask/asksession.h"

#include "core/ask/askjob.h"

#include <QTimer>

namespace sheaf {

namespace {
constexpr Milliseconds updateInterval{33}; // 30 a second
}

AskSession::AskSession(AskEngines engines, QObject* parent)
    : QObject(parent)
    , m_engines(std::move(engines))
{}

AskSession::~AskSession()
{
    dropPrepared(); // its job outlives this by a turn of the event loop, and tells nobody any more
    stop();
}

Future<AskRun> AskSession::ask(const QString& question, const AskOptions& options)
{
    stop();
    m_job = m_prefetch.take(question, options);
    if (!m_job)
        m_job = std::make_unique<AskJob>(m_engines, question, options);
    auto* timer = new QTimer(m_job.get());
    connect(timer, &QTimer::timeout, this, [this] { publish(); });
    timer->start(updateInterval);
    Q_EMIT started(question);
    const auto future = m_job->start();
    observe(future, m_job.get(), [this, job = m_job.get()](Result<AskRun> result) {
        if (m_job.get() != job)
            return; // stopped meanwhile, and told so
        publish();
        // The job is over: it goes when the slot that is running in it has returned.
        m_job.release()->deleteLater();
        if (result.ok())
            Q_EMIT finished(*result);
    });
    return future;
}

void AskSession::stop()
{
    if (!m_job)
        return;
    // What ran is told as stopped, once, and nothing of it is heard any more.
    const AskRun run = m_job->abandon();
    m_job.release()->deleteLater();
    Q_EMIT finished(run);
}

bool AskSession::isRunning() const
{
    return m_job != nullptr;
}

void AskSession::prepare(const QString& question, const AskOptions& options)
{
    m_prefetch.begin(m_engines, question, options,
                     [this](const QList<Refinement>& refinements) { Q_EMIT refined(refinements); });
}

void AskSession::dropPrepared()
{
    m_prefetch.stop();
}

void AskSession::setEngines(AskEngines engines)
{
    m_prefetch.stop();
    m_engines = std::move(engines);
}

void AskSession::publish()
{
    if (!m_job)
        return;
    Q_EMIT lanesChanged(m_job->lanes());
    if (m_job->takeToolsFound())
        Q_EMIT toolsFound(m_job->suggestions(), m_job->toolResults());
    if (m_job->takeAnswerChanged())
        Q_EMIT answerGrew(m_job->answerText());
}

} // namespace sheaf
