#pragma once

#include "core/engines/answerwriter.h"

#include <QObject>
#include <QThreadPool>

namespace sheaf {

// Answers without a model: with the sentences of the passages that answer best, as they stand, each with its citation;
// before them in bold the few words that answer a question for who, when, where, how many; rows of tables as a list.
// It says that it is extractive, and says so plainly where nothing fits. Lives in the thread that made it.
class ExtractiveWriter final
    : public QObject
    , public AnswerWriter
{
    Q_OBJECT

public:
    explicit ExtractiveWriter(QThreadPool& pool, QObject* parent = nullptr)
        : QObject(parent)
        , m_pool(pool)
    {}

    QString engineName() const override { return tr("Built-in engine (extractive)"); }
    Future<WrittenAnswer> write(const AnswerTask& task, const CallContext& call, TokenSink sink) override;

private:
    QThreadPool& m_pool;
};

} // namespace sheaf
