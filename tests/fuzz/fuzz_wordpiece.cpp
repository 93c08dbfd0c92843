#include "core/engines/builtin/wordpiece.h"
#include "fuzz.h"

#include <QString>

using namespace sheaf;

// The first half is a vocabulary, the second a text; then the text alone, in a vocabulary of ours.
FUZZ_TARGET
{
    const QByteArray bytes = fuzz::bytesOf(data, size);
    const QByteArray vocabulary = bytes.left(bytes.size() / 2);
    const QString text = QString::fromUtf8(bytes.mid(bytes.size() / 2));
    for (const QByteArray& words : {vocabulary, QByteArray("[UNK]\nthe\nlight\n##house\n##s\nä\n")}) {
        const WordPiece pieces(words);
        for (const int piece : pieces.encode(text))
            FUZZ_CHECK(piece >= -1 && piece < std::max(1, pieces.size()));
    }
    return 0;
}
