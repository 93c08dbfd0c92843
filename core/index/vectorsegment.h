#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"

#include <QString>
#include <memory>
#include <span>

namespace sheaf {

inline constexpr int segmentRows = 4096;

// Where the parts of a segment lie, in bytes from its beginning: each part holds one thing of all rows, so that a scan
// reads codes and nothing else. Parts begin at pages. 32-bit floats and 64-bit ids, little endian.
struct SegmentLayout
{
    explicit SegmentLayout(int dimension = 0);

    size_t dimension;
    size_t codeStride;  // bytes from one row's codes to the next
    size_t floatStride; // floats from one row to the next
    size_t codes = 0;
    size_t scales;
    size_t chunks;
    size_t documents;
    size_t dead; // a bit for each row that was removed
    size_t floats;
    size_t bytes; // of the whole
};

struct VectorRow
{
    ChunkId chunk;
    DocumentId document;
    const float* vector;
};

// An open file that segments are parts of; closed with the last of them.
class FileHandle
{
public:
    FileHandle(int descriptor, QString path)
        : m_descriptor(descriptor)
        , m_path(std::move(path))
    {}
    FileHandle(const FileHandle&) = delete;
    FileHandle& operator=(const FileHandle&) = delete;
    ~FileHandle();
    int descriptor() const { return m_descriptor; }
    const QString& path() const { return m_path; }

private:
    int m_descriptor;
    QString m_path;
};

// Up to segmentRows vectors at a place that never moves: a part of a file, mapped, or memory. Rows are only added
// behind those that somebody may be reading; who adds tells readers how many there are. What is written goes through
// the file and not through the mapping, because a full disk is an error there and the end of the process here.
class VectorSegment
{
public:
    // In memory; null where there is none.
    static std::shared_ptr<VectorSegment> inMemory(const SegmentLayout& layout);
    // A part of a file that reaches at least to its end.
    static Result<std::shared_ptr<VectorSegment>> inFile(const SegmentLayout& layout,
                                                         const std::shared_ptr<FileHandle>& file, qint64 offset);
    VectorSegment(const VectorSegment&) = delete;
    VectorSegment& operator=(const VectorSegment&) = delete;
    ~VectorSegment();

    const SegmentLayout& layout() const { return m_layout; }
    const int8_t* codes(int row) const { return part<int8_t>(m_layout.codes) + size_t(row) * m_layout.codeStride; }
    const float* scales() const { return part<float>(m_layout.scales); }
    const ChunkId* chunks() const { return part<ChunkId>(m_layout.chunks); }
    const DocumentId* documents() const { return part<DocumentId>(m_layout.documents); }
    const uint64_t* dead() const { return part<uint64_t>(m_layout.dead); }
    const float* floats(int row) const { return part<float>(m_layout.floats) + size_t(row) * m_layout.floatStride; }

    // Puts rows at `from` and behind it. Io or DiskFull where the file refuses; nobody has seen the rows then.
    Result<void> put(int from, std::span<const VectorRow> rows);
    // The bits of all rows; and zeros in the place of what a removed row held.
    Result<void> putDead(std::span<const uint64_t> bits);
    Result<void> wipe(int row);

private:
    VectorSegment(const SegmentLayout& layout, char* data, std::shared_ptr<FileHandle> file, qint64 offset);
    template<class T>
    const T* part(size_t at) const
    {
        return static_cast<const T*>(static_cast<const void*>(m_data + at));
    }
    Result<void> write(size_t at, const void* data, size_t size);

    SegmentLayout m_layout;
    char* m_data;
    std::shared_ptr<FileHandle> m_file; // null: memory
    qint64 m_offset;
};

// What the system said, as an error about the file at `path`.
Error fileError(const QString& path, int code);

} // namespace sheaf
