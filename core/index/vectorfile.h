#pragma once

#include "core/index/vectorsegment.h"
#include "core/index/vectorspace.h"

namespace sheaf {

// What a file of vectors says of itself.
struct VectorFileState
{
    QByteArray library; // the identity of the library it is derived from
    VectorSpace space;  // an opened file knows only a digest of the model: see VectorFile::modelDigest()
    qint64 rows = 0;
    qint64 dead = 0;     // of the rows
    qint64 position = 0; // in the library's log of vectors: every change up to it is in
};

// The file that keeps a library's vectors ready for searching: two headers, written in turn, and segments. It is
// derived and never the only place of anything. A header is the last thing written of a change, after everything else
// has reached the disk, and it carries its own digest: whatever ends the program or the machine, one of the two is
// whole and speaks of rows that are there. Rows behind the header's count do not exist. A file is never shortened or
// written anew in its place, because others may have it mapped; a new one takes its name. Layout: 4096 bytes for each
// header, then segment after segment (SegmentLayout). One thread at a time.
class VectorFile
{
public:
    // A new file, that takes the place of what is at `path` with its first commit.
    static Result<std::unique_ptr<VectorFile>> create(const QString& path, int dimension);
    // Corrupt where it is none, is of another version or damaged; NotFound where there is none.
    static Result<std::unique_ptr<VectorFile>> open(const QString& path, bool writable);

    const VectorFileState& state() const { return m_state; }
    const QByteArray& modelDigest() const { return m_modelDigest; }
    static QByteArray digestOf(const QString& model);

    // The file grows where it does not reach so far yet.
    Result<std::shared_ptr<VectorSegment>> segment(size_t index);
    // Makes what was written so far, and `state` about it, survive a power cut.
    Result<void> commit(const VectorFileState& state);

private:
    VectorFile(std::shared_ptr<FileHandle> file, QString path, int dimension);
    Result<void> readHeader();
    Result<void> install(); // under its name

    std::shared_ptr<FileHandle> m_file;
    QString m_path;
    SegmentLayout m_layout;
    VectorFileState m_state;
    QByteArray m_modelDigest;
    quint64 m_generation = 0; // of the newest header
    bool m_installed = false;
};

} // namespace sheaf
