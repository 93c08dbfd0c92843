#pragma once

#include "core/index/connection.h"

#include <memory>
#include <stop_token>

namespace sheaf {

// While it lives, a stop ends the statement that runs on the connection, whatever it is at; the statement then fails
// with Cancelled. Make it in the connection's thread, for work that may take long and can be taken back.
class Interruptible
{
public:
    Interruptible(const Connection& connection, const std::stop_token& stop);
    Interruptible(const Interruptible&) = delete;
    Interruptible& operator=(const Interruptible&) = delete;
    ~Interruptible();

private:
    struct Watch;
    std::unique_ptr<Watch> m_watch; // null where SQLite cannot be reached: then it is not interrupted
};

} // namespace sheaf
