#pragma once

#include "core/concurrency/limiter.h"
#include "core/engines/filesearch.h"
#include "core/network/stopgroup.h"

#include <QObject>
#include <QThreadPool>

namespace sheaf {

// Search without any other program, on a thread of the pool: the same files, words and order as with ripgrep, only
// slower. Text in UTF-8, UTF-16 with a byte order mark, or taken for Latin-1. It stops between two files. Called in the
// thread it is made in; destroying it stops what runs.
class BuiltinFileSearch final : public FileSearch
{
public:
    BuiltinFileSearch(std::shared_ptr<Clock> clock, QThreadPool* pool);

    QString name() const override;
    // InvalidInput and NotFound for the folders.
    Future<QList<FileMatch>> search(const QString& query, const FileSearchOptions& options, const CallContext& call,
                                    FileMatchSink sink) override;

private:
    const std::shared_ptr<Clock> m_clock;
    QThreadPool* m_pool;
    Limiter m_limiter;
    QObject m_context;
    StopGroup m_stops; // goes first, while what runs still hears of it
};

} // namespace sheaf
