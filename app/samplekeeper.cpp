#include "app/samplekeeper.h"

#include "core/base/logging.h"

using namespace std::chrono_literals;

namespace sheaf {

namespace {

constexpr Duration lookEvery = 5s;
constexpr int looksToWrite = 12; // a minute

} // namespace

SampleKeeper::SampleKeeper(Database& database, Clock& clock, Sources sources, QObject* parent)
    : QObject(parent)
    , m_clock(clock)
    , m_sources(std::move(sources))
    , m_store(database)
{}

SampleKeeper::~SampleKeeper()
{
    if (m_timer)
        write(Priority::Interactive).waitForFinished();
}

void SampleKeeper::start()
{
    m_timer = m_clock.after(lookEvery, this, [this] {
        look();
        if (++m_looks % looksToWrite == 0)
            static_cast<void>(write(Priority::Background));
        start();
    });
}

void SampleKeeper::look()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    m_collector.look(m_sources.loads(), now);
    const auto [hits, misses] = m_sources.cache();
    m_collector.cacheAsked(hits, misses, now);
}

// What cannot be written is lost: it is a picture of the past, and nobody waits for it.
Future<void> SampleKeeper::write(Priority priority)
{
    look();
    CallContext call;
    call.priority = priority;
    const Future<void> written = m_store.add(m_collector.take(), call);
    observe(written, this, [](const Result<void>& result) {
        if (!result.ok() && result.error().code != ErrorCode::Cancelled)
            qCWarning(lcIndex, "what calls did could not be kept: %s", qUtf8Printable(result.error().message));
    });
    return written;
}

Future<QList<CallSample>> SampleKeeper::since(const QDateTime& from)
{
    look();
    const QList<CallSample> pending = m_collector.pending();
    return then(m_store.since(from, CallContext()), this,
                [pending](const QList<CallSample>& samples) { return samples + pending; });
}

} // namespace sheaf
