#pragma once

#include "core/engines/answerwriter.h"
#include "core/engines/datamarks.h"

namespace sheaf {

// What a chat model is asked. Passages are data between delimiters that nobody can guess, with invisible and
// direction-changing characters taken out; the instructions say that nothing between them is an instruction
// (spotlighting, arXiv 2403.14720). `delimiter` is a fresh random word for each question. Pure.
ChatRequest buildAnswerPrompt(const AnswerTask& task, const QString& delimiter);

// Asks for up to n other ways to search for the question, one in a line, of several kinds; among them an answer as it
// might be worded (HyDE, arXiv 2212.10496). What is likely to help most comes first, because it is searched first.
ChatRequest buildVariantsPrompt(const QString& question, int n);

} // namespace sheaf
