#pragma once

#include "core/ask/question.h"

namespace sheaf {

struct ModeSuggestion
{
    AskMode mode = AskMode::FanOut;
    QString reason; // for the person, one sentence

    bool operator==(const ModeSuggestion&) const = default;
};

// Which mode fits a question, from its wording in English, German, French, Spanish or Chinese:
//  - Exhaustive where it asks for all of something, for a number of things, or to compare everything: what a search
//    leaves out would be missing in the answer;
//  - Research where it asks several things, asks why and how, compares two, or is long;
//  - Quick where it is short and asks for one fact: who, when, where, how much;
//  - FanOut otherwise.
// Pure.
ModeSuggestion suggestMode(const QString& question);

// Stable names for the command line and JSON: "quick", "fan-out", "research", "exhaustive".
QString modeName(AskMode mode);
std::optional<AskMode> modeFromName(const QString& name);

} // namespace sheaf
