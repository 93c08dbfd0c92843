#pragma once

#include "core/base/result.h"

#include <QHash>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>
#include <QVariant>
#include <memory>

namespace sheaf {

class ChunkOwners;
struct TextRanking;
struct TextSizes;

// One SQLite connection with the library's settings. It belongs to the thread that opened it: opened, used and
// destroyed there. Statements are prepared once for each text and kept. A null string is stored as an empty one; for
// NULL give QVariant().
class Connection
{
public:
    enum class Mode { Write, Read };

    // WAL, so that readers and the writer do not wait for each other. synchronous FULL: what was reported as stored
    // survives a power cut, for 10 % of the writing speed. A reader's connection refuses every change. The file must
    // exist.
    static Result<std::unique_ptr<Connection>> open(const QString& file, Mode mode);
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;
    ~Connection();

    const QString& file() const { return m_file; }
    QVariant handle() const; // the driver's, for functions of SQLite itself
    // What text searches on this connection go by: the ranking, the texts' sizes, and which document each chunk belongs
    // to.
    TextRanking& textRanking() { return *m_ranking; }
    TextSizes& textSizes() { return *m_sizes; }
    ChunkOwners& chunkOwners() { return *m_owners; }

    // The rows changed.
    Result<int> run(const QString& sql, const QVariantList& values = {});
    // The id of the row inserted.
    Result<qint64> insert(const QString& sql, const QVariantList& values);
    // The first column of the first row; invalid where there is no row.
    Result<QVariant> value(const QString& sql, const QVariantList& values = {});
    // Calls row(query) for each row, forward only. `row` does not use the same statement again.
    template<class F>
    Result<void> each(const QString& sql, const QVariantList& values, F&& row)
    {
        auto query = start(sql, values);
        if (!query.ok())
            return query.error();
        while ((*query)->next())
            row(std::as_const(**query));
        return finish(**query);
    }

private:
    Connection(QString name, QString file);

    Result<QSqlQuery*> start(const QString& sql, const QVariantList& values);
    Result<void> finish(QSqlQuery& query) const; // the error a loop may have ended with

    QString m_name;
    QString m_file;
    std::unique_ptr<ChunkOwners> m_owners;
    std::unique_ptr<TextRanking> m_ranking;
    QHash<QString, std::shared_ptr<QSqlQuery>> m_prepared;
    std::unique_ptr<TextSizes> m_sizes;
};

} // namespace sheaf
