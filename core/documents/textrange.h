#pragma once

#include <QList>

namespace sheaf {

// A half-open stretch of a text, in UTF-16 units.
struct TextRange
{
    int begin = 0;
    int end = 0;

    int length() const { return end - begin; }
    bool operator==(const TextRange&) const = default;
};

} // namespace sheaf
