#pragma once

#include "core/base/clock.h"
#include "core/base/ids.h"
#include "core/engines/fieldextractor.h"

namespace sheaf {

using ExtractJobId = Id<struct ExtractJobTag>; // one schema read by one engine

// A chunk in the eyes of one job.
enum class CellState : quint8 { Waiting, Running, Done, Failed };
inline constexpr int cellStateCount = 4;
QString cellStateName(CellState state); // "waiting", "running", "done", "failed", as the ledger writes it

// A chunk as a list of all of them has it, in one byte: its state, and whether it was tried more than once.
inline constexpr char triedAgain = 0x40;
inline CellState stateOf(char cell)
{
    return CellState(cell & ~triedAgain);
}

// A chunk in scope, in the order of the library.
struct PlannedCell
{
    ChunkId chunk;
    DocumentId document;
    int tokens = 0; // of its text, estimated
    CellState state = CellState::Waiting;
    int attempts = 0; // begun before
};

// What became of a chunk; all but the state is as of its last attempt.
struct CellOutcome
{
    ChunkId chunk;
    CellState state = CellState::Waiting;
    int attempts = 0; // begun since it was last stored
    Milliseconds time{};
    FieldsFound found = {};
    std::optional<Error> error = {}; // of a failed one
};

} // namespace sheaf
