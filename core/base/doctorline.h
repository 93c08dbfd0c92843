#pragma once

#include <QString>

namespace sheaf {

// One finding about this machine, this library or an endpoint.
struct DoctorLine
{
    enum class Verdict { Ok, Note, Wrong };
    Verdict verdict = Verdict::Ok;
    QString topic; // "Tesseract", "Chat endpoint", …
    QString text;  // what was found
    QString fix;   // what to do; empty where nothing has to be done

    bool operator==(const DoctorLine&) const = default;
};

} // namespace sheaf
