#pragma once

#include <QList>
#include <QSet>
#include <QString>
#include <optional>

namespace sheaf {

// Lets through the queries of a question that find something else than those before them. A value of one thread.
class PlanFilter
{
public:
    // At most `limit` beside the question itself.
    PlanFilter(const QString& question, int limit);

    // The query as it is to be asked; nothing where it is empty, nearly the same as one before (see nearlySame), or one
    // too many.
    std::optional<QString> accept(const QString& query);
    int left() const { return m_left; }

private:
    QList<QSet<QString>> m_asked;
    int m_left;
};

} // namespace sheaf
