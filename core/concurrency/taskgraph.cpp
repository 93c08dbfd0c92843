#include "core/concurrency/taskgraph.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace sheaf {

int TaskGraph::append(Node node, const QList<std::shared_ptr<const char>>& graphs)
{
    const bool foreign = std::any_of(graphs.cbegin(), graphs.cend(), [&](const auto& g) { return g != m_identity; });
    const bool unknown =
        std::any_of(node.after.cbegin(), node.after.cend(), [&](int id) { return id >= m_nodes.size(); });
    if ((foreign || unknown) && !m_problem)
        m_problem = Error::make(ErrorCode::InvalidInput,
                                u"The task “%1” waits for a task of another graph."_s.arg(node.info.name));
    m_nodes.append(std::move(node));
    return int(m_nodes.size()) - 1;
}

Result<void> TaskGraph::check() const
{
    if (m_problem)
        return *m_problem;
    QSet<QString> names;
    for (const Node& node : m_nodes) {
        if (node.info.name.isEmpty())
            return Error::make(ErrorCode::InvalidInput, u"A task of the graph has no name."_s);
        if (names.contains(node.info.name))
            return Error::make(ErrorCode::InvalidInput,
                               u"Two tasks of the graph are called “%1”."_s.arg(node.info.name));
        names.insert(node.info.name);
    }
    return {};
}

} // namespace sheaf
