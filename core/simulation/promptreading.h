#pragma once

#include "core/engines/answerwriter.h"

namespace sheaf {

// A chat prompt taken apart again: what is asked, and the numbered passages to answer it from.
struct ReadPrompt
{
    QString question;
    QList<Passage> passages;
};

// Passages begin with a line that names their number in square brackets, alone ("[2] text …") or in a heading that
// starts with "<<", "#", "Passage", "Source" or "Document", and end at the next such line, at a line "<<…>>" without a
// number, or at "Question:". The question is what follows the last "Question:", otherwise the last paragraph outside
// the passages. A long text without passages is one passage, number 0, with its last paragraph as the question. Pure.
ReadPrompt readPrompt(const QString& text);

} // namespace sheaf
