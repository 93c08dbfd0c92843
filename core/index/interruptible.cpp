#include "core/index/interruptible.h"

#include <QSqlDriver>
#include <sqlite3.h>

namespace sheaf {

namespace {

constexpr int stepsBetweenLooks = 20'000; // of SQLite's machine, well below a millisecond

int isStopped(void* stop)
{
    return static_cast<const std::stop_token*>(stop)->stop_requested() ? 1 : 0;
}

} // namespace

// Looks while statements run, because SQLite forgets an interruption that comes just before one begins; and interrupts,
// because the check of the pages does not look.
struct Interruptible::Watch
{
    struct Interrupt
    {
        sqlite3* handle;
        void operator()() const { sqlite3_interrupt(handle); }
    };

    Watch(sqlite3* database, const std::stop_token& token)
        : handle(database)
        , stop(token)
        , callback(stop, Interrupt{handle})
    {
        sqlite3_progress_handler(handle, stepsBetweenLooks, isStopped, &stop);
    }
    ~Watch() { sqlite3_progress_handler(handle, 0, nullptr, nullptr); }
    Watch(const Watch&) = delete;
    Watch& operator=(const Watch&) = delete;

    sqlite3* const handle;
    std::stop_token stop;
    std::stop_callback<Interrupt> callback;
};

Interruptible::Interruptible(const Connection& connection, const std::stop_token& stop)
{
    const QVariant driver = connection.handle();
    if (driver.isValid() && qstrcmp(driver.typeName(), "sqlite3*") == 0)
        m_watch = std::make_unique<Watch>(*static_cast<sqlite3* const*>(driver.constData()), stop);
}

Interruptible::~Interruptible() = default;

} // namespace sheaf
