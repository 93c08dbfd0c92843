#pragma once

#include "core/engines/chatclient.h"
#include "core/engines/websearch.h"

#include <QObject>

namespace sheaf {

// The pages Perplexity rests its answer on, each with the sentences of the answer that cite it. `limit` pages at most,
// in the service's order. Pure.
QList<WebResult> perplexityResults(const ChatReply& reply, int limit, const QString& service);

// Perplexity's chat (docs.perplexity.ai, "Chat completions") as a search of the web. Nothing but the question is sent.
// Called in the client's thread.
class PerplexitySearch final : public WebSearch
{
public:
    explicit PerplexitySearch(std::shared_ptr<ChatClient> client);

    QString name() const override;
    Future<QList<WebResult>> search(const QString& query, int limit, const CallContext& call) override;

private:
    std::shared_ptr<ChatClient> m_client;
    QObject m_context;
};

} // namespace sheaf
