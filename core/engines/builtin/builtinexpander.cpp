#include "core/engines/builtin/builtinexpander.h"

#include "core/concurrency/run.h"
#include "core/engines/builtin/queryvariants.h"

namespace sheaf {

BuiltinExpander::BuiltinExpander(QThreadPool& pool, FeedbackSource feedback, QObject* parent)
    : QObject(parent)
    , m_pool(pool)
    , m_feedback(std::move(feedback))
{}

Future<void> BuiltinExpander::expand(const QString& question, int variants, const CallContext& call, VariantSink sink)
{
    if (variants < 1)
        return readyFuture<void>({});
    // The library's own words are worth a quarter of the variants.
    const int fromLibrary = m_feedback && variants > 1 ? std::max(1, variants / 4) : 0;
    const auto ruled = run(&m_pool, call, [question, n = variants - fromLibrary] { return ruleVariants(question, n); });
    return then(ruled, this, [this, question, variants, call, sink](const QStringList& rules) -> Future<void> {
        for (const QString& variant : rules)
            sink(variant);
        const int rest = variants - int(rules.size());
        if (!m_feedback || rest < 1)
            return readyFuture<void>({});
        const auto passages = m_feedback(question, call);
        const auto found = then(passages, this, [this, question, rest, call](Result<QStringList> texts) {
            return run(&m_pool, call,
                       [question, rest, texts = texts.valueOr({})] { return feedbackVariants(question, texts, rest); });
        });
        return then(found, this, [sink](const QStringList& more) {
            for (const QString& variant : more)
                sink(variant);
        });
    });
}

} // namespace sheaf
