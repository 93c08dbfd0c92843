#include "core/documents/worker/formats/mailwords.h"

#include "core/documents/worker/formats/encoding.h"

#include <optional>

namespace sheaf {

namespace {

struct Word
{
    QByteArray charset;
    QByteArray bytes;
    qsizetype end = 0; // in the value
};

int hexDigit(char c)
{
    const QByteArray digit(1, c);
    bool ok = false;
    const int value = digit.toInt(&ok, 16);
    return ok ? value : -1;
}

// "Q": quoted-printable with underscores for spaces.
QByteArray fromQ(QByteArrayView text)
{
    QByteArray out;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const int high = text[i] == '=' && i + 2 < text.size() ? hexDigit(text[i + 1]) : -1;
        const int low = high >= 0 ? hexDigit(text[i + 2]) : -1;
        if (low >= 0) {
            out.append(char(high * 16 + low));
            i += 2;
        } else {
            out.append(text[i] == '_' ? ' ' : text[i]);
        }
    }
    return out;
}

// =?charset?B or Q?text?=
std::optional<Word> wordAt(QByteArrayView value, qsizetype at)
{
    if (!value.sliced(at).startsWith("=?"))
        return std::nullopt;
    const qsizetype first = value.indexOf('?', at + 2);
    if (first < 0 || first + 2 >= value.size() || value[first + 2] != '?')
        return std::nullopt;
    const qsizetype end = value.indexOf(QByteArrayView("?="), first + 3);
    if (end < 0)
        return std::nullopt;
    Word word;
    word.charset = value.sliced(at + 2, first - at - 2).toByteArray();
    if (const qsizetype language = word.charset.indexOf('*'); language >= 0)
        word.charset.truncate(language); // RFC 2231
    word.end = end + 2;
    const QByteArrayView text = value.sliced(first + 3, end - first - 3);
    const char encoding = char(value[first + 1] | 0x20);
    if (encoding != 'b' && encoding != 'q')
        return std::nullopt;
    word.bytes = encoding == 'b' ? QByteArray::fromBase64(text.toByteArray()) : fromQ(text);
    return word;
}

} // namespace

QString decodeHeader(const QByteArray& raw)
{
    const QByteArray value = QByteArray(raw).replace('\r', ' ').replace('\n', ' ').replace('\t', ' ');
    QString out;
    QByteArray plain;
    Word pending; // words of one encoding are joined first: a character may be parted between them
    bool afterWord = false;
    const auto flushWords = [&] {
        if (!pending.bytes.isEmpty())
            out += decodeNamed(pending.bytes, pending.charset).value_or(decodeAny(pending.bytes).value_or(QString()));
        pending.bytes.clear();
    };
    const auto flushPlain = [&] {
        out += decodeAny(plain).value_or(QString());
        plain.clear();
    };
    for (qsizetype at = 0; at < value.size();) {
        const auto word = wordAt(value, at);
        if (!word) {
            if (afterWord && value[at] != ' ') {
                flushWords();
                afterWord = false;
            }
            plain.append(value[at++]);
            continue;
        }
        if (!afterWord || !plain.trimmed().isEmpty())
            flushPlain();
        plain.clear(); // white space between two words belongs to neither
        if (word->charset.compare(pending.charset, Qt::CaseInsensitive) != 0)
            flushWords();
        pending.charset = word->charset;
        pending.bytes += word->bytes;
        afterWord = true;
        at = word->end;
    }
    flushWords();
    flushPlain();
    return out.simplified();
}

} // namespace sheaf
