// Runs every seed of a target's corpus and a number of mutations of them, always the same ones. Without libFuzzer, so
// that it runs wherever the tests do.
//
//   fuzz-replay CORPUS-FOLDER TARGET [RUNS]

#include "targets.h"

#include <QByteArrayList>
#include <QDir>
#include <QFile>
#include <csignal>
#include <cstring>
#include <unistd.h>

namespace {

constexpr qsizetype longest = 64 * 1024;

const char* g_target = "";
volatile int g_run = 0;

extern "C" void sayWhere(int signal)
{
    char text[200];
    const int length =
        std::snprintf(text, sizeof text, "fuzz target %s, run %d: signal %d\n", g_target, int(g_run), signal);
    static_cast<void>(!::write(STDERR_FILENO, text, size_t(length)));
    std::signal(signal, SIG_DFL);
    std::raise(signal);
}

// xorshift64 (Marsaglia, Journal of Statistical Software 8 (14), 2003).
class Random
{
public:
    explicit Random(quint64 seed)
        : m_state(seed * 0x9e3779b97f4a7c15ULL + 1)
    {}
    quint64 next()
    {
        m_state ^= m_state << 13;
        m_state ^= m_state >> 7;
        m_state ^= m_state << 17;
        return m_state;
    }
    qsizetype below(qsizetype n) { return n > 0 ? qsizetype(next() % quint64(n)) : 0; }

private:
    quint64 m_state;
};

QByteArrayList seedsIn(const QString& folder)
{
    QByteArrayList seeds{QByteArray()};
    for (const QString& name : QDir(folder).entryList(QDir::Files, QDir::Name)) {
        QFile file(folder + QLatin1Char('/') + name);
        if (file.open(QIODevice::ReadOnly))
            seeds.append(file.readAll());
    }
    return seeds;
}

void mutate(QByteArray& bytes, const QByteArrayList& seeds, Random& random)
{
    static const QByteArrayList words{"\n",
                                      "\r\n\r\n",
                                      "\0",
                                      "\xff\xff\xff\xff",
                                      "\x7f",
                                      "{",
                                      "}",
                                      "[",
                                      "]",
                                      "\"",
                                      "\\",
                                      "<",
                                      ">",
                                      "--",
                                      "-1",
                                      "0",
                                      "1e999",
                                      "NaN",
                                      "4294967296",
                                      "\xef\xbb\xbf",
                                      "\xf0\x9f\x98\x80",
                                      "\xc3",
                                      "null",
                                      "data:",
                                      "&#x110000;",
                                      "]]>"};
    const qsizetype at = random.below(bytes.size() + 1);
    const qsizetype length = 1 + random.below(16);
    switch (random.below(8)) {
    case 0:
        if (at < bytes.size())
            bytes[at] = char(bytes[at] ^ char(1U << random.below(8)));
        break;
    case 1:
        if (at < bytes.size())
            bytes[at] = char(random.next());
        break;
    case 2:
        bytes.remove(at, length);
        break;
    case 3:
        bytes.insert(at, words[random.below(words.size())]);
        break;
    case 4:
        bytes.insert(at, bytes.mid(random.below(bytes.size() + 1), length * 8));
        break;
    case 5: {
        const QByteArray& other = seeds[random.below(seeds.size())];
        bytes.insert(at, other.mid(random.below(other.size() + 1), length * 8));
        break;
    }
    case 6:
        bytes.truncate(at);
        break;
    default:
        bytes.replace(at, words[random.below(words.size())].size(), words[random.below(words.size())]);
        break;
    }
    bytes.truncate(longest);
}

int runTarget(const FuzzTarget& target, const QString& corpus, int runs)
{
    g_target = target.name;
    const QByteArrayList seeds = seedsIn(corpus + QLatin1Char('/') + QString::fromLatin1(target.name));
    const auto call = [&target](const QByteArray& bytes) {
        target.run(reinterpret_cast<const uint8_t*>(bytes.constData()), size_t(bytes.size()));
    };
    for (const QByteArray& seed : seeds)
        call(seed);
    for (int run = 1; run <= runs; ++run) {
        g_run = run;
        Random random{quint64(run)};
        QByteArray bytes = seeds[random.below(seeds.size())];
        for (qsizetype n = 1 + random.below(6); n > 0; --n)
            mutate(bytes, seeds, random);
        call(bytes);
    }
    std::printf("%s: %lld seeds, %d mutations, nothing found\n", target.name, static_cast<long long>(seeds.size()),
                runs);
    return seeds.size() > 1 ? 0 : 2; // without seeds little is tried
}

} // namespace

int main(int argc, char** argv)
{
    if (argc < 3)
        return 2;
    for (const int signal : {SIGSEGV, SIGABRT, SIGFPE, SIGBUS, SIGILL})
        std::signal(signal, sayWhere);
    for (const FuzzTarget& target : fuzzTargets) {
        if (std::strcmp(target.name, argv[2]) == 0)
            return runTarget(target, QString::fromLocal8Bit(argv[1]), argc > 3 ? std::atoi(argv[3]) : 10'000);
    }
    return 2;
}
