#pragma once

#include "core/engines/chatclient.h"
#include "core/index/conversationstore.h"
#include "core/index/database.h"

#include <QObject>

namespace sheaf {

// What a model is asked to make of turns that no longer fit into a prompt, and of the summary of those before them.
// All of it is data between lines that hold `delimiter`, which nobody can guess. Pure.
ChatRequest buildSummaryPrompt(const QString& summary, const QList<Turn>& turns, const QString& delimiter);

// Keeps the summaries of conversations up to date by a chat model, in the background, one conversation at a time. Only
// turns that no longer fit into a prompt's share are summarised, and only when there are several, so that not every
// question costs a call. What fails is left as it is: the turns are tried again with the next one. Lives in the thread
// that made it; destruction stops its call.
class Summarizer final : public QObject
{
    Q_OBJECT

public:
    // Turns are summarised when they do not fit into `windowTokens` any more, at least `batch` of them at once.
    explicit Summarizer(Database& database, int windowTokens = 800, int batch = 3, QObject* parent = nullptr);
    ~Summarizer() override;

    // Null: none, and nothing is summarised. For the next call.
    void setClient(std::shared_ptr<ChatClient> client);
    void bringUpToDate(ConversationId conversation);

Q_SIGNALS:
    void summarized(sheaf::ConversationId conversation);

private:
    struct Work // of one conversation
    {
        ConversationSummary before;
        QList<Turn> turns; // the oldest first
    };
    void next();
    void ask(ConversationId conversation, const Work& work);
    void keep(ConversationId conversation, const ConversationSummary& summary);
    void done();
    CallContext call() const;

    Database& m_database;
    const int m_windowTokens;
    const int m_batch;
    std::shared_ptr<ChatClient> m_client;
    std::stop_source m_stop;
    QList<ConversationId> m_waiting;
    bool m_working = false;
};

} // namespace sheaf
