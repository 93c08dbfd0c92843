#pragma once

#include "core/engines/fieldextractor.h"

namespace sheaf {

// Words a document may have in front of a field's value, and how surely they mean this field, 0 to 1.
struct FieldLabel
{
    QString words; // lower case, single spaces
    double weight = 1;

    bool operator==(const FieldLabel&) const = default;
};

// What a field is beyond its type, told from its name.
enum class FieldKind { Plain, Company, FilingDate, PerShare, Phone, Mail };

FieldKind fieldKind(const Field& field);

// The field's own name ("periodEnd", "period_end" and "Period end" are "period end") and what other words are usual for
// the same thing in business documents in English and German, the surest first. Pure.
QList<FieldLabel> labelsOf(const Field& field);

} // namespace sheaf
