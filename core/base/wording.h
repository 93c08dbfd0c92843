#pragma once

#include <QCoreApplication>

namespace sheaf {

// Wording::tr("…"): a text for the person that core makes, in the language of the program that runs it. Any thread. The
// window installs translators; the command line and the workers install none, so that what they say stays English.
// Never for what a model reads, what is stored and compared, or what stands in an error's detail.
struct Wording
{
    Q_DECLARE_TR_FUNCTIONS(Wording)
};

} // namespace sheaf
