#include "core/index/changefeed.h"

namespace sheaf {

void ChangeFeed::change(DocumentId document)
{
    if (!m_changedSet.contains(document)) {
        m_changedSet.insert(document);
        m_changed.append(document);
    }
    schedule();
}

void ChangeFeed::remove(DocumentId document)
{
    m_removed.append(document);
    schedule();
}

void ChangeFeed::progress()
{
    schedule();
}

void ChangeFeed::schedule()
{
    if (!std::exchange(m_scheduled, true))
        m_timer = m_clock.after(m_interval, this, [this] { report(); });
}

void ChangeFeed::report()
{
    m_scheduled = false;
    m_timer.reset();
    const QSet<DocumentId> gone(m_removed.begin(), m_removed.end());
    QList<DocumentId> changed = std::exchange(m_changed, {});
    m_changedSet.clear();
    changed.removeIf([&](DocumentId id) { return gone.contains(id); });
    Q_EMIT reported(changed, std::exchange(m_removed, {}));
}

} // namespace sheaf
