#include "core/engines/builtin/staticmodel.h"

#include "core/base/wording.h"

#include <QtEndian>
#include <bit>
#include <cstring>

using namespace Qt::StringLiterals;

static_assert(std::endian::native == std::endian::little, "the rows' scales are read where they lie");

// The model's file as it is becomes a part of the program's read-only data.
asm(".pushsection .rodata\n"
    ".balign 64\n"
    ".global sheaf_embedder_begin\n"
    "sheaf_embedder_begin:\n"
    ".incbin \"" SHEAF_EMBEDDER_FILE "\"\n"
    ".global sheaf_embedder_end\n"
    "sheaf_embedder_end:\n"
    ".popsection\n");

extern "C" const char sheaf_embedder_begin[];
extern "C" const char sheaf_embedder_end[];

namespace sheaf {

namespace {

constexpr qsizetype headerSize = 64;
constexpr quint32 knownVersion = 1;

quint32 number(QByteArrayView bytes, qsizetype at)
{
    return qFromLittleEndian<quint32>(bytes.data() + at);
}

quint64 checksum(QByteArrayView bytes)
{
    quint64 sum = 0xcbf29ce484222325ULL;
    for (qsizetype at = 0; at < bytes.size(); at += 8)
        sum = (sum ^ qFromLittleEndian<quint64>(bytes.data() + at)) * 0x100000001b3ULL;
    return sum;
}

constexpr qint64 filledUp(qint64 size)
{
    return (size + 7) / 8 * 8;
}

Error damaged(const QString& what)
{
    return Error::make(ErrorCode::Corrupt, Wording::tr("The embedding model cannot be used: %1.").arg(what));
}

// Which clone runs is decided before a sanitizer is ready for it.
#if defined(__x86_64__) && !defined(SHEAF_SANITIZED)
__attribute__((target_clones("avx2", "default")))
#endif
void addScaled(const qint8* __restrict row, float scale, float* __restrict sums, int size)
{
    for (int i = 0; i < size; ++i)
        sums[i] += scale * float(row[i]);
}

} // namespace

StaticModel::StaticModel(QByteArrayView vocabulary, int dimension, float tellingLength, const float* scales,
                         const qint8* rows)
    : m_tokens(vocabulary)
    , m_dimension(dimension)
    , m_tellingLength(tellingLength)
    , m_scales(scales)
    , m_rows(rows)
{}

Result<std::shared_ptr<const StaticModel>> StaticModel::read(QByteArrayView bytes)
{
    if (bytes.size() < headerSize || !bytes.startsWith("SHEAFEM1"))
        return damaged(u"it is not one"_s);
    if (number(bytes, 8) != knownVersion)
        return damaged(u"it is of version %1, this program knows %2"_s.arg(number(bytes, 8)).arg(knownVersion));
    const qint64 count = number(bytes, 12);
    const qint64 dimension = number(bytes, 16);
    const qint64 vocabularySize = number(bytes, 20);
    const qint64 scalesAt = headerSize + filledUp(vocabularySize);
    const qint64 rowsAt = scalesAt + filledUp(count * 4);
    // In this order, so that no product is too large for its type.
    if (dimension < 1 || dimension > 4096 || count < 1 || count > bytes.size() || vocabularySize > bytes.size() ||
        bytes.size() != rowsAt + filledUp(count * dimension))
        return damaged(u"its sizes do not fit each other"_s);
    if (checksum(bytes.sliced(headerSize)) != qFromLittleEndian<quint64>(bytes.data() + 32))
        return damaged(u"its checksum is wrong"_s);
    const auto tellingLength = std::bit_cast<float>(number(bytes, 24));
    const char* data = bytes.data();
    if (reinterpret_cast<quintptr>(data) % alignof(float) != 0)
        return damaged(u"it does not lie at a multiple of four"_s);
    auto model = std::shared_ptr<const StaticModel>(
        new StaticModel(bytes.sliced(headerSize, vocabularySize), int(dimension), tellingLength,
                        static_cast<const float*>(static_cast<const void*>(data + scalesAt)),
                        static_cast<const qint8*>(static_cast<const void*>(data + rowsAt))));
    if (model->m_tokens.size() != count)
        return damaged(u"its vocabulary has %1 tokens instead of %2"_s.arg(model->m_tokens.size()).arg(count));
    return model;
}

std::shared_ptr<const StaticModel> StaticModel::builtin()
{
    const auto model = read(QByteArrayView(sheaf_embedder_begin, sheaf_embedder_end));
    Q_ASSERT(model.ok());
    return *model;
}

void StaticModel::add(int token, float* sums) const
{
    addScaled(m_rows + qsizetype(token) * m_dimension, m_scales[token], sums, m_dimension);
}

void StaticModel::prefetch(int token) const
{
    const qint8* row = m_rows + qsizetype(token) * m_dimension;
    for (int at = 0; at < m_dimension; at += 64)
        __builtin_prefetch(row + at);
}

} // namespace sheaf
