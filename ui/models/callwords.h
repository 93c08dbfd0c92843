#pragma once

#include "core/concurrency/requesttracker.h"

namespace sheaf {

// Pending, in progress or waiting for its next try.
bool isOpen(const TrackedCall& call);
// From the moment it was wanted to its last try; until now, or to its end, where it was never sent.
Duration waitedOf(const TrackedCall& call, TimePoint now);
// From the start of its last try to its end, or until now while it runs; nothing where no try is or was under way.
std::optional<Duration> tookOf(const TrackedCall& call, TimePoint now);
// From the start of its last try; nothing where nothing came.
std::optional<Duration> firstByteOf(const TrackedCall& call);

// "embedding", "chat", …: a kind of call in words.
QString taskText(const QString& task);
// Whom a call is for: "you", "ahead", "background".
QString priorityText(Priority priority);
// "waiting", "running", "again in 3 s", "answered", "failed", "stopped".
QString callStateText(const TrackedCall& call, TimePoint now);
// "ok", "bad", "warn", "accent", "dim".
QString callTone(const TrackedCall& call);
// "3", "2, twice" where a second request was sent beside the first.
QString triesText(const TrackedCall& call);
// "812 B", "1.5 kB", "2.0 MB"
QString bytesText(qint64 bytes);
// How long until then in whole seconds, rounded up: "4 s", "2 min 5 s".
QString countdownText(Duration left);
// Everything about one call, a line for each part.
QString callAbout(const TrackedCall& call, TimePoint now);

} // namespace sheaf
