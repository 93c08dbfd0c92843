// Reads files through FileReader and worker processes: pages a second for each number of workers, interleaved in one
// run so that the machine's moods hit all alike; with --list what became of each file, the slowest ten, and for how
// long the event loop stood still at most; with --ocr pages without text are recognised; with --dump the cleaned text
// of each; with --chunks the time cleaning and chunking take; with --mutants N so many damaged copies of the files,
// made by --seed, and how often each outcome came.

#include "core/documents/chunker.h"
#include "core/documents/filereader.h"
#include "core/documents/ocrreader.h"
#include "core/documents/scanrecogniser.h"
#include "core/documents/secondenginereader.h"
#include "core/documents/tesseractengine.h"
#include "core/documents/textcleaner.h"
#include "core/documents/workerreader.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QMap>
#include <QTemporaryDir>
#include <QThreadPool>
#include <QTimer>
#include <cstdio>

#include "mutants.h"

using namespace Qt::StringLiterals;
using namespace sheaf;

namespace {

struct Totals
{
    int files = 0;
    int failed = 0;
    int pages = 0;
    qint64 characters = 0;
    QList<std::pair<qint64, QString>> times; // ms of each file
    QMap<QString, int> outcomes;
    qint64 longestPause = 0; // ms, of the event loop
};

QStringList filesOf(const QStringList& arguments, const QStringList& patterns = {u"*.pdf"_s})
{
    QStringList files;
    for (const QString& argument : arguments) {
        if (!QFileInfo(argument).isDir()) {
            files.append(argument);
            continue;
        }
        QDirIterator it(argument, patterns, QDir::Files, QDirIterator::Subdirectories);
        while (it.hasNext())
            files.append(it.next());
    }
    files.sort();
    return files;
}

void dump(const QString& folder, const QString& path, const QList<Page>& pages)
{
    QFile out(QDir(folder).filePath(QFileInfo(path).fileName() + u".txt"_s));
    if (!out.open(QIODevice::WriteOnly))
        return;
    for (const Page& page : pages)
        out.write(page.text.toUtf8() + "\n\f\n");
}

// As many files at once as there are workers.
class Run : public QObject
{
public:
    Run(const QString& program, int workers, const QStringList& files, bool list, bool ocr, const QString& folder)
        : m_pool(std::make_shared<WorkerPool>(program, m_clock, workers))
        , m_tesseract(std::make_shared<TesseractEngine>(program, m_clock, &m_threads))
        , m_choice([ocr] {
            return OcrChoice{ocr, {}};
        })
        , m_recogniser(m_pool, m_tesseract, m_choice)
        , m_reader(std::make_shared<OcrReader>(makePdfReader(program, workers), m_pool, m_tesseract, m_choice),
                   std::make_shared<WorkerReader>(m_pool, m_clock), &m_threads)
        , m_list(list)
        , m_folder(folder)
        , m_waiting(files)
    {
        m_heart.setTimerType(Qt::PreciseTimer);
        m_heart.setInterval(5);
        connect(&m_heart, &QTimer::timeout, this,
                [this] { totals.longestPause = std::max(totals.longestPause, m_beat.restart()); });
        m_beat.start();
        m_heart.start();
        for (int i = 0; i < workers; ++i)
            next();
    }
    Totals totals;

private:
    std::shared_ptr<DocumentReader> makePdfReader(const QString& program, int workers) const
    {
        const auto poppler = std::make_shared<WorkerPool>(program + u"-poppler"_s, m_clock, workers);
        return std::make_shared<SecondEngineReader>(std::make_shared<WorkerReader>(poppler, m_clock),
                                                    std::make_shared<WorkerReader>(m_pool, m_clock), u"Qt Pdf"_s);
    }
    void next()
    {
        if (m_waiting.isEmpty()) {
            if (m_running == 0)
                QCoreApplication::quit();
            return;
        }
        ++m_running;
        const QString file = m_waiting.takeFirst();
        auto timer = std::make_shared<QElapsedTimer>();
        timer->start();
        CallContext call;
        call.priority = Priority::Background;
        const auto read = then(m_reader.read({file, {}}, call), this,
                               [this, file, call](const DocumentText& text) { return withScans(file, text, call); });
        observe(read, this, [this, file, timer](const Result<DocumentText>& result) {
            --m_running;
            take(file, timer->elapsed(), result);
            next();
        });
    }
    Future<DocumentText> withScans(const QString& file, const DocumentText& text, const CallContext& call)
    {
        if (text.scanned.isEmpty())
            return readyFuture<DocumentText>(text);
        return then(m_recogniser.recognise({file, {}}, text.scanned, int(text.scanned.size()), call), this,
                    [text](const QList<RecognisedPage>& pages) {
                        DocumentText all = text;
                        for (const RecognisedPage& page : pages) {
                            if (!page.text.isEmpty())
                                all.pages.append({page.number, page.text});
                        }
                        return all;
                    });
    }
    void take(const QString& file, qint64 ms, const Result<DocumentText>& result)
    {
        ++totals.files;
        ++totals.outcomes[result.ok() ? u"text"_s : errorName(result.error().code)];
        totals.times.append({ms, QFileInfo(file).fileName()});
        if (result.ok()) {
            totals.pages += result->pageCount;
            for (const Page& page : result->pages)
                totals.characters += page.text.size();
            if (!m_folder.isEmpty())
                dump(m_folder, file, cleanPages(result->pages));
        } else {
            ++totals.failed;
        }
        if (m_list)
            std::printf("%s\t%s\t%s\n", qPrintable(QFileInfo(file).fileName()),
                        result.ok()
                            ? qPrintable(u"%1 pages %2"_s.arg(result->pageCount).arg(result->warnings.join(u"; "_s)))
                            : qPrintable(errorName(result.error().code)),
                        result.ok() ? "" : qPrintable(result.error().message + u" ["_s + result.error().detail + u']'));
    }

    std::shared_ptr<Clock> m_clock = std::make_shared<SteadyClock>();
    QThreadPool m_threads;
    std::shared_ptr<WorkerPool> m_pool;
    std::shared_ptr<OcrEngine> m_tesseract;
    std::function<OcrChoice()> m_choice;
    ScanRecogniser m_recogniser;
    FileReader m_reader;
    bool m_list;
    QString m_folder;
    QStringList m_waiting;
    int m_running = 0;
    QTimer m_heart;
    QElapsedTimer m_beat;
};

void timeCleaning(const QStringList& files)
{
    for (const QString& file : files) {
        const auto probe = probeFile(file);
        if (!probe || !probe->text)
            continue;
        const auto& text = probe->text;
        QElapsedTimer timer;
        timer.start();
        const QList<Page> clean = cleanPages(text->pages);
        const double cleaned = double(timer.nsecsElapsed()) / 1e6;
        timer.restart();
        const auto chunks = chunkPages(clean);
        std::printf("%s\tclean %.1f ms\tchunk %.1f ms\t%lld characters\t%lld chunks\n",
                    qPrintable(QFileInfo(file).fileName()), cleaned, double(timer.nsecsElapsed()) / 1e6,
                    (long long)text->pages.first().text.size(), (long long)chunks.size());
    }
}

// In portions, so that the disk holds few of them. An outcome that is none of a file's kind is a finding.
int readMutants(const QString& program, const QStringList& files, int count, quint32 seed, int workers, int seconds)
{
    constexpr int atOnce = 200;
    constexpr qint64 largest = 2 * 1024 * 1024;
    QStringList sources;
    std::copy_if(files.begin(), files.end(), std::back_inserter(sources),
                 [](const QString& path) { return QFileInfo(path).size() <= largest; });
    if (sources.isEmpty())
        return 2;
    QRandomGenerator random(seed);
    QMap<QString, int> outcomes;
    qint64 longestPause = 0;
    qint64 slowest = 0;
    int done = 0;
    QElapsedTimer timer;
    timer.start();
    while (done < count && timer.elapsed() < seconds * 1000LL) {
        const QTemporaryDir folder;
        QStringList portion;
        for (int i = 0; i < std::min(atOnce, count - done); ++i) {
            const QString& source = sources[qsizetype(random.bounded(quint64(sources.size())))];
            QFile in(source);
            QFile out(folder.filePath(u"%1-"_s.arg(done + i) + QFileInfo(source).fileName()));
            if (!in.open(QIODevice::ReadOnly) || !out.open(QIODevice::WriteOnly))
                return 2;
            out.write(bench::mutant(in.readAll(), random));
            portion.append(out.fileName());
        }
        Run run(program, workers, portion, false, false, {});
        QCoreApplication::exec();
        for (auto it = run.totals.outcomes.cbegin(); it != run.totals.outcomes.cend(); ++it)
            outcomes[it.key()] += it.value();
        longestPause = std::max(longestPause, run.totals.longestPause);
        for (const auto& [ms, file] : std::as_const(run.totals.times))
            slowest = std::max(slowest, ms);
        done += int(portion.size());
    }
    std::printf("%d mutants of %lld files, seed %u, %.1f s; slowest %lld ms, longest pause of the event loop %lld ms\n",
                done, static_cast<long long>(sources.size()), seed, double(timer.elapsed()) / 1000,
                static_cast<long long>(slowest), static_cast<long long>(longestPause));
    for (auto it = outcomes.cbegin(); it != outcomes.cend(); ++it)
        std::printf("    %s: %d\n", qPrintable(it.key()), it.value());
    const bool strange = outcomes.contains(errorName(ErrorCode::Internal)) ||
                         outcomes.contains(errorName(ErrorCode::TimedOut)) ||
                         outcomes.contains(errorName(ErrorCode::Cancelled));
    return strange ? 1 : 0;
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    const QCommandLineOption workers(u"workers"_s, u"Worker counts to compare."_s, u"1,2"_s, u"1,2"_s);
    const QCommandLineOption rounds(u"rounds"_s, u"Rounds; the best of each counts."_s, u"n"_s, u"3"_s);
    const QCommandLineOption list(u"list"_s, u"What became of each file."_s);
    const QCommandLineOption ocr(u"ocr"_s, u"Recognise pages without text."_s);
    const QCommandLineOption folder(u"dump"_s, u"Write the cleaned text of each file there."_s, u"folder"_s);
    const QCommandLineOption chunks(u"chunks"_s, u"Time cleaning and chunking of text files instead."_s);
    const QCommandLineOption program(u"program"_s, u"The worker."_s, u"path"_s,
                                     QCoreApplication::applicationDirPath() + u"/sheaf-extract"_s);
    const QCommandLineOption mutants(u"mutants"_s, u"Read so many damaged copies instead."_s, u"n"_s);
    const QCommandLineOption seed(u"seed"_s, u"Of the damage."_s, u"n"_s, u"1"_s);
    const QCommandLineOption most(u"seconds"_s, u"Begin no more of them after that."_s, u"n"_s, u"3600"_s);
    parser.addOptions({workers, rounds, list, ocr, folder, chunks, program, mutants, seed, most});
    parser.addPositionalArgument(u"paths"_s, u"Files and folders."_s);
    parser.process(application);
    if (parser.isSet(chunks)) {
        timeCleaning(parser.positionalArguments());
        return 0;
    }
    if (parser.isSet(mutants))
        return readMutants(parser.value(program), filesOf(parser.positionalArguments(), {u"*"_s}),
                           parser.value(mutants).toInt(), parser.value(seed).toUInt(),
                           parser.value(workers).section(u',', -1).toInt(), parser.value(most).toInt());
    const QStringList files = filesOf(parser.positionalArguments());
    QMap<int, double> best;
    for (int round = 0; round < parser.value(rounds).toInt(); ++round) {
        for (const QString& count : parser.value(workers).split(u',')) {
            QElapsedTimer timer;
            timer.start();
            const bool listed = parser.isSet(list) && round == 0;
            Run run(parser.value(program), count.toInt(), files, listed, parser.isSet(ocr), parser.value(folder));
            QCoreApplication::exec();
            const double seconds = double(timer.nsecsElapsed()) / 1e9;
            Totals& t = run.totals;
            std::sort(t.times.begin(), t.times.end(), std::greater<>());
            std::printf("%s workers: %.2f s, %d files, %d failed, %d pages, %lld characters, %.0f pages/s, longest "
                        "pause %lld ms\n",
                        qPrintable(count), seconds, t.files, t.failed, t.pages, (long long)t.characters,
                        t.pages / seconds, (long long)t.longestPause);
            for (const auto& [ms, file] : t.times.first(listed ? std::min<qsizetype>(10, t.times.size()) : 0))
                std::printf("    %6lld ms %s\n", (long long)ms, qPrintable(file));
            for (auto it = t.outcomes.cbegin(); round == 0 && it != t.outcomes.cend(); ++it)
                std::printf("    %s: %d\n", qPrintable(it.key()), it.value());
            if (!best.contains(count.toInt()) || seconds < best.value(count.toInt()))
                best[count.toInt()] = seconds;
        }
    }
    for (auto it = best.cbegin(); it != best.cend(); ++it)
        std::printf("best with %d: %.2f s, %.2f times as fast as with %d\n", it.key(), it.value(),
                    best.first() / it.value(), best.firstKey());
    return 0;
}
