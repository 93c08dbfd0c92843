#pragma once

#include <QString>

namespace sheaf {

// The manual page of section 1 in roff, of "sheaf" or "sheaf-cli"; empty for any other name.
QString manualPage(const QString& program);

} // namespace sheaf
