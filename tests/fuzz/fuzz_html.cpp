#include "formats.h"

using namespace sheaf;

// Web pages.
FUZZ_TARGET
{
    fuzz::readAs({FileFormat::Html}, data, size);
    return 0;
}
