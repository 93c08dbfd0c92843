#pragma once

#include "core/base/result.h"
#include "core/engines/builtin/wordpiece.h"

#include <memory>

namespace sheaf {

// A vector for each token of a vocabulary, as resources/embedder makes it: the tokens' rows added up and normalised are
// a text's vector. A row's length is what its token counts for. Rows are 8-bit numbers with a scale for each, read
// where they lie. Immutable: any number of threads.
//
// The file, little endian: "SHEAFEM1"; 32-bit version (1), number of tokens, dimension, bytes of the vocabulary; a
// float, the length of a telling token's row; a 32-bit zero; 64-bit checksum of all that follows (FNV-1a over 64-bit
// words); 24 zero bytes; the vocabulary, filled up with line ends to a multiple of 8; the scales as floats, filled up
// likewise; the rows, token by token.
class StaticModel
{
public:
    // `bytes` stay where they are as long as the model lives; their length is a multiple of 8. Damaged ones are
    // Corrupt.
    static Result<std::shared_ptr<const StaticModel>> read(QByteArrayView bytes);
    // The one that is part of the program; its pages are read from the program's file when they are first used.
    static std::shared_ptr<const StaticModel> builtin();

    int dimension() const { return m_dimension; }
    const WordPiece& tokens() const { return m_tokens; }
    // How long the row of a token is that tells much; for words the vocabulary does not know.
    float tellingLength() const { return m_tellingLength; }
    // Adds a token's row to `dimension` sums.
    void add(int token, float* sums) const;
    // Asks for a row ahead of its use.
    void prefetch(int token) const;

private:
    StaticModel(QByteArrayView vocabulary, int dimension, float tellingLength, const float* scales, const qint8* rows);

    WordPiece m_tokens;
    int m_dimension;
    float m_tellingLength;
    const float* m_scales;
    const qint8* m_rows;
};

} // namespace sheaf
