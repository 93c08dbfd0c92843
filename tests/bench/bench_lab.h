#pragma once

#include "core/lab/labrun.h"
#include "support/await.h"

#include <cstdio>

namespace sheaf::bench {

// A simulated server and how to reach it.
struct Bench
{
    std::shared_ptr<Clock> clock = std::make_shared<SteadyClock>();
    SimulatedServer server{*clock};
    LabBackend backend = LabBackend::simulatedBy(server, *server.start({}));
};

template<class T>
T wait(const Future<T>& future)
{
    Result<T> result = test::await(future, 900'000);
    if (!result.ok())
        qFatal("%s", qPrintable(result.error().message));
    if constexpr (!std::is_void_v<T>)
        return *std::move(result);
}

inline void line(const char* what, const QString& figures)
{
    std::printf("%-22s %s\n", what, qPrintable(figures));
    std::fflush(stdout);
}

// Sections about single calls, in bench_lab_calls.cpp.
void person();
void rate();
void stopping();
void cpu();

} // namespace sheaf::bench
