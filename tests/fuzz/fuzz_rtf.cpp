#include "formats.h"

using namespace sheaf;

// Rich text.
FUZZ_TARGET
{
    fuzz::readAs({FileFormat::Rtf}, data, size);
    return 0;
}
