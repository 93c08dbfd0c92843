#include "core/engines/builtin/rulefieldextractor.h"

#include "core/concurrency/run.h"

namespace sheaf {

Future<FieldsFound> RuleFieldExtractor::extract(const FieldTask& task, const CallContext& call)
{
    if (!m_finder || m_fields != task.fields) {
        m_fields = task.fields;
        m_finder = std::make_shared<const FieldFinder>(m_fields);
    }
    return run(&m_pool, call, [finder = m_finder, text = task.text, before = task.before] {
        FieldsFound found;
        found.candidates = finder->find(text, before);
        return found;
    });
}

} // namespace sheaf
