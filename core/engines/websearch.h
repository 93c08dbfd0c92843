#pragma once

#include "core/concurrency/callcontext.h"
#include "core/concurrency/future.h"

#include <QList>
#include <QString>
#include <QUrl>

namespace sheaf {

// A page of the web, as a search service describes it. Everything in it is a stranger's text.
struct WebResult
{
    QString title;   // plain text; may be empty
    QUrl url;        // http or https
    QString text;    // plain text: the excerpt the service gives, or its answer where it writes one
    QString service; // who found it

    bool operator==(const WebResult&) const = default;
};

// A service that searches the web. The query leaves this machine.
class WebSearch
{
public:
    WebSearch() = default;
    WebSearch(const WebSearch&) = delete;
    WebSearch& operator=(const WebSearch&) = delete;
    virtual ~WebSearch() = default;

    virtual QString name() const = 0; // for the person: "SearXNG at 127.0.0.1:8888"
    // The best first, at most `limit`.
    virtual Future<QList<WebResult>> search(const QString& query, int limit, const CallContext& call) = 0;
};

} // namespace sheaf
