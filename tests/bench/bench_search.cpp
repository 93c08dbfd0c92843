// What finding passages by their words costs in a library of 100,000 chunks, alone and for the eight queries of a
// question at once. The text is that of the collections in ../shared/data/ir where they are there, over and over with
// its sentences in another order; otherwise words drawn by Zipf's law. Prints the median and the 95th percentile of a
// query of six words that tell something, the same of whole questions, and the ratio of each to reading every posting
// once with plain FTS5 and bm25(). Not a test: nothing here fails.
//
//   bench_search [CHUNKS [FOLDER]]

#include "core/index/database.h"
#include "core/index/documentstore.h"
#include "core/index/stopwords.h"
#include "core/index/textindex.h"
#include "core/index/wordruns.h"

#include <QCoreApplication>
#include <QDir>
#include <QEventLoop>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <cmath>
#include <cstdio>
#include <random>

using namespace Qt::StringLiterals;
using namespace sheaf;

namespace {

constexpr int chunksOfDocument = 50;
constexpr int wordsOfChunk = 140; // about 900 characters
constexpr int wordsOfQuery = 6;
constexpr int rounds = 60;

template<class T>
Result<T> wait(const Future<T>& future)
{
    QEventLoop loop;
    QFutureWatcher<Result<T>> watcher;
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
    watcher.setFuture(future);
    if (!future.isFinished())
        loop.exec();
    return resultOf<T>(future);
}

double milliseconds(std::chrono::steady_clock::time_point since)
{
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - since).count();
}

struct Source
{
    QStringList sentences;
    QStringList questions;
};

Source realText(const QString& folder)
{
    Source source;
    const QDir ir(folder);
    for (const QString& name : {u"scifact-train"_s, u"xquad-en"_s, u"cranfield"_s, u"med"_s}) {
        for (const QString& part : {u"docs.jsonl"_s, u"queries.jsonl"_s}) {
            QFile file(ir.filePath(name + u'/' + part));
            if (!file.open(QIODevice::ReadOnly))
                continue;
            while (!file.atEnd()) {
                const QString text = QJsonDocument::fromJson(file.readLine()).object()["text"_L1].toString();
                if (part.startsWith(u'q'))
                    source.questions.append(text);
                else
                    source.sentences += text.split(u". "_s, Qt::SkipEmptyParts);
            }
        }
    }
    return source;
}

// Word n of a vocabulary of 50,000 comes 1 / n as often as the first.
Source drawnText()
{
    Source source;
    std::mt19937 engine(3);
    std::uniform_real_distribution<double> uniform(0, std::log(50'000.0));
    const auto word = [&] { return u"w"_s + QString::number(int(std::exp(uniform(engine))), 36); };
    for (int i = 0; i < 60'000; ++i) {
        QStringList words;
        for (int w = 0; w < 20; ++w)
            words.append(word());
        source.sentences.append(words.join(u' '));
        if (i % 50 == 0)
            source.questions.append(words.mid(0, 12).join(u' '));
    }
    return source;
}

Result<void> fill(Connection& connection, const Source& source, int chunks)
{
    std::mt19937 engine(1);
    DocumentStore store(connection);
    for (int d = 0; d * chunksOfDocument < chunks; ++d) {
        const auto ids = store.insertWaiting({u"/document%1"_s.arg(d)}, QDateTime::currentDateTimeUtc());
        if (!ids.ok())
            return ids.error();
        DocumentContent content;
        content.hash = QString::number(d);
        const qsizetype subject = qsizetype(engine() % uint(source.sentences.size()));
        for (int c = 0; c < chunksOfDocument; ++c) {
            QString text;
            // Half from around one place, so that documents have subjects, half from anywhere.
            for (int words = 0; words < wordsOfChunk;) {
                const qsizetype at = engine() % 2 ? qsizetype(engine() % uint(source.sentences.size()))
                                                  : (subject + qsizetype(engine() % 200)) % source.sentences.size();
                text += source.sentences[at] + u". "_s;
                words += int(source.sentences[at].count(u' ')) + 1;
            }
            content.chunks.append({c, 1, 0, int(text.size()), wordsOfChunk, text});
        }
        if (const auto stored = store.storeContent(ids->first(), content, {}); !stored.ok())
            return stored.error();
    }
    return {};
}

// The first six words of each question that tell something.
QStringList shortQueries(const QStringList& questions)
{
    QStringList queries;
    for (const QString& question : questions) {
        QStringList words;
        for (const WordRun& run : wordRuns(question))
            words.append(question.mid(run.begin, run.end - run.begin).toLower());
        words = withoutStopWords(words);
        if (words.size() >= wordsOfQuery)
            queries.append(words.mid(0, wordsOfQuery).join(u' '));
    }
    return queries;
}

Future<RankedList> search(Database& database, const QString& query)
{
    return database.read(CallContext{},
                         [query](Connection& connection) { return TextIndex(connection).search(query, 20, {}); });
}

// Median and 95th percentile of `atOnce` queries asked together, from the first asked to the last answered.
std::pair<double, double> measure(Database& database, const QStringList& queries, int atOnce)
{
    std::vector<double> times;
    qsizetype next = 0;
    for (int round = 0; round < rounds; ++round) {
        QList<Future<RankedList>> asked;
        const auto begun = std::chrono::steady_clock::now();
        for (int i = 0; i < atOnce; ++i)
            asked.append(search(database, queries[next++ % queries.size()]));
        for (const Future<RankedList>& each : asked)
            static_cast<void>(wait(each));
        times.push_back(milliseconds(begun));
    }
    std::sort(times.begin(), times.end());
    return {times[times.size() / 2], times[times.size() * 95 / 100]};
}

// One pass of plain FTS5 over the words' postings, ranked by its own bm25().
double plainPass(Database& database, const QStringList& queries)
{
    std::vector<double> times;
    for (int round = 0; round < rounds; ++round) {
        const FtsQuery query = ftsQuery(queries[round % queries.size()], {u"en"_s});
        const auto begun = std::chrono::steady_clock::now();
        static_cast<void>(wait(database.read(CallContext{}, [query](Connection& connection) {
            return connection.value(u"SELECT rowid FROM chunks_fts WHERE chunks_fts MATCH ? ORDER BY rank LIMIT 20"_s,
                                    {query.match});
        })));
        times.push_back(milliseconds(begun));
    }
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const int chunks = argc > 1 ? QByteArray(argv[1]).toInt() : 100'000;
    Source source = realText(argc > 2 ? QString::fromLocal8Bit(argv[2])
                                      : QStringLiteral(SHEAF_SOURCE_DIR) + u"/../shared/data/ir"_s);
    const bool real = !source.sentences.isEmpty();
    if (!real)
        source = drawnText();
    QTemporaryDir folder;
    Database database(folder.filePath(u"library"_s));
    if (const auto opened = wait(database.open()); !opened.ok()) {
        std::printf("%s\n", qPrintable(opened.error().message));
        return 1;
    }
    const auto begun = std::chrono::steady_clock::now();
    const auto filled =
        wait(database.write(CallContext{}, [&](Connection& connection) { return fill(connection, source, chunks); }));
    if (!filled.ok()) {
        std::printf("%s\n", qPrintable(filled.error().message));
        return 1;
    }
    const double filling = milliseconds(begun);
    std::printf("%d chunks of %s text in %.1f s (%.0f a second)\n", chunks, real ? "real" : "drawn", filling / 1000,
                chunks / filling * 1000);
    for (const char* table : {"chunks_fts_data", "chunks_fts_docsize", "documents_fts_data", "chunks"}) {
        const auto size = wait(database.read(CallContext{}, [table](Connection& connection) {
            return connection.value(u"SELECT sum(pgsize) FROM dbstat WHERE name = ?"_s, {QLatin1String(table)});
        }));
        std::printf("  %-20s %8.1f MB\n", table, size.ok() ? size->toDouble() / 1e6 : 0.0);
    }
    const QStringList six = shortQueries(source.questions);
    static_cast<void>(measure(database, six, 8)); // every reader has seen the library once
    const double plain = plainPass(database, six);
    const auto report = [&](const char* name, const QStringList& queries, int atOnce) {
        const auto [median, high] = measure(database, queries, atOnce);
        std::printf("%-32s p50 %7.1f ms   p95 %7.1f ms   %5.2f of a plain pass\n", name, median, high, median / plain);
    };
    std::printf("%-32s p50 %7.1f ms\n", "plain FTS5, six words", plain);
    report("six words, one", six, 1);
    report("six words, eight at once", six, 8);
    report("whole questions, one", source.questions, 1);
    report("whole questions, eight at once", source.questions, 8);
    return 0;
}
