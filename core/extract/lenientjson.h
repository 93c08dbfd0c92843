#pragma once

#include "core/base/result.h"

#include <QJsonObject>
#include <QStringView>

namespace sheaf {

// An object out of what a model wrote.
struct LenientObject
{
    QJsonObject object;
    bool exact = true;      // it was JSON as it stood
    bool truncated = false; // the end was missing: what is there was closed, an unfinished member left out
    qsizetype end = 0;      // behind it
};

// Reads the object that begins at `begin`, which must be a {. Beyond JSON it takes single and curly quotation marks,
// keys without any, commas too many or missing, comments, True, False, None, undefined, line breaks in texts, and an
// end that is missing. BadResponse where even so it is none, or is nested more than 32 deep. Pure, linear.
Result<LenientObject> readLenientObject(QStringView text, qsizetype begin);

} // namespace sheaf
