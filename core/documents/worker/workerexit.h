#pragma once

namespace sheaf::workerexit {

// Exit statuses of sheaf-extract beside 0, from the range sysexits.h leaves free.
inline constexpr int outOfMemory = 90;
inline constexpr int parentGone = 91;
inline constexpr int badRequest = 92;

} // namespace sheaf::workerexit
