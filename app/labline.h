#pragma once

#include "core/base/result.h"
#include "core/lab/laboptions.h"

namespace sheaf {

// Puts an option of the lab with its value into place; nothing where it is none of the lab's. InvalidInput says what is
// allowed. Pure.
std::optional<Result<void>> setLabOption(LabOptions& lab, const QString& option, const QString& value);

// Whether the options go together; `action` is what stands behind "lab". Pure.
Result<void> checkLab(const LabOptions& lab, const QString& action);

} // namespace sheaf
