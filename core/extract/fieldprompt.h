#pragma once

#include "core/engines/chatclient.h"
#include "core/engines/fieldextractor.h"

namespace sheaf {

// What a chat model is asked to read out of a piece of text. The text is data between lines with `delimiter`, a word
// nobody can guess (see DataMarks), without invisible characters; the instructions say that nothing there is an
// instruction. Pure.
ChatRequest fieldRequest(const FieldTask& task, const QString& delimiter);

// The same, once an answer could not be read: with the answer and what is wrong with it.
ChatRequest repairRequest(ChatRequest asked, const ChatReply& answer, const QString& complaint);

} // namespace sheaf
