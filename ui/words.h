#pragma once

#include <QCoreApplication>

namespace sheaf {

// A text for the person from a function that belongs to no class; lupdate knows the name. GUI thread.
inline QString words(const char* text, const char* disambiguation = nullptr, int n = -1)
{
    return QCoreApplication::translate("sheaf", text, disambiguation, n);
}

} // namespace sheaf
