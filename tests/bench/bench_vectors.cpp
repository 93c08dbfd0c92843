// The vector search on this machine: bench_vectors [ROWS] [DIMENSION]. Makes a library of random unit vectors (the
// worst case: real ones lie further apart), indexes it, opens it again and searches it. Every figure is the smallest
// and the median of many runs, and stands beside the time that merely reading the codes takes in the same run.
#include "core/concurrency/run.h"
#include "core/index/mappedindex.h"
#include "support/vectorlibrary.h"

#include <QFileInfo>
#include <cmath>
#include <cstdio>
#include <random>

using namespace sheaf;
using namespace sheaf::test;
using namespace Qt::StringLiterals;

namespace {

struct Times
{
    double best = 0;
    double median = 0;
};

template<class F>
Times measure(int runs, F&& fn)
{
    std::vector<double> times;
    for (int i = 0; i < runs; ++i) {
        const auto start = std::chrono::steady_clock::now();
        fn(i);
        times.push_back(toMs(std::chrono::steady_clock::now() - start));
    }
    std::sort(times.begin(), times.end());
    return {times.front(), times[times.size() / 2]};
}

// Reading memory and nothing else, in GB a second.
double bandwidth(size_t bytes)
{
    const std::vector<uint64_t> data(bytes / sizeof(uint64_t), 1);
    uint64_t sum = 0;
    const Times times = measure(15, [&](int) {
        for (const uint64_t word : data)
            sum += word;
    });
    return sum > 0 ? double(bytes) / 1e6 / times.best : 0;
}

// RssAnon, which is the program's own, or RssFile, which the system may take back.
double residentMiB(const QByteArray& kind)
{
    QFile file(u"/proc/self/status"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray& line : file.readAll().split('\n')) {
        if (line.startsWith(kind + ':'))
            return line.mid(kind.size() + 1).simplified().split(' ').value(0).toDouble() / 1024;
    }
    return 0;
}

class Gaussian
{
public:
    Vector unit(int dimension)
    {
        Vector vector(dimension);
        double length = 0;
        for (float& number : vector) {
            number = float(m_normal(m_random));
            length += double(number) * double(number);
        }
        for (float& number : vector)
            number /= float(std::sqrt(length));
        return vector;
    }

private:
    std::mt19937 m_random{4711};
    std::normal_distribution<double> m_normal;
};

double recall(const QList<RankedList>& found, const QList<Vector>& queries, const std::vector<float>& all,
              int dimension)
{
    qsizetype hits = 0;
    qsizetype wanted = 0;
    for (qsizetype q = 0; q < queries.size(); ++q) {
        std::vector<std::pair<float, qint64>> scores;
        for (size_t row = 0; row * size_t(dimension) < all.size(); ++row) {
            float sum = 0;
            for (int i = 0; i < dimension; ++i)
                sum += all[row * size_t(dimension) + size_t(i)] * queries[q][i];
            scores.emplace_back(-sum, qint64(row) + 1); // chunks are numbered from 1
        }
        std::partial_sort(scores.begin(), scores.begin() + 10, scores.end());
        for (int i = 0; i < 10; ++i) {
            ++wanted;
            hits += std::any_of(found[q].begin(), found[q].end(),
                                [&](const RankedChunk& hit) { return hit.chunk.value == scores[size_t(i)].second; });
        }
    }
    return double(hits) / double(wanted);
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication app(argc, argv);
    const int rows = argc > 1 ? std::atoi(argv[1]) : 100'000;
    const int dimension = argc > 2 ? std::atoi(argv[2]) : 384;
    const VectorSpace space{u"bench"_s, dimension};
    Gaussian gaussian;
    VectorLibrary library;
    std::vector<float> all;
    all.reserve(size_t(rows) * size_t(dimension));

    const Times filling = measure(1, [&](int) {
        for (int at = 0; at < rows; at += 10'000) {
            QList<ChunkVector> vectors = library.addDocument(std::min(10'000, rows - at));
            for (ChunkVector& each : vectors) {
                each.vector = gaussian.unit(dimension);
                all.insert(all.end(), each.vector.begin(), each.vector.end());
            }
            static_cast<void>(library.store(space, vectors));
        }
    });
    std::printf("%d x %d random unit vectors, written to the library in %.1f s\n", rows, dimension,
                filling.best / 1000);

    const double codes = double(rows) * double(dimension) / 1e6;
    const double speed = bandwidth(size_t(std::max(64.0, std::min(codes, 400.0))) * 1'000'000);
    const double floor = codes / speed;
    std::printf("memory read: %.1f GB/s on one thread; the codes (%.0f MB) take %.2f ms at least\n", speed, codes,
                floor);

    QThreadPool pool;
    {
        MappedIndex index(*library.database, pool);
        const Times making = measure(1, [&](int) { static_cast<void>(await(index.load(), 600'000)); });
        std::printf("index made anew from the library: %.2f s (%.1f us a vector)\n", making.best / 1000,
                    making.best * 1000 / rows);
    }
    const double ownBefore = residentMiB("RssAnon");
    const double mappedBefore = residentMiB("RssFile");
    auto index = std::make_unique<MappedIndex>(*library.database, pool);
    const Times opening = measure(5, [&](int) {
        index = std::make_unique<MappedIndex>(*library.database, pool);
        static_cast<void>(await(index->load(), 600'000));
    });
    QList<Vector> queries;
    for (int i = 0; i < 8; ++i)
        queries.append(gaussian.unit(dimension));
    const Times first = measure(1, [&](int) { static_cast<void>(await(index->search(queries[0], 10, {}, {}))); });
    std::printf("open: best %.1f ms, median %.1f ms; first search %.1f ms\n", opening.best, opening.median, first.best);

    QList<RankedList> found;
    for (const int threads : {1, 2}) {
        pool.setMaxThreadCount(threads);
        const Times one =
            measure(200, [&](int i) { static_cast<void>(await(index->search(queries[i % 8], 10, {}, {}))); });
        const Times eight =
            measure(100, [&](int) { found = await(index->searchMany(queries, 10, {}, {})).valueOr({}); });
        std::printf("%d thread(s): one query best %.2f ms, median %.2f ms (%.2f x reading); "
                    "eight at once best %.2f ms, median %.2f ms (%.2f x one)\n",
                    threads, one.best, one.median, one.best / floor, eight.best, eight.median, eight.best / one.best);
    }
    const Times scoped =
        measure(100, [&](int) { static_cast<void>(await(index->search(queries[0], 10, {DocumentId{1}}, {}))); });
    std::printf("one query within one document of 10,000: best %.2f ms, median %.2f ms\n", scoped.best, scoped.median);
    const double own = residentMiB("RssAnon") - ownBefore;
    const double mapped = residentMiB("RssFile") - mappedBefore;
    std::printf(
        "memory since before opening: %.0f MiB own, %.0f MiB of the mapped file = %.2f x the vectors as stored\n", own,
        mapped, (own + mapped) * 1.048576 / (4 * codes));
    std::printf("recall@10 of 8 queries: %.3f\n", recall(found, queries, all, dimension));
    std::printf("disk: library %.0f MB, file of vectors %.0f MB\n",
                double(QFileInfo(library.database->file()).size()) / 1e6,
                double(QFileInfo(MappedIndex::fileOf(library.database->file())).size()) / 1e6);
    const Times checking = measure(1, [&](int) {
        const auto findings = await(index->check(CallContext{}), 600'000);
        for (const QString& finding : findings.valueOr({u"the check failed"_s}))
            std::printf("finding: %s\n", qUtf8Printable(finding));
    });
    std::printf("check of every vector: %.2f s\n", checking.best / 1000);
    return 0;
}
