#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QList>

namespace sheaf {

// Lines of JSON, one value in each (newline-delimited JSON), fed in pieces of any size. Lines end with LF or CRLF;
// blank ones are left out; a byte order mark at the start is taken away. What stands in a line is not looked at. A line
// over 1 MiB or more than `maxTotal` bytes in all are TooLarge, and so is everything fed after it.
class NdjsonParser
{
public:
    static constexpr qsizetype maxLine = 1024 * 1024;

    explicit NdjsonParser(qint64 maxTotal = 64 * 1024 * 1024)
        : m_left(maxTotal)
    {}

    // The lines that this piece has completed, in order, without their ends.
    Result<QList<QByteArray>> feed(const QByteArray& bytes);
    // To be called when no more bytes will come: the last line, where nothing ended it.
    Result<QList<QByteArray>> finish();

private:
    void endLine(QList<QByteArray>& lines);

    QByteArray m_line;
    qint64 m_left; // bytes that may still come
    bool m_firstLine = true;
    bool m_failed = false;
};

} // namespace sheaf
