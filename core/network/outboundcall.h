#pragma once

#include "core/base/clock.h"
#include "core/base/ids.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <functional>

namespace sheaf {

// One request that was put on the wire, once for each try: where to, how much, about which documents. Never what it
// said, and never a key.
struct OutboundCall
{
    static constexpr int mostDocuments = 32; // that are named; the others are counted

    QDateTime at; // UTC, when it was sent
    Milliseconds took{};
    QString scheme; // "http" or "https"
    QString host;
    int port = 0;
    QString kind;        // the request's task: "embed", "chat", "rerank", "web", "vectors", …
    qint64 sent = 0;     // bytes of the body
    qint64 received = 0; // bytes of the answer's body, as far as it was read
    int status = 0;      // 0 where no answer came
    QString outcome;     // empty: answered; else the error's name
    QList<DocumentId> documents;
    int furtherDocuments = 0;
    QString run; // the correlation id, which the calls of one question share

    bool operator==(const OutboundCall&) const = default;
};

using OutboundSink = std::function<void(const OutboundCall&)>;

} // namespace sheaf
