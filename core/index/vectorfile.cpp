#include "core/index/vectorfile.h"

#include "core/base/wording.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr qint64 headerBytes = 4096;
constexpr qint64 segmentsBegin = 2 * headerBytes;
constexpr std::array<char, 8> magic{'S', 'h', 'e', 'a', 'f', 'V', 'e', 'c'};
constexpr quint32 version = 1; // of the layout, the codes included
// No model and no disk has more; beyond it sizes would no longer fit their types.
constexpr quint32 mostDimensions = 65'536;
constexpr qint64 mostRows = qint64(1) << 36;

struct Header
{
    std::array<char, 8> mark = magic;
    quint32 format = version;
    quint32 dimension = 0;
    quint64 generation = 0;
    qint64 rows = 0;
    qint64 dead = 0;
    qint64 position = 0;
    std::array<char, 32> library{};
    std::array<char, 32> model{};
    std::array<char, 32> digest{}; // of all before it
};
static_assert(sizeof(Header) == 144 && std::is_trivially_copyable_v<Header>);

void fill(std::array<char, 32>& field, const QByteArray& text)
{
    std::copy_n(text.begin(), std::min<qsizetype>(text.size(), qsizetype(field.size())), field.begin());
}

QByteArray digestOfHeader(const Header& header)
{
    return QCryptographicHash::hash(
        QByteArrayView(reinterpret_cast<const char*>(&header), qsizetype(offsetof(Header, digest))),
        QCryptographicHash::Sha256);
}

bool isWhole(const Header& header)
{
    return header.mark == magic && digestOfHeader(header) == QByteArrayView(header.digest.data(), 32);
}

int openFile(const QString& path, int flags)
{
    return ::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC, S_IRUSR | S_IWUSR);
}

} // namespace

VectorFile::VectorFile(std::shared_ptr<FileHandle> file, QString path, int dimension)
    : m_file(std::move(file))
    , m_path(std::move(path))
    , m_layout(dimension)
{}

QByteArray VectorFile::digestOf(const QString& model)
{
    return QCryptographicHash::hash(model.toUtf8(), QCryptographicHash::Sha256);
}

Result<std::unique_ptr<VectorFile>> VectorFile::create(const QString& path, int dimension)
{
    const QString fresh = path + u".new"_s;
    // Not truncated: what an earlier attempt has left may still be mapped.
    ::unlink(QFile::encodeName(fresh).constData());
    const int descriptor = openFile(fresh, O_RDWR | O_CREAT | O_EXCL);
    if (descriptor < 0)
        return fileError(fresh, errno);
    return std::unique_ptr<VectorFile>(new VectorFile(std::make_shared<FileHandle>(descriptor, path), path, dimension));
}

Result<std::unique_ptr<VectorFile>> VectorFile::open(const QString& path, bool writable)
{
    const int descriptor = openFile(path, writable ? O_RDWR : O_RDONLY);
    if (descriptor < 0 && errno == ENOENT)
        return Error::make(ErrorCode::NotFound, Wording::tr("There is no vectors' file %1.").arg(path));
    if (descriptor < 0)
        return fileError(path, errno);
    std::unique_ptr<VectorFile> file(new VectorFile(std::make_shared<FileHandle>(descriptor, path), path, 0));
    file->m_installed = true;
    if (const auto read = file->readHeader(); !read.ok())
        return read.error();
    return file;
}

Result<void> VectorFile::readHeader()
{
    Header newest;
    for (const qint64 at : {qint64(0), headerBytes}) {
        Header header;
        const bool read =
            ::pread(m_file->descriptor(), &header, sizeof header, at) == ssize_t(sizeof header) && isWhole(header);
        if (read && header.generation > newest.generation)
            newest = header;
    }
    const auto damaged = [this](const QString& why) {
        return Error::make(ErrorCode::Corrupt,
                           Wording::tr("The vectors' file %1 is damaged; it will be made anew.").arg(m_path), why);
    };
    if (newest.generation == 0 || newest.format != version)
        return damaged(u"no header that is whole and of version %1"_s.arg(version));
    if (newest.dimension == 0 || newest.dimension > mostDimensions || newest.rows < 0 || newest.rows > mostRows ||
        newest.dead < 0 || newest.dead > newest.rows)
        return damaged(u"a header that cannot be"_s);
    m_layout = SegmentLayout(int(newest.dimension));
    const qint64 segments = (newest.rows + segmentRows - 1) / segmentRows;
    if (QFileInfo(m_path).size() < segmentsBegin + segments * qint64(m_layout.bytes))
        return damaged(u"shorter than its header says"_s);
    m_generation = newest.generation;
    m_modelDigest = QByteArray(newest.model.data(), qsizetype(newest.model.size()));
    m_state = {QByteArray(newest.library.data(), qsizetype(newest.library.size())),
               {QString(), int(newest.dimension)},
               newest.rows,
               newest.dead,
               newest.position};
    return {};
}

Result<std::shared_ptr<VectorSegment>> VectorFile::segment(size_t index)
{
    const qint64 begin = segmentsBegin + qint64(index * m_layout.bytes);
    const qint64 end = begin + qint64(m_layout.bytes);
    struct stat now = {};
    if (::fstat(m_file->descriptor(), &now) != 0)
        return fileError(m_path, errno);
    // A hole: what is not written takes no room.
    if (now.st_size < end && ::ftruncate(m_file->descriptor(), end) != 0)
        return fileError(m_path, errno);
    return VectorSegment::inFile(m_layout, m_file, begin);
}

Result<void> VectorFile::commit(const VectorFileState& state)
{
    Header header;
    header.dimension = quint32(m_layout.dimension);
    header.generation = m_generation + 1;
    header.rows = state.rows;
    header.dead = state.dead;
    header.position = state.position;
    fill(header.library, state.library);
    fill(header.model, digestOf(state.space.model));
    fill(header.digest, digestOfHeader(header));
    const int descriptor = m_file->descriptor();
    if (::fdatasync(descriptor) != 0)
        return fileError(m_path, errno);
    const qint64 at = header.generation % 2 == 0 ? 0 : headerBytes;
    if (::pwrite(descriptor, &header, sizeof header, at) != ssize_t(sizeof header) || ::fdatasync(descriptor) != 0)
        return fileError(m_path, errno);
    m_generation = header.generation;
    m_state = state;
    m_modelDigest = digestOf(state.space.model);
    return m_installed ? Result<void>() : install();
}

Result<void> VectorFile::install()
{
    const QByteArray fresh = QFile::encodeName(m_path + u".new"_s);
    if (::rename(fresh.constData(), QFile::encodeName(m_path).constData()) != 0)
        return fileError(m_path, errno);
    m_installed = true;
    const FileHandle folder(openFile(QFileInfo(m_path).path(), O_RDONLY | O_DIRECTORY), QString());
    if (folder.descriptor() < 0 || ::fsync(folder.descriptor()) != 0)
        return fileError(m_path, errno);
    return {};
}

} // namespace sheaf
