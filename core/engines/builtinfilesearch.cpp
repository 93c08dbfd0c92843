#include "core/engines/builtinfilesearch.h"

#include "core/base/wording.h"
#include "core/concurrency/run.h"
#include "core/documents/regularfile.h"
#include "core/documents/textdecoder.h"
#include "core/engines/filematches.h"

#include <QDirIterator>
#include <QStringMatcher>
#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr int mostFiles = 200'000;
constexpr int searchesAtOnce = 2;

// Tells of matches in the caller's thread, where it lives and dies.
struct Relay : QObject
{
    static std::shared_ptr<Relay> make(FileMatchSink sink)
    {
        return {new Relay(std::move(sink)), [](Relay* relay) { relay->deleteLater(); }};
    }
    // Any thread.
    void tell(const QList<FileMatch>& matches)
    {
        if (!sink || matches.isEmpty())
            return;
        QMetaObject::invokeMethod(
            this,
            [this, matches] {
                for (const FileMatch& match : matches) {
                    if (!closed)
                        sink(match);
                }
            },
            Qt::QueuedConnection);
    }
    const FileMatchSink sink; // called in the caller's thread only
    bool closed = false;      // likewise

private:
    explicit Relay(FileMatchSink to)
        : sink(std::move(to))
    {}
};

std::optional<dev_t> deviceOf(const QString& path)
{
    struct stat status = {};
    if (::lstat(QFile::encodeName(path).constData(), &status) != 0)
        return {};
    return status.st_dev;
}

// The text of a file; nothing where it is large, binary or cannot be read.
std::optional<QString> textOf(const QString& path)
{
    const auto file = openRegularFile(path, SymbolicLinks::Refuse);
    if (!file.ok() || (*file)->size > maxSearchedFile)
        return {};
    const QByteArray bytes = (*file)->device->read(maxSearchedFile); // it may have grown
    if (auto text = decodeUnicode(bytes))
        return text;
    return bytes.contains('\0') ? std::optional<QString>() : QString::fromLatin1(bytes);
}

// One search in the pool's thread.
class Walk
{
public:
    Walk(QStringList words, const FileSearchOptions& options, std::function<bool()> enough, Relay& relay)
        : m_words(std::move(words))
        , m_options(options)
        , m_ranking(m_words, options.limit)
        , m_enough(std::move(enough))
        , m_relay(relay)
    {
        for (const QString& word : std::as_const(m_words))
            m_matchers.append(QStringMatcher(word, Qt::CaseInsensitive));
    }

    QList<FileMatch> run(const QStringList& folders)
    {
        for (const QString& folder : folders)
            walk(folder);
        return m_ranking.best(m_options.contextLines);
    }

private:
    void walk(const QString& folder)
    {
        const auto device = deviceOf(folder);
        QStringList waiting{folder};
        while (!waiting.isEmpty() && !m_enough() && m_files < mostFiles) {
            QDirIterator entries(waiting.takeLast(),
                                 QDir::Dirs | QDir::Files | QDir::NoDotAndDotDot | QDir::NoSymLinks);
            while (entries.hasNext() && !m_enough() && m_files < mostFiles) {
                const QString path = entries.next();
                if (!entries.fileInfo().isDir())
                    look(path);
                else if (deviceOf(path) == device)
                    waiting.append(path);
            }
        }
    }
    bool has(QStringView text) const
    {
        return std::any_of(m_matchers.begin(), m_matchers.end(),
                           [&](const QStringMatcher& matcher) { return matcher.indexIn(text) >= 0; });
    }
    void look(const QString& path)
    {
        ++m_files;
        const auto text = textOf(path);
        if (!text || !has(*text))
            return;
        const QStringList lines = text->split(u'\n');
        QList<FileMatch> found;
        for (int i = 0; i < lines.size() && found.size() < maxMatchesOfFile; ++i) {
            if (lines[i].size() <= maxSearchedLine && has(lines[i]))
                found.append(m_ranking.add(matchAt(path, lines, i, m_options.contextLines, m_words)));
        }
        m_relay.tell(found);
    }

    QStringList m_words;
    FileSearchOptions m_options;
    FileMatchRanking m_ranking;
    std::function<bool()> m_enough;
    Relay& m_relay;
    QList<QStringMatcher> m_matchers;
    int m_files = 0;
};

} // namespace

BuiltinFileSearch::BuiltinFileSearch(std::shared_ptr<Clock> clock, QThreadPool* pool)
    : m_clock(std::move(clock))
    , m_pool(pool)
    , m_limiter(searchesAtOnce)
{}

QString BuiltinFileSearch::name() const
{
    return Wording::tr("the built-in search");
}

Future<QList<FileMatch>> BuiltinFileSearch::search(const QString& query, const FileSearchOptions& options,
                                                   const CallContext& call, FileMatchSink sink)
{
    const auto stop = m_stops.join(call);
    const CallContext own = call.withStop(stop->token());
    const auto relay = Relay::make(std::move(sink));
    return then(m_limiter.acquire(own), &m_context,
                [this, query, options, own, relay, stop](const Permit& permit) -> Future<QList<FileMatch>> {
                    const auto found =
                        sheaf::run(m_pool, own,
                                   [query, options, relay, clock = m_clock,
                                    deadline = own.deadline](const std::stop_token& token) -> Result<QList<FileMatch>> {
                                       const auto folders = searchableFolders(options.folders);
                                       if (!folders.ok())
                                           return folders.error();
                                       const QStringList words = fileSearchWords(query);
                                       if (words.isEmpty())
                                           return QList<FileMatch>();
                                       const auto enough = [&] {
                                           return token.stop_requested() || (deadline && clock->now() >= *deadline);
                                       };
                                       const QList<FileMatch> best = Walk(words, options, enough, *relay).run(*folders);
                                       if (token.stop_requested())
                                           return Error::cancelled();
                                       return best;
                                   });
                    return then(found, &m_context, [permit, relay, stop](Result<QList<FileMatch>> matches) {
                        relay->closed = true;
                        return matches;
                    });
                });
}

} // namespace sheaf
