#include "mutants.h"

#include <algorithm>

namespace sheaf::bench {

namespace {

void blowUpNumber(QByteArray& bytes, qsizetype from)
{
    const auto digit = std::find_if(bytes.begin() + from, bytes.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (digit == bytes.end())
        return;
    const qsizetype at = digit - bytes.begin();
    bytes.insert(at, QByteArray("9").repeated(9));
}

} // namespace

QByteArray mutant(QByteArray bytes, QRandomGenerator& random)
{
    const int wounds = 1 + int(random.bounded(20));
    for (int wound = 0; wound < wounds && !bytes.isEmpty(); ++wound) {
        const auto at = qsizetype(random.bounded(quint64(bytes.size())));
        const auto length = std::min(bytes.size() - at, qsizetype(1 + random.bounded(64)));
        switch (random.bounded(8)) {
        case 0:
        case 1:
            bytes[at] = char(random.bounded(256));
            break;
        case 2:
            bytes[at] = char(uchar(bytes[at]) ^ (1U << random.bounded(8)));
            break;
        case 3:
            bytes.remove(at, length);
            break;
        case 4:
            bytes.insert(at, bytes.mid(at, length));
            break;
        case 5:
            bytes.replace(at, length, QByteArray(length, '\0'));
            break;
        case 6:
            blowUpNumber(bytes, at);
            break;
        default: // rarely: little is left of it
            if (random.bounded(8) == 0)
                bytes.truncate(at);
            else
                bytes.insert(qsizetype(random.bounded(quint64(bytes.size()))), bytes.mid(at, length));
        }
    }
    return bytes;
}

} // namespace sheaf::bench
