#pragma once

#include "core/concurrency/limiter.h"
#include "core/engines/filesearch.h"
#include "core/network/stopgroup.h"

#include <QObject>
#include <QThreadPool>

namespace sheaf {

// Search with ripgrep as a process of its own: no shell, no configuration file, no link followed, no other file system
// entered, hidden and binary files left out, files of more than maxSearchedFile bytes too. It is ended on a stop, at
// the deadline, and where it writes more than anybody can use. Called in the thread it is made in; destroying it stops
// what runs.
class RipgrepSearch final : public FileSearch
{
public:
    // `program` is the path of rg; see ripgrepProgram().
    RipgrepSearch(const QString& program, std::shared_ptr<Clock> clock, QThreadPool* pool);

    QString name() const override;
    // InvalidInput and NotFound for the folders, Internal where rg cannot be run.
    Future<QList<FileMatch>> search(const QString& query, const FileSearchOptions& options, const CallContext& call,
                                    FileMatchSink sink) override;

private:
    const QString m_program;
    const std::shared_ptr<Clock> m_clock;
    QThreadPool* m_pool;
    Limiter m_limiter;
    QObject m_context;
    StopGroup m_stops; // goes first, while what runs still hears of it
};

// Where rg is on the PATH; empty where it is not.
QString ripgrepProgram();
// What it is started with. `folders` as searchableFolders() gives them.
QStringList ripgrepArguments(const QStringList& words, const QStringList& folders, int contextLines);

} // namespace sheaf
