#pragma once

#include "core/engines/embeddingclient.h"

#include <QByteArray>
#include <QCache>

namespace sheaf {

class WordSplitter;

// The built-in engine's vectors, written as JSON values for an answer: a string of base64 (little-endian 32-bit floats)
// or a list of numbers. Keeps what it wrote, up to 64 MiB, because a replay asks for the same texts again. One thread.
class SimulatedEmbedder
{
public:
    SimulatedEmbedder();
    ~SimulatedEmbedder();

    QByteArray encoded(const QString& text, bool base64);

private:
    std::unique_ptr<WordSplitter> m_splitter;
    QCache<QPair<QString, bool>, QByteArray> m_written;
};

// The same for any vector. NaN, which JSON does not know, is written as NaN.
QByteArray encodedVector(const Vector& vector, bool base64);

} // namespace sheaf
