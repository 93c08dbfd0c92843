#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QList>

namespace sheaf {

struct SseEvent
{
    QByteArray type = "message";
    QByteArray data; // lines joined by \n; UTF-8 as sent
    QByteArray id;   // the last one the stream has named

    bool operator==(const SseEvent&) const = default;
};

// An event stream as the HTML standard defines it (section 9.2.6, "Interpreting an event stream"), fed in pieces of any
// size. Lines end with CR, LF or CRLF; an event without data is none; what follows the last empty line is no event.
// `retry` is ignored: nobody here reconnects. A line over 1 MiB or an event over 4 MiB is TooLarge, and so is
// everything fed after it.
class SseParser
{
public:
    static constexpr qsizetype maxLine = 1024 * 1024;
    static constexpr qsizetype maxEvent = 4 * 1024 * 1024;

    // The events that this piece has completed, in order.
    Result<QList<SseEvent>> feed(const QByteArray& bytes);

private:
    bool endLine(QList<SseEvent>& events); // false where the event grew too large

    QByteArray m_line;
    QByteArray m_type;
    QByteArray m_data;
    QByteArray m_id;
    bool m_hasData = false;
    bool m_firstLine = true;
    bool m_afterCr = false; // an LF that comes now belongs to it
    bool m_failed = false;
};

} // namespace sheaf
