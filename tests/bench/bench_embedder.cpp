// How fast the built-in embedder is on one core: chunks of about 200 tokens a second, for the text in FILE or for one
// that is made up. Not a test: nothing here fails.
//
//     bench_embedder [FILE]

#include "core/engines/builtin/staticembedder.h"

#include <QFile>
#include <chrono>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace sheaf;

namespace {

constexpr std::size_t tokensOfAChunk = 200;

QString someText()
{
    const QStringList words =
        u"the of and in to a is was for on as by with the reactor was built near an old harbour "
        "where engineers measured pressure temperature and flow in every chamber during winter"_s.split(u' ');
    QString text;
    for (int i = 0; i < 400'000; ++i)
        text += words[(i * 7 + i / 11) % words.size()] + (i % 12 == 11 ? u". "_s : u" "_s);
    return text;
}

} // namespace

int main(int argc, char** argv)
{
    const auto model = StaticModel::builtin();
    QString text = someText();
    if (argc > 1) {
        QFile file(QString::fromLocal8Bit(argv[1]));
        if (!file.open(QIODevice::ReadOnly)) {
            std::fprintf(stderr, "%s cannot be read\n", argv[1]);
            return 1;
        }
        text = QString::fromUtf8(file.readAll());
    }
    QStringList chunks;
    std::size_t tokens = 0;
    const double each =
        double(model->tokens().encode(text.left(100'000)).size()) / double(std::min<qsizetype>(text.size(), 100'000));
    const auto length = qsizetype(double(tokensOfAChunk) / each);
    for (qsizetype at = 0; at + length <= text.size(); at += length) {
        chunks.append(text.mid(at, length));
        tokens += model->tokens().encode(chunks.last()).size();
    }
    if (chunks.isEmpty())
        chunks.append(text);
    double best = 0;
    float used = 0;
    for (int round = 0; round < 5; ++round) {
        const auto begun = std::chrono::steady_clock::now();
        for (const QString& chunk : std::as_const(chunks))
            used += staticVector(*model, chunk)[0];
        const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begun;
        best = std::max(best, double(chunks.size()) / took.count());
    }
    std::printf("%lld chunks of %.0f tokens: %.0f a second on one core (best of 5; %g)\n",
                static_cast<long long>(chunks.size()), double(tokens) / double(chunks.size()), best, double(used));
    return 0;
}
