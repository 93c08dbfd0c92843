#pragma once

#include <QByteArray>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>

// Each fuzz_NAME.cpp holds one function, under the name that libFuzzer (llvm.org/docs/LibFuzzer.html) looks for. With
// g++ all of them stand in one program, which gives them their seeds and mutations of these, see replay.cpp.
#define FUZZ_TARGET extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)

// What must hold whatever comes; a finding like a crash.
#define FUZZ_CHECK(condition)                                                                                          \
    do {                                                                                                               \
        if (!(condition)) {                                                                                            \
            std::fprintf(stderr, "%s:%d: %s\n", __FILE__, __LINE__, #condition);                                       \
            std::abort();                                                                                              \
        }                                                                                                              \
    } while (false)

namespace sheaf::fuzz {

inline QByteArray bytesOf(const uint8_t* data, size_t size)
{
    return QByteArray(reinterpret_cast<const char*>(data), qsizetype(size));
}

// Calls fn(piece) for the bytes in pieces, whose lengths follow from the bytes.
template<class F>
void inPieces(const QByteArray& bytes, F&& fn)
{
    unsigned state = unsigned(bytes.size()) * 2654435761U + 1;
    for (qsizetype at = 0; at < bytes.size();) {
        state = state * 1664525U + 1013904223U;
        const qsizetype length = 1 + (state >> 24) % 7;
        fn(bytes.mid(at, length));
        at += length;
    }
}

} // namespace sheaf::fuzz
