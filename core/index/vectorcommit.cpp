// What VectorMirror writes down.
#include "core/index/vectormirror.h"

namespace sheaf {

namespace {

constexpr size_t rowsPerCopy = 512;

} // namespace

void VectorMirror::commit()
{
    const std::lock_guard work(m_work);
    if (!m_file || (m_uncommitted == 0 && m_removed.empty()))
        return;
    const bool crowded = m_table.dead() > std::max<qsizetype>(segmentRows / 4, m_table.rows() / 4);
    auto done = crowded ? compact() : writeRemoved();
    if (done.ok())
        done = m_file->commit({m_library, m_space, m_table.rows(), m_table.dead(), m_position});
    if (done.ok()) {
        m_uncommitted = 0;
        m_removed.clear();
    } else {
        loseFile(done.error());
    }
    publish();
}

Result<void> VectorMirror::writeRemoved()
{
    std::vector<bool> touched(m_table.slices().size());
    for (const VectorTable::Place& place : m_removed)
        touched[place.slice] = true;
    for (size_t i = 0; i < touched.size(); ++i) {
        if (!touched[i])
            continue;
        const VectorTable::Slice& slice = m_table.slices()[i];
        std::array<uint64_t, size_t(segmentRows) / 64> bits{};
        for (int row = 0; row < slice.rows; ++row)
            bits[size_t(row) / 64] |= uint64_t(slice.isDead(row)) << (row % 64);
        if (const auto done = slice.segment->putDead(bits); !done.ok())
            return done.error();
    }
    for (const VectorTable::Place& place : m_removed) {
        if (const auto done = m_table.slices()[place.slice].segment->wipe(place.row); !done.ok())
            return done.error();
    }
    return {};
}

// Into a new file: searches that go on keep the old one.
Result<void> VectorMirror::compact()
{
    auto file = VectorFile::create(m_path, m_space.dimension);
    if (!file.ok())
        return file.error();
    VectorTable table(m_space.dimension);
    const auto next = [&file](size_t index) { return (*file)->segment(index); };
    std::vector<VectorRow> rows;
    const auto flush = [&] {
        const auto done = table.append(rows, next);
        rows.clear();
        return done;
    };
    for (const VectorTable::Slice& slice : m_table.slices()) {
        for (int row = 0; row < slice.rows; ++row) {
            if (!slice.isDead(row))
                rows.push_back(
                    {slice.segment->chunks()[row], slice.segment->documents()[row], slice.segment->floats(row)});
            if (rows.size() < rowsPerCopy)
                continue;
            if (const auto done = flush(); !done.ok())
                return done.error();
        }
    }
    if (const auto done = flush(); !done.ok())
        return done.error();
    m_file = std::move(file).value();
    m_table = std::move(table);
    return {};
}

} // namespace sheaf
