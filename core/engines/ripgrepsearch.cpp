#include "core/engines/ripgrepsearch.h"

#include "core/base/wording.h"
#include "core/concurrency/run.h"
#include "core/concurrency/stop.h"
#include "core/engines/filematches.h"
#include "core/engines/ripgrepparser.h"

#include <QProcess>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr qint64 mostOutput = 16 * 1024 * 1024; // of matches; some ten thousand lines
constexpr qsizetype mostComplaint = 2000;
constexpr int ripgrepsAtOnce = 2;

// One search on its way. It goes when it is settled, and the process with it.
class Searching : public QObject
{
public:
    Searching(const QStringList& words, const FileSearchOptions& options, FileMatchSink sink, QObject* parent)
        : QObject(parent)
        , m_process(new QProcess)
        , m_parser(words, options.contextLines)
        , m_ranking(words, options.limit)
        , m_options(options)
        , m_sink(std::move(sink))
    {
        connect(m_process, &QProcess::readyReadStandardOutput, this, [this] { read(); });
        connect(m_process, &QProcess::readyReadStandardError, this, [this] {
            m_complaint.append(m_process->readAllStandardError().left(mostComplaint - m_complaint.size()));
        });
        connect(m_process, &QProcess::finished, this, &Searching::finished);
        connect(m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
            if (error == QProcess::FailedToStart)
                settle(Error::make(
                    ErrorCode::Internal,
                    Wording::tr(
                        "ripgrep (%1) could not be started: %2. Install it again, or remove it: Sheaf then searches by "
                        "itself.")
                        .arg(m_process->program(), m_process->errorString())));
        });
    }
    ~Searching() override
    {
        // ~QProcess would wait for a process that still runs.
        m_process->disconnect(this);
        if (m_process->state() == QProcess::NotRunning) {
            delete m_process;
            return;
        }
        connect(m_process, &QProcess::finished, m_process, &QObject::deleteLater);
        m_process->kill();
    }

    Future<QList<FileMatch>> start(const QString& program, const QStringList& arguments, Clock& clock,
                                   const CallContext& call)
    {
        const Future<QList<FileMatch>> future = m_promise.future();
        m_stop = onStop(call.stop, this, [this] { settle(Error::cancelled()); });
        if (call.deadline)
            m_deadline =
                clock.after(std::max(Duration::zero(), *call.deadline - clock.now()), this, [this] { done(); });
        QProcessEnvironment environment;
        environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
        m_process->setProcessEnvironment(environment);
        m_process->setWorkingDirectory(u"/"_s);
        m_process->setStandardInputFile(QProcess::nullDevice());
        m_process->start(program, arguments);
        return future;
    }

private:
    void read()
    {
        const QByteArray bytes = m_process->readAllStandardOutput();
        m_output += bytes.size();
        take(m_parser.feed(bytes));
        if (m_output > mostOutput)
            done();
    }
    void take(const QList<FileMatch>& matches)
    {
        for (const FileMatch& match : matches) {
            const FileMatch scored = m_ranking.add(match);
            if (m_sink && !m_promise.isSettled())
                m_sink(scored);
        }
    }
    void finished(int code, QProcess::ExitStatus status)
    {
        read();
        // 1: nothing found; 2: something could not be read, which says nothing of the rest.
        if (status == QProcess::CrashExit || code > 2 || (code == 2 && m_output == 0 && !m_complaint.isEmpty()))
            settle(Error::make(ErrorCode::Internal, Wording::tr("ripgrep ended with an error: %1")
                                                        .arg(QString::fromUtf8(m_complaint).simplified().left(300))));
        else
            done();
    }
    void done()
    {
        if (m_promise.isSettled())
            return;
        take(m_parser.finish());
        settle(m_ranking.best(m_options.contextLines));
    }
    void settle(const Result<QList<FileMatch>>& result)
    {
        if (m_promise.settle(result))
            deleteLater();
    }

    QProcess* m_process;
    RipgrepParser m_parser;
    FileMatchRanking m_ranking;
    FileSearchOptions m_options;
    FileMatchSink m_sink;
    Promise<QList<FileMatch>> m_promise;
    StopHandle m_stop;
    TimerHandle m_deadline;
    QByteArray m_complaint;
    qint64 m_output = 0;
};

} // namespace

QString ripgrepProgram()
{
    return QStandardPaths::findExecutable(u"rg"_s);
}

QStringList ripgrepArguments(const QStringList& words, const QStringList& folders, int contextLines)
{
    QStringList arguments{u"--no-config"_s,
                          u"--json"_s,
                          u"--no-messages"_s,
                          u"--no-follow"_s,
                          u"--no-ignore"_s,
                          u"--no-hidden"_s,
                          u"--no-pre"_s,
                          u"--no-search-zip"_s,
                          u"--one-file-system"_s,
                          u"--fixed-strings"_s,
                          u"--ignore-case"_s,
                          u"--max-columns=%1"_s.arg(maxSearchedLine),
                          u"--max-filesize=%1"_s.arg(maxSearchedFile),
                          u"--max-count=%1"_s.arg(maxMatchesOfFile),
                          u"--context=%1"_s.arg(contextLines)};
    for (const QString& word : words)
        arguments.append("--regexp="_L1 + word);
    arguments.append(u"--"_s);
    return arguments + folders;
}

RipgrepSearch::RipgrepSearch(const QString& program, std::shared_ptr<Clock> clock, QThreadPool* pool)
    : m_program(program)
    , m_clock(std::move(clock))
    , m_pool(pool)
    , m_limiter(ripgrepsAtOnce)
{}

QString RipgrepSearch::name() const
{
    return u"ripgrep"_s;
}

Future<QList<FileMatch>> RipgrepSearch::search(const QString& query, const FileSearchOptions& options,
                                               const CallContext& call, FileMatchSink sink)
{
    const auto stop = m_stops.join(call);
    const CallContext own = call.withStop(stop->token());
    const auto folders = run(m_pool, own, [given = options.folders] { return searchableFolders(given); });
    return then(folders, &m_context,
                [this, query, options, own, stop, sink](const QStringList& allowed) -> Future<QList<FileMatch>> {
                    const QStringList words = fileSearchWords(query);
                    if (words.isEmpty())
                        return readyFuture<QList<FileMatch>>(QList<FileMatch>());
                    return then(m_limiter.acquire(own), &m_context,
                                [this, words, options, own, allowed, sink, stop](const Permit& permit) {
                                    auto* searching = new Searching(words, options, sink, &m_context);
                                    const auto found = searching->start(
                                        m_program, ripgrepArguments(words, allowed, options.contextLines), *m_clock,
                                        own);
                                    return then(found, &m_context,
                                                [permit, stop](Result<QList<FileMatch>> matches) { return matches; });
                                });
                });
}

} // namespace sheaf
