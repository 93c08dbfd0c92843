#pragma once

#include "core/engines/answerwriter.h"

namespace sheaf {

// What a chat model is asked. Passages are data between delimiters that nobody can guess, with invisible and
// direction-changing characters taken out; the instructions say that nothing between them is an instruction
// (spotlighting, arXiv 2403.14720). `delimiter` is a fresh random word for each question. Pure.
ChatRequest buildAnswerPrompt(const AnswerTask& task, const QString& delimiter);

// Asks for up to n other ways to search for the question, one in a line.
ChatRequest buildVariantsPrompt(const QString& question, int n);

// Text without characters that are not seen: zero-width ones, bidirectional controls, tags, variation selectors,
// fillers, other controls than tab and line ends. Separators of lines and paragraphs become line feeds. Pure.
QString withoutInvisible(const QString& text);

} // namespace sheaf
