#include "core/extract/choicestore.h"

using namespace Qt::StringLiterals;

namespace sheaf {

Result<void> ChoiceStore::choose(ExtractJobId job, DocumentId document, const QString& field, const QString& plain)
{
    const auto done =
        plain.isEmpty()
            ? m_connection.run(u"DELETE FROM extract_choices WHERE job = ? AND document = ? AND field = ?"_s,
                               {job.value, document.value, field})
            : m_connection.run(u"INSERT INTO extract_choices(job, document, field, value) VALUES (?, ?, ?, ?)"
                               " ON CONFLICT(job, document, field) DO UPDATE SET value = excluded.value"_s,
                               {job.value, document.value, field, plain});
    return done.ok() ? Result<void>() : Result<void>(done.error());
}

Result<QHash<QString, QString>> ChoiceStore::of(ExtractJobId job, DocumentId document)
{
    QHash<QString, QString> chosen;
    const auto read = m_connection.each(
        u"SELECT field, value FROM extract_choices WHERE job = ? AND document = ?"_s, {job.value, document.value},
        [&](const QSqlQuery& row) { chosen.insert(row.value(0).toString(), row.value(1).toString()); });
    if (!read.ok())
        return read.error();
    return chosen;
}

} // namespace sheaf
