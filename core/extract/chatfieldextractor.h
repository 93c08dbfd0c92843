#pragma once

#include "core/engines/chatclient.h"
#include "core/engines/datamarks.h"
#include "core/engines/fieldextractor.h"

#include <QObject>

namespace sheaf {

// Fields by a chat model. An answer that cannot be read is asked for again once, with what is wrong with it; a server
// that does not accept a request for JSON gets it without, from then on. Lives in the thread that made it.
class ChatFieldExtractor final
    : public QObject
    , public FieldExtractor
{
    Q_OBJECT

public:
    enum class Fields { AllInOneCall, OneInEach };

    // `name` is what the person reads; without one it is the model's id. How long one call may take, and how often it
    // is tried again, is the client's to know.
    explicit ChatFieldExtractor(std::shared_ptr<ChatClient> client, Fields fields = Fields::AllInOneCall,
                                const QString& name = {}, QObject* parent = nullptr);

    QString engineId() const override;
    QString engineName() const override { return m_name; }
    bool isModel() const override { return true; }
    Future<FieldsFound> extract(const FieldTask& task, const CallContext& call) override;
    qint64 promptTokens(const QList<Field>& fields, qint64 textTokens) const override;
    int callsPerTask(const QList<Field>& fields) const override
    {
        return m_fields == Fields::OneInEach ? int(fields.size()) : 1;
    }

private:
    Future<FieldsFound> ask(const FieldTask& task, const CallContext& call);
    Future<ChatReply> send(const ChatRequest& request, const CallContext& call);
    QString delimiterFor(const FieldTask& task) const;

    std::shared_ptr<ChatClient> m_client;
    const Fields m_fields;
    const QString m_name;
    const DataMarks m_marks;
    ResponseFormat::Kind m_format = ResponseFormat::Kind::JsonSchema; // the strictest that was not refused
};

} // namespace sheaf
