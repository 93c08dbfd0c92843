#include "core/simulation/simulatedembedder.h"

#include "core/engines/builtin/hashedvector.h"
#include "core/engines/builtin/words.h"

#include <QtEndian>
#include <array>
#include <charconv>
#include <cmath>

namespace sheaf {

namespace {

constexpr qsizetype cacheBytes = 64 * 1024 * 1024;

} // namespace

SimulatedEmbedder::SimulatedEmbedder()
    : m_splitter(std::make_unique<WordSplitter>())
    , m_written(cacheBytes)
{}

SimulatedEmbedder::~SimulatedEmbedder() = default;

QByteArray SimulatedEmbedder::encoded(const QString& text, bool base64)
{
    const QPair key(text, base64);
    if (const QByteArray* known = m_written.object(key))
        return *known;
    const QByteArray written = encodedVector(hashedVector(*m_splitter, text), base64);
    m_written.insert(key, new QByteArray(written), written.size() + 2 * text.size());
    return written;
}

QByteArray encodedVector(const Vector& vector, bool base64)
{
    if (base64) {
        QByteArray bytes(vector.size() * qsizetype(sizeof(float)), Qt::Uninitialized);
        qToLittleEndian<float>(vector.constData(), vector.size(), bytes.data());
        return '"' + bytes.toBase64() + '"';
    }
    QByteArray text = "[";
    std::array<char, 32> digits{};
    for (const float x : vector) {
        if (text.size() > 1)
            text += ',';
        if (std::isnan(x)) {
            text += "NaN";
            continue;
        }
        const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), x).ptr;
        text.append(digits.data(), end - digits.data());
    }
    return text + ']';
}

} // namespace sheaf
