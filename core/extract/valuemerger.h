#pragma once

#include "core/base/ids.h"
#include "core/engines/fieldextractor.h"

namespace sheaf {

// A candidate with where it comes from and what the code makes of it.
struct SourcedCandidate
{
    FieldCandidate candidate;
    ChunkId chunk;
    int ordinal = 0; // of the chunk in its document
    int page = 0;
    QString plain;         // see plainValue(); the value itself where it is none of its field's type
    bool fits = false;     // it is one of its field's type
    bool verified = false; // it stands in its chunk, see standsIn()
};

// The words of a document that say a value.
struct ValueQuote
{
    ChunkId chunk;
    int page = 0;
    QString text;
    bool verified = false; // the value stands in that chunk

    bool operator==(const ValueQuote&) const = default;
};

// A value of a field, with everybody who says so, the surest first.
struct SupportedValue
{
    QString text;  // as it stands in the document
    QString plain; // normalised by the field's type
    QList<ValueQuote> quotes;
    double weight = 0;     // how much speaks for it
    bool fits = true;      // it is of the field's type
    bool verified = false; // it stands in the text of at least one quote

    bool operator==(const SupportedValue&) const = default;
};

// What a document says of a field.
struct MergedValue
{
    QString field;
    QList<SupportedValue> values;       // none: not found; one, of a list any number
    QList<SupportedValue> alternatives; // other values that something speaks for, the strongest first
    bool conflict = false;              // an alternative is nearly as strong; a person should look
    bool missing = false;               // required, and not found
    bool chosen = false;                // a person has said that this value is the right one

    bool operator==(const MergedValue&) const = default;
};

// The candidate with what the text it was read from says about it. The quote is kept where it stands there; otherwise
// the line around the value, where that does. Pure.
SourcedCandidate sourced(const FieldCandidate& candidate, const Field& field, ChunkId chunk, int ordinal, int page,
                         const QString& text);

// The candidates of all chunks of one document to one value for each field, in the fields' order. Equal values add up:
// the surest of them counts most, each further one a little; a value that does not stand in its text counts a quarter,
// one that is not of its type a tenth. The strongest wins, the first in the document among equals. Texts are equal in
// their letters and digits, and where one begins with all the words of the other ("Apple", "Apple Inc."); amounts also
// where one gives thousands, millions or billions and the other leaves that to a heading. Lists keep all that stand in
// the text, in the document's order. Pure.
QList<MergedValue> mergeValues(const QList<Field>& fields, const QList<SourcedCandidate>& candidates);

// The value whose `plain` was chosen by a person first, and no conflict any more. Nothing where it is not among them:
// the document may have changed since. Pure.
void preferChosen(MergedValue& merged, const QString& plain);

} // namespace sheaf
