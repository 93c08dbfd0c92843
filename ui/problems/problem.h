#pragma once

#include "core/concurrency/requesttracker.h"
#include "core/extract/extractoptions.h"
#include "core/index/documentrecord.h"
#include "core/network/endpointguard.h"

namespace sheaf {

// One thing that went wrong, for the person: with what, how, and what to do about it.
struct Problem
{
    enum class Kind { Document, Endpoint, Calls, Extraction };

    Kind kind = Kind::Document;
    QString key;   // tells it from all others, and stays while it is the same problem
    QString where; // a file's name, an address
    QString what;
    QString advice;
    bool isGrave = true;      // false: it may go by itself
    DocumentId document = {}; // of Kind::Document
    qint64 lastCall = 0;      // of Kind::Calls: the newest among them
    bool canRetry = false;

    bool operator==(const Problem&) const = default;
};

// All pure. Documents that failed or whose file is gone.
QList<Problem> problemsOf(const DocumentRecord& document);
// Addresses that do not work, or need the person: key, account.
QList<Problem> problemsOf(const QList<EndpointLoad>& endpoints, TimePoint now);
// Calls that gave up for good, one problem for each address, kind of call and reason; `after` leaves out those the
// person has seen. What worked again since is over and left out too.
QList<Problem> problemsOf(const QList<TrackedCall>& calls, qint64 after);
// What a run of an extraction left unread.
QList<Problem> problemsOf(const QString& fields, const ExtractRun& run);

} // namespace sheaf
