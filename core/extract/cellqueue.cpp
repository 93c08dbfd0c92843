#include "core/extract/cellqueue.h"

#include <QSet>

namespace sheaf {

CellQueue::CellQueue(const QList<PlannedCell>& cells)
{
    m_cells.reserve(size_t(cells.size()));
    m_byChunk.reserve(cells.size());
    for (const PlannedCell& cell : cells) {
        const int index = int(m_cells.size());
        m_byChunk.insert(cell.chunk.value, index);
        m_cells.push_back({cell.chunk.value, cell.tokens, cell.attempts > 0});
        // What failed before is to be done like what never was begun.
        const CellState state = cell.state == CellState::Done ? CellState::Done : CellState::Waiting;
        m_states.append(char(state));
        ++m_counts[size_t(state)];
        if (cell.attempts > 1)
            markTriedAgain(cell.chunk);
        if (state == CellState::Done)
            ++m_kept;
        else
            m_line.push_back(index);
        if (m_stretches.isEmpty() || m_stretches.last().document != cell.document)
            m_stretches.append({cell.document, index, 0});
        ++m_stretches.last().count;
    }
}

int CellQueue::indexOf(ChunkId chunk) const
{
    return m_byChunk.value(chunk.value, -1);
}

void CellQueue::moveToFront(const std::vector<bool>& chosen)
{
    std::stable_partition(m_line.begin(), m_line.end(), [&](int index) { return chosen[size_t(index)]; });
}

void CellQueue::prioritise(const QList<DocumentId>& documents)
{
    // The last first, so that the first ends up in front.
    for (qsizetype i = documents.size() - 1; i >= 0; --i) {
        std::vector<bool> chosen(m_cells.size());
        for (const CellStretch& stretch : std::as_const(m_stretches)) {
            for (int k = 0; stretch.document == documents[i] && k < stretch.count; ++k)
                chosen[size_t(stretch.first + k)] = true;
        }
        moveToFront(chosen);
    }
}

void CellQueue::prioritise(const QList<ChunkId>& chunks)
{
    std::vector<bool> chosen(m_cells.size());
    std::vector<int> wanted;
    for (const ChunkId chunk : chunks) {
        if (const int index = indexOf(chunk); index >= 0 && !chosen[size_t(index)]) {
            chosen[size_t(index)] = true;
            wanted.push_back(index);
        }
    }
    moveToFront(chosen);
    const auto behind =
        std::find_if_not(m_line.begin(), m_line.end(), [&](int index) { return chosen[size_t(index)]; });
    QHash<int, int> rank;
    for (size_t i = 0; i < wanted.size(); ++i)
        rank.insert(wanted[i], int(i));
    std::sort(m_line.begin(), behind, [&](int a, int b) { return rank.value(a) < rank.value(b); });
}

QList<ChunkId> CellQueue::take(int most)
{
    QList<ChunkId> taken;
    while (taken.size() < most && !m_line.empty()) {
        taken.append(ChunkId{m_cells[size_t(m_line.front())].chunk});
        m_line.pop_front();
    }
    return taken;
}

void CellQueue::giveBack(ChunkId chunk)
{
    if (const int index = indexOf(chunk); index >= 0)
        m_line.push_front(index);
}

void CellQueue::setState(ChunkId chunk, CellState state)
{
    const int index = indexOf(chunk);
    if (index < 0)
        return;
    --m_counts[size_t(stateOf(m_states[index]))];
    ++m_counts[size_t(state)];
    m_states[index] = char(char(state) | (m_states[index] & triedAgain));
    if (state != CellState::Running)
        return;
    Cell& cell = m_cells[size_t(index)];
    if (cell.tried)
        markTriedAgain(chunk);
    cell.tried = true;
}

void CellQueue::markTriedAgain(ChunkId chunk)
{
    const int index = indexOf(chunk);
    if (index < 0 || (m_states[index] & triedAgain))
        return;
    m_states[index] = char(m_states[index] | triedAgain);
    ++m_retried;
}

bool CellQueue::again(ChunkId chunk)
{
    const int index = indexOf(chunk);
    if (index < 0)
        return false;
    const CellState state = stateOf(m_states[index]);
    if (state != CellState::Done && state != CellState::Failed)
        return false;
    setState(chunk, CellState::Waiting);
    giveBack(chunk);
    return true;
}

void CellQueue::keepInLine(const QList<ChunkId>& chunks)
{
    const QSet<ChunkId> kept(chunks.begin(), chunks.end());
    std::erase_if(m_line, [&](int index) { return !kept.contains(ChunkId{m_cells[size_t(index)].chunk}); });
}

ChunkId CellQueue::chunkAt(int index) const
{
    return index < 0 || index >= size() ? ChunkId() : ChunkId{m_cells[size_t(index)].chunk};
}

int CellQueue::tokensOf(ChunkId chunk) const
{
    const int index = indexOf(chunk);
    return index < 0 ? 0 : m_cells[size_t(index)].tokens;
}

qint64 CellQueue::tokensToDo() const
{
    qint64 tokens = 0;
    for (const int index : m_line)
        tokens += m_cells[size_t(index)].tokens;
    return tokens;
}

} // namespace sheaf
