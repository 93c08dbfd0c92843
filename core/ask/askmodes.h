#pragma once

#include "core/ask/askengines.h"
#include "core/engines/chatclient.h"

namespace sheaf {

// The ways to find passages of AskMode::Research and AskMode::Exhaustive (AskEngines::research, exhaustive), with these
// engines; `chat` may be null. Their progress is told as lanes: a sub-question each, or the coverage. What research
// noted down goes to the writer; an exhaustive reading has a writer of its own.
FindPassages researchBy(const AskEngines& engines, std::shared_ptr<ChatClient> chat);
FindPassages exhaustiveBy(const AskEngines& engines, std::shared_ptr<ChatClient> chat);

} // namespace sheaf
