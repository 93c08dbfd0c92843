#include "core/index/vectorcheck.h"

#include "core/base/wording.h"
#include "core/index/codeproduct.h"
#include "core/index/vectorlog.h"

#include <cstring>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

struct Row
{
    ChunkId chunk;
    const VectorSegment* segment;
    int row;
};

std::vector<Row> rowsByChunk(const VectorTable& table)
{
    std::vector<Row> rows;
    rows.reserve(size_t(table.size()));
    for (const VectorTable::Slice& slice : table.slices()) {
        for (int row = 0; row < slice.rows; ++row) {
            if (!slice.isDead(row))
                rows.push_back({slice.segment->chunks()[row], slice.segment.get(), row});
        }
    }
    std::sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) { return a.chunk < b.chunk; });
    return rows;
}

bool hasNumbersOf(const Row& row, const QByteArray& blob)
{
    return blob.size() == qsizetype(row.segment->layout().dimension * sizeof(float)) &&
           std::memcmp(blob.constData(), row.segment->floats(row.row), size_t(blob.size())) == 0;
}

bool hasItsCodes(const Row& row, std::vector<int8_t>& codes)
{
    const SegmentLayout& layout = row.segment->layout();
    codes.resize(layout.codeStride);
    const float scale = toCodes(row.segment->floats(row.row), layout.dimension, codes.data(), codes.size());
    return scale == row.segment->scales()[row.row] &&
           std::memcmp(codes.data(), row.segment->codes(row.row), codes.size()) == 0;
}

} // namespace

Result<QStringList> compareWithLibrary(Connection& connection, const VectorTable& table)
{
    const std::vector<Row> rows = rowsByChunk(table);
    auto next = rows.begin();
    qint64 missing = 0;
    qint64 strangers = 0;
    qint64 misplaced = 0;
    qint64 numbers = 0;
    qint64 codes = 0;
    std::vector<int8_t> scratch;
    const auto done = VectorLog(connection).eachLive(true, [&](const VectorChange& stored) {
        for (; next != rows.end() && next->chunk < stored.chunk; ++next)
            ++strangers;
        if (next == rows.end() || next->chunk != stored.chunk) {
            ++missing;
            return;
        }
        misplaced += next->segment->documents()[next->row] != stored.document ? 1 : 0;
        if (!hasNumbersOf(*next, stored.vector))
            ++numbers;
        else if (!hasItsCodes(*next, scratch))
            ++codes;
        ++next;
    });
    if (!done.ok())
        return done.error();
    strangers += rows.end() - next;

    QStringList findings;
    const auto find = [&](qint64 count, const QString& sentence) {
        if (count > 0)
            findings.append(sentence.arg(count));
    };
    find(missing, Wording::tr("%1 vectors of the library are not in the vector index."));
    find(strangers, Wording::tr("%1 vectors in the vector index are not in the library, or are there twice."));
    find(misplaced, Wording::tr("%1 vectors stand in the vector index under another document."));
    find(numbers, Wording::tr("%1 vectors in the vector index have other numbers than in the library."));
    find(codes, Wording::tr("%1 vectors in the vector index have codes that are not made of their numbers."));
    return findings;
}

} // namespace sheaf
