#include "core/engines/builtin/builtinexpander.h"

#include "core/concurrency/run.h"
#include "core/engines/builtin/queryvariants.h"

namespace sheaf {

namespace {

constexpr int libraryShare = 3; // every third variant is in the library's words

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
            return run(&m_pool, call, [=, texts = texts.valueOr({})] {
                const int rest = variants - int(first.size());
                return distinctQueries(question, feedbackVariants(question, texts, rest) + rules.mid(first.size()),
                                       rest);
            });
        });
        return then(found, this, [sink](const QStringList& more) {
            for (const QString& variant : more)
                sink(variant);
        });
    });
}

} // namespace sheaf
