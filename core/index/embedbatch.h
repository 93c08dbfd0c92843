#pragma once

#include "core/engines/embeddingclient.h"
#include "core/index/documentrecord.h"

#include <deque>

namespace sheaf {

// How many texts, and characters of them, go into one call.
struct BatchLimits
{
    int texts = 1;
    int chars = 1;
};

// The length of the next batch from the front of `lengths` (characters of the waiting texts): what waits is spread over
// the free calls, but no call is made smaller than 16 texts for it; never over the limits, except that a text that is
// too long alone goes alone. At least 1 where something waits. Pure.
int nextBatch(const QList<qsizetype>& lengths, int freeCalls, const BatchLimits& limits);

// Whether the endpoint is to blame and the same call may work another time. Pure.
bool isOfTheEndpoint(const Error& error);

// Whether these are `count` vectors of one dimension, all numbers finite; BadResponse otherwise. Pure.
std::optional<Error> checkVectors(const QList<Vector>& vectors, qsizetype count);

// One text may be to blame where a call for several failed like this: worth asking again for parts of them.
bool mayBeOneText(const Error& error);
// After so many answers of this kind in a row, with no good one between, it is not one text that is to blame.
int patience(const Error& error);

} // namespace sheaf
