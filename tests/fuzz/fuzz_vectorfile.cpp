#include "core/index/vectorfile.h"
#include "fuzz.h"

#include <QCryptographicHash>
#include <QFile>
#include <QTemporaryDir>
#include <cstring>

using namespace sheaf;

namespace {

constexpr qsizetype headerBytes = 144; // of vectorfile.cpp, its digest the last 32
constexpr qint64 mostBytes = 64LL * 1024 * 1024;

// The header as it came, but with a digest that is right: chance would never find one.
QByteArray withDigest(QByteArray header)
{
    header.truncate(headerBytes - 32);
    return header + QCryptographicHash::hash(header, QCryptographicHash::Sha256);
}

void check(const QString& path)
{
    const auto opened = VectorFile::open(path, false);
    if (!opened.ok()) {
        FUZZ_CHECK(!opened.error().message.isEmpty());
        return;
    }
    const VectorFileState& state = (*opened)->state();
    FUZZ_CHECK(state.rows >= 0 && state.dead >= 0 && state.dead <= state.rows);
    const auto segment = (*opened)->segment(0);
    if (!segment.ok() || state.rows == 0)
        return;
    const auto last = int(std::min<qint64>(state.rows, segmentRows) - 1);
    volatile qint64 sum = (*segment)->codes(last)[0];
    sum = sum + qint64((*segment)->floats(last)[state.space.dimension - 1]) + (*segment)->chunks()[last].value;
}

} // namespace

// A file of vectors as it may be found after anything: refused, or read within its own bounds. The bytes are two
// headers, each with and without a digest that is right, then a size.
FUZZ_TARGET
{
    static const QTemporaryDir folder(QStringLiteral("/dev/shm/sheaf-fuzz-XXXXXX"));
    const QString path = folder.filePath(QStringLiteral("vectors.idx"));
    QByteArray bytes = fuzz::bytesOf(data, size);
    bytes.append(QByteArray(2 * headerBytes + 4, char(0)));
    quint32 length = 0;
    std::memcpy(&length, bytes.constData() + 2 * headerBytes, sizeof length);
    for (const bool whole : {false, true}) {
        const QByteArray first = bytes.left(headerBytes);
        const QByteArray second = bytes.mid(headerBytes, headerBytes);
        QFile file(path);
        FUZZ_CHECK(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(whole ? withDigest(first) : first);
        file.seek(4096);
        file.write(whole ? withDigest(second) : second);
        FUZZ_CHECK(file.resize(std::min<qint64>(length, mostBytes)));
        file.close();
        check(path);
    }
    return 0;
}
