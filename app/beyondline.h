#pragma once

#include "core/base/result.h"
#include "core/lab/laboptions.h"
#include "core/lab/virtualoptions.h"

#include <QList>

namespace sheaf {

// What was typed for “lab beyond”: it goes over what the library has measured.
struct BeyondLine
{
    // A number of VirtualOptions, either kind.
    struct Typed
    {
        QString option;
        double value = 0;
        bool operator==(const Typed&) const = default;
    };
    QList<Typed> typed;

    // The options of the other simulations mean the same here: latency, jitter, rate, faults and seed of `lab`;
    // `inFlight` where it is fixed.
    VirtualOptions over(VirtualOptions base, const LabOptions& lab, std::optional<int> inFlight) const;
};

// Puts an option with its value into place; nothing where it is none of these. InvalidInput says what is allowed. Pure.
std::optional<Result<void>> setBeyondOption(BeyondLine& line, const QString& option, const QString& value);

} // namespace sheaf
