#pragma once

#include "core/extract/fieldschema.h"

namespace sheaf {

// Schemas to begin with: "Quarterly report", "Invoice", "CV", "Paper". Each passes checkFieldSchema().
QList<FieldSchema> builtinPresets();

} // namespace sheaf
