#include "core/ask/planfilter.h"

#include "core/engines/builtin/queryvariants.h"

#include <algorithm>

namespace sheaf {

PlanFilter::PlanFilter(const QString& question, int limit)
    : m_asked{queryStems(question)}
    , m_left(limit)
{}

std::optional<QString> PlanFilter::accept(const QString& query)
{
    const QString text = query.simplified();
    const QSet<QString> stems = queryStems(text);
    const auto same = [&stems](const QSet<QString>& other) { return nearlySame(stems, other); };
    if (m_left < 1 || stems.isEmpty() || std::any_of(m_asked.begin(), m_asked.end(), same))
        return {};
    --m_left;
    m_asked.append(stems);
    return text;
}

} // namespace sheaf
