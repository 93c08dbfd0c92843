#include "ui/session/longwork.h"

#include <QWidget>

namespace sheaf {

LongWork::LongWork(QWidget& window, Indexer& indexer, std::shared_ptr<Clock> clock)
    : QObject(&window)
    , m_window(window)
    , m_clock(std::move(clock))
{
    connect(&indexer, &Indexer::progressChanged, this, &LongWork::indexing);
}

bool LongWork::hasEnded(Work& work, bool running)
{
    if (running == work.running)
        return false;
    work.running = running;
    if (running) {
        work.began = m_clock->now();
        return false;
    }
    return m_clock->now() - work.began >= worthSaying && !m_window.isActiveWindow();
}

void LongWork::indexing(const IndexProgress& progress)
{
    if (progress.active())
        m_last = progress;
    if (hasEnded(m_indexing, progress.active()))
        Q_EMIT ended(tr("The documents are in"), tr("%n file(s) went through.", nullptr, m_last.files));
}

void LongWork::questionRunning(bool running, const QString& question)
{
    if (hasEnded(m_question, running))
        Q_EMIT ended(tr("There is an answer"), question.simplified().left(200));
}

void LongWork::extractionRunning(bool running)
{
    if (hasEnded(m_extraction, running))
        Q_EMIT ended(tr("Extraction has ended"), tr("The table has what was found."));
}

} // namespace sheaf
