#pragma once

#include "core/engines/answerwriter.h"

#include <QObject>
#include <QThreadPool>

namespace sheaf {

// What a library has for a question, best first: some twenty passages, for variants in its own words. The first are
// taken as answers, those behind them as what stands in the library beside.
using FeedbackSource = std::function<Future<QStringList>(const QString& question, const CallContext& call)>;

// Variants without a model. Those by rules arrive at once; those in the library's own words follow as soon as the
// feedback source has answered, and where it fails or finds nothing more by rules. Lives in the thread that made it.
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
