#pragma once

#include "core/ask/question.h"

namespace sheaf {

// How one question is to be put, as far as it was typed.
struct AskLine
{
    std::optional<AskMode> mode = {};
    bool documents = true;
    bool tools = true;
    bool memory = true;
    bool check = true;
    std::optional<bool> web = {};
    std::optional<bool> files = {};
    int maxCalls = 0;
    ConversationId conversation = {};
};

// Takes a word without a value: --web, --files, and --no- before web, files, memory, tools, documents, check. False
// where it is another one. Pure.
bool setAskSwitch(AskLine& line, const QString& word);

// Takes --mode, --budget and --conversation. Nothing where the option is another one; InvalidInput where its value
// makes no sense. Pure.
std::optional<Result<void>> setAskOption(AskLine& line, const QString& option, const QString& value);

// What was typed on top of what the settings say. Pure.
AskOptions askedWith(const AskLine& line, AskOptions options);

} // namespace sheaf
