#include "ui/pages/pagehistory.h"

namespace sheaf {

namespace {

bool isSame(const PassageToShow& a, const PassageToShow& b)
{
    return a.path == b.path && a.page == b.page && a.quote == b.quote && a.passage == b.passage;
}

} // namespace

void PageHistory::visit(const PassageToShow& passage)
{
    if (m_at >= 0 && isSame(m_places.at(m_at).passage, passage))
        return;
    m_places.resize(m_at + 1);
    m_places.append({passage, passage.page});
    if (m_places.size() > most)
        m_places.removeFirst();
    m_at = m_places.size() - 1;
}

void PageHistory::turned(int page)
{
    if (m_at >= 0)
        m_places[m_at].page = page;
}

bool PageHistory::canGo(int by) const
{
    return m_at + by >= 0 && m_at + by < m_places.size() && m_at >= 0;
}

const PageHistory::Place& PageHistory::go(int by)
{
    m_at += by;
    return m_places.at(m_at);
}

} // namespace sheaf
