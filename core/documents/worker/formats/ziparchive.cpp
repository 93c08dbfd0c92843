#include "core/documents/worker/formats/ziparchive.h"

#include "core/documents/worker/formats/containerlimits.h"
#include "core/documents/worker/formats/formatreader.h"

#include <zip.h>

using namespace Qt::StringLiterals;

namespace sheaf {

using namespace containerlimits;

class ZipEntryDevice final : public QIODevice
{
public:
    ZipEntryDevice(ZipArchive& archive, zip_file* file, qint64 packedBytes)
        : m_archive(archive)
        , m_file(file)
        , m_packed(packedBytes)
    {
        open(QIODevice::ReadOnly);
    }
    ~ZipEntryDevice() override { zip_fclose(m_file); }
    bool isSequential() const override { return true; }
    bool atEnd() const override { return m_atEnd && QIODevice::atEnd(); }

protected:
    qint64 readData(char* to, qint64 most) override
    {
        if (m_atEnd || m_archive.m_trouble || most <= 0)
            return m_atEnd ? 0 : -1;
        const qint64 count = zip_fread(m_file, to, zip_uint64_t(most));
        if (count < 0) {
            m_archive.m_trouble = refusal(ErrorCode::Corrupt, {}, QString::fromUtf8(zip_file_strerror(m_file)));
            return -1;
        }
        m_atEnd = count == 0;
        m_read += count;
        return m_archive.allow(count, m_read, m_packed) ? count : -1;
    }
    qint64 writeData(const char*, qint64) override { return -1; }

private:
    ZipArchive& m_archive;
    zip_file* m_file;
    const qint64 m_packed;
    qint64 m_read = 0;
    bool m_atEnd = false;
};

Result<std::shared_ptr<ZipArchive>> ZipArchive::open(const QByteArray& bytes)
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = zip_source_buffer_create(bytes.constData(), zip_uint64_t(bytes.size()), 0, &error);
    zip_t* archive = source ? zip_open_from_source(source, ZIP_RDONLY, &error) : nullptr;
    if (!archive) {
        const QString detail = QString::fromUtf8(zip_error_strerror(&error));
        if (source)
            zip_source_free(source);
        zip_error_fini(&error);
        return refusal(ErrorCode::Corrupt, {}, detail);
    }
    zip_error_fini(&error);
    std::shared_ptr<ZipArchive> opened(new ZipArchive(archive));
    if (zip_get_num_entries(archive, 0) > maxEntries)
        return refusal(ErrorCode::ResourceLimit, ExtractReason::UnpacksTooLarge, u"too many entries"_s);
    return opened;
}

ZipArchive::ZipArchive(zip* archive)
    : m_zip(archive)
{
    const qint64 count = std::min(qint64(zip_get_num_entries(archive, 0)), maxEntries);
    for (qint64 i = 0; i < count; ++i) {
        zip_stat_t about;
        zip_stat_init(&about);
        const char* raw = zip_get_name(archive, zip_uint64_t(i), ZIP_FL_ENC_GUESS);
        if (!raw || zip_stat_index(archive, zip_uint64_t(i), 0, &about) != 0)
            continue;
        const QString name = QString::fromUtf8(raw).replace(u'\\', u'/');
        m_names.append(name);
        m_exact.insert(name, i);
        m_folded.insert(name.toCaseFolded(), i);
        m_encrypted =
            m_encrypted || ((about.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && about.encryption_method != ZIP_EM_NONE);
    }
}

ZipArchive::~ZipArchive()
{
    zip_discard(m_zip);
}

qint64 ZipArchive::indexOf(const QString& name) const
{
    const auto exact = m_exact.constFind(name);
    return exact != m_exact.cend() ? *exact : m_folded.value(name.toCaseFolded(), -1);
}

bool ZipArchive::allow(qint64 more, qint64 entryBytes, qint64 packedBytes)
{
    m_unpacked += more;
    const bool bomb = entryBytes > ratioCheckedFrom && entryBytes / std::max<qint64>(packedBytes, 1) > maxRatio;
    if (m_unpacked <= maxUnpackedBytes && entryBytes <= maxEntryBytes && !bomb)
        return true;
    m_trouble = refusal(ErrorCode::ResourceLimit, ExtractReason::UnpacksTooLarge,
                        u"%1 bytes unpacked, %2 of one entry"_s.arg(m_unpacked).arg(entryBytes));
    return false;
}

Result<std::unique_ptr<QIODevice>> ZipArchive::stream(const QString& name)
{
    const qint64 index = indexOf(name);
    if (index < 0)
        return refusal(ErrorCode::NotFound, {}, name);
    if (m_trouble && m_trouble->code == ErrorCode::ResourceLimit)
        return *m_trouble;
    zip_stat_t about;
    zip_stat_init(&about);
    zip_stat_index(m_zip, zip_uint64_t(index), 0, &about);
    if ((about.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && about.encryption_method != ZIP_EM_NONE)
        return refusal(ErrorCode::Unsupported, ExtractReason::EncryptedOffice, name);
    zip_file_t* file = zip_fopen_index(m_zip, zip_uint64_t(index), 0);
    if (!file)
        return refusal(ErrorCode::Corrupt, {}, name + u": "_s + QString::fromUtf8(zip_strerror(m_zip)));
    return std::unique_ptr<QIODevice>(std::make_unique<ZipEntryDevice>(*this, file, qint64(about.comp_size)));
}

Result<QByteArray> ZipArchive::read(const QString& name)
{
    auto device = stream(name);
    if (!device)
        return device.error();
    QByteArray bytes;
    for (;;) {
        const QByteArray piece = (*device)->read(256 * 1024);
        if (piece.isEmpty())
            break;
        bytes.append(piece);
        if (bytes.size() > maxWholeEntryBytes)
            return refusal(ErrorCode::ResourceLimit, ExtractReason::UnpacksTooLarge, name);
    }
    if (m_trouble)
        return *m_trouble;
    return bytes;
}

} // namespace sheaf
