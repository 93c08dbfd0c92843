#include "core/engines/callledger.h"

#include "core/base/logging.h"
#include "core/base/settings.h"

#include <QDir>
#include <QFileInfo>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr auto batchTime = 1s; // a program that crashes loses no more
constexpr qsizetype fullBatch = 256;
constexpr qsizetype mostWaiting = 20'000; // while another program keeps the file locked

bool leavesTheMachine(const OutboundCall& call)
{
    QUrl url;
    url.setScheme(call.scheme);
    url.setHost(call.host);
    return !isLoopback(url);
}

} // namespace

CallLedger::CallLedger(const QString& file, const CallTable::Bounds& bounds)
    : m_file(file)
    , m_bounds(bounds)
    , m_thread([this] { serve(); })
{}

CallLedger::~CallLedger()
{
    std::deque<Reading> dropped;
    {
        const std::lock_guard lock(m_mutex);
        m_closed = true;
        dropped.swap(m_readings);
    }
    m_changed.notify_one();
    m_thread.join();
}

void CallLedger::add(const OutboundCall& call)
{
    if (!leavesTheMachine(call))
        return;
    bool wake = false;
    {
        const std::lock_guard lock(m_mutex);
        m_added.append(call);
        wake = m_added.size() == 1 || m_added.size() == fullBatch;
    }
    if (wake)
        m_changed.notify_one();
}

Future<QList<OutboundCall>> CallLedger::calls(const CallQuery& query)
{
    const Promise<QList<OutboundCall>> promise;
    {
        const std::lock_guard lock(m_mutex);
        m_readings.push_back({query, promise});
    }
    m_changed.notify_one();
    return promise.future();
}

void CallLedger::serve()
{
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_changed.wait(lock, [this] { return m_closed || !m_added.isEmpty() || !m_readings.empty(); });
        if (m_readings.empty() && !m_closed)
            m_changed.wait_for(lock, batchTime,
                               [this] { return m_closed || m_added.size() >= fullBatch || !m_readings.empty(); });
        const QList<OutboundCall> batch = std::exchange(m_added, {});
        std::deque<Reading> readings = std::exchange(m_readings, {});
        const bool last = m_closed;
        lock.unlock();
        if (!batch.isEmpty())
            write(batch);
        for (const Reading& reading : readings) {
            if (!m_table && !QFileInfo::exists(m_file)) {
                reading.promise.settle(QList<OutboundCall>());
                continue;
            }
            const auto ready = table();
            reading.promise.settle(ready.ok() ? (*ready)->calls(reading.query)
                                              : Result<QList<OutboundCall>>(ready.error()));
        }
        readings.clear();
        if (last) {
            m_table.reset();
            return;
        }
        lock.lock();
    }
}

Result<CallTable*> CallLedger::table()
{
    if (!m_table) {
        QDir().mkpath(QFileInfo(m_file).path()); // where that fails, so does the next line, with the reason
        auto opened = CallTable::open(m_file, m_bounds);
        if (!opened.ok())
            return Error::make(
                opened.error().code,
                u"The list of calls in %1 cannot be used (%2). Remove the file to begin a new one."_s.arg(
                    m_file, opened.error().message),
                opened.error().detail);
        m_table = std::move(*opened);
    }
    return m_table.get();
}

void CallLedger::write(const QList<OutboundCall>& batch)
{
    const auto ready = table();
    const Result<void> done =
        ready.ok() ? (*ready)->append(batch, QDateTime::currentDateTimeUtc()) : Result<void>(ready.error());
    if (done.ok())
        return;
    if (done.error().code == ErrorCode::TimedOut) { // another program has it just now
        const std::lock_guard lock(m_mutex);
        if (!m_closed && m_added.size() + batch.size() <= mostWaiting) {
            m_added = batch + m_added;
            return;
        }
    }
    if (!std::exchange(m_complained, true))
        qCWarning(lcEngines, "Calls that leave this machine cannot be noted: %s (%s)",
                  qUtf8Printable(done.error().message), qUtf8Printable(done.error().detail));
}

} // namespace sheaf
