#include "core/index/vectortable.h"

#include <QSet>

namespace sheaf {

namespace {

constexpr int wordBits = 64;

} // namespace

// The ranges of ids, so that who looks for some passes over most segments.
void VectorTable::remember(Slice& slice, int from)
{
    const auto widen = [](auto& lowest, auto& highest, auto id) {
        lowest = lowest.isValid() ? std::min(lowest, id) : id;
        highest = std::max(highest, id);
    };
    for (int row = from; row < slice.rows; ++row) {
        widen(slice.lowest, slice.highest, slice.segment->chunks()[row]);
        widen(slice.lowestDocument, slice.highestDocument, slice.segment->documents()[row]);
    }
}

void VectorTable::adopt(std::shared_ptr<VectorSegment> segment, int rows, bool open)
{
    DeadRows dead;
    for (int row = 0; row < rows; ++row) {
        if (segment->dead()[row / wordBits] >> (row % wordBits) & 1U)
            dead.set(size_t(row));
    }
    Slice slice{std::move(segment), nullptr, rows, open};
    if (dead.any())
        slice.dead = std::make_shared<const DeadRows>(dead);
    remember(slice, 0);
    m_rows += rows;
    m_dead += qsizetype(dead.count());
    m_slices.push_back(std::move(slice));
}

Result<void> VectorTable::append(std::span<const VectorRow> rows, const NewSegment& next)
{
    while (!rows.empty()) {
        if (m_slices.empty() || !m_slices.back().open || m_slices.back().rows == segmentRows) {
            auto segment = next(m_slices.size());
            if (!segment.ok())
                return segment.error();
            m_slices.push_back({std::move(segment).value(), nullptr, 0, true});
        }
        Slice& slice = m_slices.back();
        const size_t count = std::min(rows.size(), size_t(segmentRows - slice.rows));
        if (const auto done = slice.segment->put(slice.rows, rows.first(count)); !done.ok())
            return done.error();
        const int from = slice.rows;
        slice.rows += int(count);
        remember(slice, from);
        m_rows += qsizetype(count);
        rows = rows.subspan(count);
    }
    return {};
}

template<class Wanted>
void VectorTable::removeFrom(size_t index, Wanted&& wanted, std::vector<Place>& places)
{
    Slice& slice = m_slices[index];
    const size_t before = places.size();
    for (int row = 0; row < slice.rows; ++row) {
        if (!slice.isDead(row) && wanted(row))
            places.push_back({index, row});
    }
    if (places.size() == before)
        return;
    DeadRows dead = slice.dead ? *slice.dead : DeadRows();
    for (size_t at = before; at < places.size(); ++at)
        dead.set(size_t(places[at].row));
    slice.dead = std::make_shared<const DeadRows>(dead);
    m_dead += qsizetype(places.size() - before);
}

std::vector<VectorTable::Place> VectorTable::remove(const std::vector<ChunkId>& chunks)
{
    std::vector<Place> places;
    for (size_t i = 0; !chunks.empty() && i < m_slices.size(); ++i) {
        const Slice& slice = m_slices[i];
        if (slice.highest < chunks.front() || chunks.back() < slice.lowest)
            continue;
        const ChunkId* ids = slice.segment->chunks();
        removeFrom(
            i,
            [&](int row) {
                return ids[row] >= chunks.front() && ids[row] <= chunks.back() &&
                       std::binary_search(chunks.begin(), chunks.end(), ids[row]);
            },
            places);
    }
    return places;
}

void VectorTable::removeDocuments(const QList<DocumentId>& documents)
{
    if (documents.isEmpty())
        return;
    const QSet<DocumentId> gone(documents.begin(), documents.end());
    const auto [lowest, highest] = std::minmax_element(documents.begin(), documents.end());
    std::vector<Place> places;
    for (size_t i = 0; i < m_slices.size(); ++i) {
        const Slice& slice = m_slices[i];
        if (slice.highestDocument < *lowest || *highest < slice.lowestDocument)
            continue;
        const DocumentId* ids = slice.segment->documents();
        DocumentId last; // the rows of one document mostly stand together
        bool hit = false;
        removeFrom(
            i,
            [&](int row) {
                if (ids[row] != last) {
                    last = ids[row];
                    hit = gone.contains(last);
                }
                return hit;
            },
            places);
    }
}

void VectorTable::seal()
{
    for (Slice& slice : m_slices)
        slice.open = false;
}

} // namespace sheaf
