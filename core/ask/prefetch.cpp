#include "core/ask/prefetch.h"

#include "core/ask/askjob.h"

namespace sheaf {

Prefetch::Prefetch() = default;

Prefetch::~Prefetch()
{
    stop();
}

bool Prefetch::isFor(const QString& question, const AskOptions& options) const
{
    return m_job && m_job->question().simplified() == question.simplified() && m_job->options() == options;
}

void Prefetch::begin(const AskEngines& engines, const QString& question, const AskOptions& options, RefinementSink sink)
{
    if (isFor(question, options) && m_job->isWorthTaking())
        return;
    stop();
    const bool searches = options.mode == AskMode::Quick || options.mode == AskMode::FanOut;
    if (!engines.prefetches || question.simplified().size() < leastCharacters || !options.parallel || !searches)
        return;
    m_job = std::make_unique<AskJob>(engines, question, options);
    m_job->prepare([question, sink = std::move(sink)](const QList<ChunkRecord>& passages) {
        if (sink)
            sink(refinementsOf(question, passages));
    });
}

void Prefetch::stop()
{
    if (!m_job)
        return;
    m_job->abandon();
    m_job.release()->deleteLater(); // something of it may be running
}

std::unique_ptr<AskJob> Prefetch::take(const QString& question, const AskOptions& options)
{
    if (isFor(question, options) && m_job->isWorthTaking())
        return std::move(m_job);
    stop();
    return nullptr;
}

} // namespace sheaf
