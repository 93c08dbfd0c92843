#pragma once

#include "core/index/documentrecord.h"

#include <QStringList>

namespace sheaf {

// The question as it might have been meant.
struct Refinement
{
    QString label;    // for the button: "ACID as “atomicity consistency isolation durability”"
    QString question; // to be asked instead

    bool operator==(const Refinement&) const = default;
};

// What could be meant by a question whose words mean several things in what it finds, at most four: a short form that
// the passages spell out in more than one way; a name that stands in the titles of several documents; passages that
// come about evenly from a few documents. `passages` best first. Pure.
QList<Refinement> refinementsOf(const QString& question, const QList<ChunkRecord>& passages);

// What a short form stands for by its letters, as the text spells it out beside it: "… relational database management
// system (RDBMS)" or "RDBMS (relational database management system)". Lower case, each once, in order of place. Pure.
QStringList expansionsOf(const QString& shortForm, const QString& text);

} // namespace sheaf
