#pragma once

#include "core/engines/answerwriter.h"
#include "core/engines/datamarks.h"

#include <QObject>

namespace sheaf {

// Answers by a chat model. Lives in the thread that made it.
class ChatAnswerWriter final
    : public QObject
    , public AnswerWriter
{
    Q_OBJECT

public:
    // `name` is what the person reads; without one it is the model's id.
    explicit ChatAnswerWriter(std::shared_ptr<ChatClient> client, const QString& name = {}, QObject* parent = nullptr);

    QString engineName() const override { return m_name; }
    Future<WrittenAnswer> write(const AnswerTask& task, const CallContext& call, TokenSink sink) override;

private:
    std::shared_ptr<ChatClient> m_client;
    const QString m_name;
    const DataMarks m_marks;
};

// Variants by a chat model, each handed on the moment its line is complete. Lives in the thread that made it.
class ChatExpander final
    : public QObject
    , public QueryExpander
{
    Q_OBJECT

public:
    explicit ChatExpander(std::shared_ptr<ChatClient> client, QObject* parent = nullptr);

    Future<void> expand(const QString& question, int variants, const CallContext& call, VariantSink sink) override;

private:
    std::shared_ptr<ChatClient> m_client;
};

// One line of a model's list as a query: without bullet, number or quotation marks; empty where nothing is left. Pure.
QString cleanVariant(const QString& line);

} // namespace sheaf
