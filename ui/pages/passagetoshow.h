#pragma once

#include "core/ask/question.h"

namespace sheaf {

// A place in a document that somebody wants to see.
struct PassageToShow
{
    QString path;
    QString title;
    bool paged = true;
    int page = 1;    // from 1
    QString quote;   // the words to mark; may be empty
    QString passage; // the chunk around them, marked where the quote is not to be found
    Citation::Verdict verdict = Citation::Verdict::NotFound;
};

} // namespace sheaf
