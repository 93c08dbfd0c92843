// A library that grows: documents with made-up names and real text go in, and at 1,000, 2,000, 4,000, … of them the
// time, the memory, the disk and what a search takes are printed, so that it can be seen how each grows. The text is
// that of the sample documents, sentence by sentence in an order that no two documents share.

#include "bench/benchlibrary.h"
#include "core/base/logging.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace sheaf;
using namespace sheaf::bench;

namespace {

qint64 bytesIn(const QString& folder)
{
    qint64 bytes = 0;
    for (const QFileInfo& file : QDir(folder).entryInfoList(QDir::Files | QDir::Hidden))
        bytes += file.size();
    return bytes;
}

double searchMs(Application& app, const QStringList& sentences)
{
    QElapsedTimer timer;
    constexpr int searches = 20;
    timer.start();
    for (int i = 0; i < searches; ++i) {
        const QString& query = sentences[i * 7 % sentences.size()];
        const auto vectors = wait(app.engines().embedder->embed({query}, TextKind::Query, CallContext{}));
        if (!vectors.ok() || !wait(app.searcher().searchText(query, 20, {}, CallContext{})).ok() ||
            !wait(app.searcher().searchVector(vectors->first(), 20, {}, CallContext{})).ok())
            qFatal("a search failed");
    }
    return double(timer.nsecsElapsed()) / 1e6 / searches;
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    const QCommandLineOption documents(u"documents"_s, u"In the end."_s, u"n"_s, u"4000"_s);
    const QCommandLineOption seconds(u"seconds"_s, u"Add no more after that."_s, u"n"_s, u"36000"_s);
    const QCommandLineOption seed(u"seed"_s, u"Of names and texts."_s, u"n"_s, u"1"_s);
    parser.addOptions({documents, seconds, seed});
    parser.process(application);
    installLog({});

    const QTemporaryDir folder;
    ApplicationOptions options;
    options.dataFolder = folder.filePath(u"library"_s);
    Application app(options);
    if (const auto opened = wait(app.open()); !opened.ok())
        qFatal("%s", qPrintable(opened.error().message));
    const QStringList sentences = sentencesOf(app, QStringLiteral(SHEAF_SOURCE_DIR "/resources/samples"));
    QRandomGenerator random(parser.value(seed).toUInt());
    std::printf(
        "documents   passages   seconds  passages/s   memory MiB (peak)   library MiB   bytes/passage   text and "
        "vector search, ms\n");
    const int last = parser.value(documents).toInt();
    QElapsedTimer whole;
    whole.start();
    for (int from = 0, to = std::min(1000, last);
         from < last && whole.elapsed() < parser.value(seconds).toInt() * 1000LL;
         from = to, to = std::min(2 * to, last)) {
        const QString part = folder.filePath(u"files-%1"_s.arg(to));
        writeDocuments(part, from, to, sentences, random);
        const int before = wait(app.indexer().totals())->chunks;
        QElapsedTimer timer;
        timer.start();
        const auto added = wait(app.indexer().add({part}, Secret(), {}));
        const double took = double(timer.elapsed()) / 1000;
        const LibraryTotals totals = *wait(app.indexer().totals());
        if (!added.ok() || totals.searchable != to)
            qFatal("%d of %d documents are in", totals.searchable, to);
        const qint64 bytes = bytesIn(options.dataFolder);
        std::printf("%9d  %9d  %8.1f  %10.0f   %10.0f (%.0f)   %11.0f   %13.0f   %10.1f\n", to, totals.chunks, took,
                    (totals.chunks - before) / took, residentMiB("VmRSS:"), residentMiB("VmHWM:"),
                    double(bytes) / (1024 * 1024), double(bytes) / totals.chunks, searchMs(app, sentences));
        std::fflush(stdout);
    }
    return 0;
}
