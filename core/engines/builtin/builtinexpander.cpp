#include "core/engines/builtin/builtinexpander.h"

#include "core/concurrency/run.h"
#include "core/engines/builtin/queryvariants.h"

namespace sheaf {

namespace {

constexpr int libraryShare = 2; // every second variant is in the library's words

} // namespace

BuiltinExpander::BuiltinExpander(QThreadPool& pool, FeedbackSource feedback, QObject* parent)
    : QObject(parent)
    , m_pool(pool)
    , m_feedback(std::move(feedback))
{}

Future<void> BuiltinExpander::expand(const QString& question, int variants, const CallContext& call, VariantSink sink)
{
    if (variants < 1)
        return readyFuture<void>({});
    const int fromLibrary = m_feedback && variants > 1 ? std::max(1, variants / libraryShare) : 0;
    const auto passages = fromLibrary > 0 ? m_feedback(question, call) : readyFuture<QStringList>(QStringList());
    const auto ruled = run(&m_pool, call, [question, variants] { return ruleVariants(question, variants); });
    return then(ruled, this, [=, this](const QStringList& rules) {
        const QStringList first = rules.mid(0, variants - fromLibrary);
        for (const QString& variant : first)
            sink(variant);
        const auto found = then(passages, this, [=, this](Result<QStringList> texts) {
            const QStringList known = texts.valueOr({});
            if (known.isEmpty())
                return readyFuture<QStringList>(rules.mid(first.size()));
            // Not filled up by rules where these are few: what comes late among those does more harm than good.
            return run(&m_pool, call, [=] { return feedbackVariants(question, known, fromLibrary); });
        });
        return then(found, this, [sink](const QStringList& more) {
            for (const QString& variant : more)
                sink(variant);
        });
    });
}

} // namespace sheaf
