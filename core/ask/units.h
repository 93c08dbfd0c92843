#pragma once

#include <QString>
#include <optional>

namespace sheaf {

struct UnitAnswer
{
    QString expression; // "5 mi in km"
    QString text;       // "8.04672 km"
};

// "5 miles in km", "convert 70 °F to °C", "how many feet are in 3 m": length, mass, temperature, data, time, area,
// volume and speed. Factors are those of the International System, and the international yard and pound (1959); US
// gallons and pints; data in steps of 1000 for kB and of 1024 for KiB. Nothing where the question is another one or the
// units do not fit each other. Pure.
std::optional<UnitAnswer> convertUnits(const QString& question);

} // namespace sheaf
