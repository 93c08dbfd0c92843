#pragma once

#include "core/engines/answerwriter.h"

#include <QObject>
#include <QThreadPool>

namespace sheaf {

// The first passages a library has for a question, for variants in its own words.
using FeedbackSource = std::function<Future<QStringList>(const QString& question, const CallContext& call)>;

// Variants without a model. Those by rules arrive at once; one or two in the library's own words follow as soon as the
// feedback source has answered, and are left out where it fails. Lives in the thread that made it.
class BuiltinExpander final
    : public QObject
    , public QueryExpander
{
    Q_OBJECT

public:
    BuiltinExpander(QThreadPool& pool, FeedbackSource feedback, QObject* parent = nullptr);

    Future<void> expand(const QString& question, int variants, const CallContext& call, VariantSink sink) override;

private:
    QThreadPool& m_pool;
    FeedbackSource m_feedback;
};

} // namespace sheaf
