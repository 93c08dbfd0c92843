#include "core/index/vectorsegment.h"

#include "core/base/wording.h"
#include "core/index/codeproduct.h"
#include "core/index/dotproduct.h"

#include <cerrno>
#include <cstring>
#include <sys/mman.h>
#include <unistd.h>
#include <vector>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr size_t page = 4096;

size_t roundedUp(size_t size, size_t unit)
{
    return (size + unit - 1) / unit * unit;
}

} // namespace

SegmentLayout::SegmentLayout(int size)
    : dimension(size_t(size))
    , codeStride(roundedUp(dimension, codeWidth))
    , floatStride(roundedUp(dimension, size_t(dotWidth)))
{
    constexpr auto rows = size_t(segmentRows);
    scales = roundedUp(codes + rows * codeStride, page);
    chunks = roundedUp(scales + rows * sizeof(float), page);
    documents = roundedUp(chunks + rows * sizeof(ChunkId), page);
    dead = roundedUp(documents + rows * sizeof(DocumentId), page);
    floats = roundedUp(dead + rows / 8, page);
    bytes = roundedUp(floats + rows * floatStride * sizeof(float), page);
}

FileHandle::~FileHandle()
{
    ::close(m_descriptor);
}

Error fileError(const QString& path, int code)
{
    const QString detail = QString::fromLocal8Bit(std::strerror(code));
    if (code == ENOSPC || code == EDQUOT)
        return Error::make(ErrorCode::DiskFull,
                           Wording::tr("There is no room for the vectors' file %1. Make some.").arg(path), detail);
    return Error::make(ErrorCode::Io,
                       Wording::tr("The vectors' file %1 cannot be used. Check the folder and its disk.").arg(path),
                       detail);
}

std::shared_ptr<VectorSegment> VectorSegment::inMemory(const SegmentLayout& layout)
{
    void* data = ::mmap(nullptr, layout.bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (data == MAP_FAILED)
        return nullptr;
    return std::shared_ptr<VectorSegment>(new VectorSegment(layout, static_cast<char*>(data), nullptr, 0));
}

Result<std::shared_ptr<VectorSegment>> VectorSegment::inFile(const SegmentLayout& layout,
                                                             const std::shared_ptr<FileHandle>& file, qint64 offset)
{
    void* data = ::mmap(nullptr, layout.bytes, PROT_READ, MAP_SHARED, file->descriptor(), offset);
    if (data == MAP_FAILED)
        return fileError(file->path(), errno);
    // Only single rows of the floats are ever read; reading ahead would fill memory with the others.
    ::madvise(static_cast<char*>(data) + layout.floats, layout.bytes - layout.floats, MADV_RANDOM);
    return std::shared_ptr<VectorSegment>(new VectorSegment(layout, static_cast<char*>(data), file, offset));
}

VectorSegment::VectorSegment(const SegmentLayout& layout, char* data, std::shared_ptr<FileHandle> file, qint64 offset)
    : m_layout(layout)
    , m_data(data)
    , m_file(std::move(file))
    , m_offset(offset)
{}

VectorSegment::~VectorSegment()
{
    ::munmap(m_data, m_layout.bytes);
}

Result<void> VectorSegment::write(size_t at, const void* data, size_t size)
{
    if (!m_file) {
        std::memcpy(m_data + at, data, size);
        return {};
    }
    const auto* bytes = static_cast<const char*>(data);
    while (size > 0) {
        const ssize_t written = ::pwrite(m_file->descriptor(), bytes, size, m_offset + off_t(at));
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return fileError(m_file->path(), written < 0 ? errno : EIO);
        bytes += written;
        at += size_t(written);
        size -= size_t(written);
    }
    return {};
}

Result<void> VectorSegment::put(int from, std::span<const VectorRow> rows)
{
    const size_t count = rows.size();
    std::vector<int8_t> codes(count * m_layout.codeStride);
    std::vector<float> scales(count);
    std::vector<ChunkId> chunks(count);
    std::vector<DocumentId> documents(count);
    std::vector<float> floats(count * m_layout.floatStride);
    for (size_t i = 0; i < count; ++i) {
        scales[i] =
            toCodes(rows[i].vector, m_layout.dimension, codes.data() + i * m_layout.codeStride, m_layout.codeStride);
        chunks[i] = rows[i].chunk;
        documents[i] = rows[i].document;
        std::copy_n(rows[i].vector, m_layout.dimension, floats.data() + i * m_layout.floatStride);
    }
    const auto first = size_t(from);
    const auto putPart = [&](size_t part, const auto& values, size_t stride) {
        return write(part + first * stride, values.data(), count * stride);
    };
    for (const auto& done :
         {putPart(m_layout.codes, codes, m_layout.codeStride), putPart(m_layout.scales, scales, sizeof(float)),
          putPart(m_layout.chunks, chunks, sizeof(ChunkId)), putPart(m_layout.documents, documents, sizeof(DocumentId)),
          putPart(m_layout.floats, floats, m_layout.floatStride * sizeof(float))}) {
        if (!done.ok())
            return done.error();
    }
    return {};
}

Result<void> VectorSegment::putDead(std::span<const uint64_t> bits)
{
    return write(m_layout.dead, bits.data(), bits.size_bytes());
}

Result<void> VectorSegment::wipe(int row)
{
    const std::vector<char> zeros(std::max(m_layout.codeStride, m_layout.floatStride * sizeof(float)));
    if (const auto done = write(m_layout.codes + size_t(row) * m_layout.codeStride, zeros.data(), m_layout.codeStride);
        !done.ok())
        return done.error();
    return write(m_layout.floats + size_t(row) * m_layout.floatStride * sizeof(float), zeros.data(),
                 m_layout.floatStride * sizeof(float));
}

} // namespace sheaf
