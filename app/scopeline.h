#pragma once

#include "core/index/scope.h"

namespace sheaf {

// Puts an option that limits what is searched into the scope: --document, --type, --language, --after, --before,
// --added-after, --added-before, --pages. Nothing where the option is another one; InvalidInput where its value makes
// no sense. Pure.
std::optional<Result<void>> setScopeOption(Scope& scope, const QString& option, const QString& value);

} // namespace sheaf
