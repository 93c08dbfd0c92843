#include "formats.h"

using namespace sheaf;

// E-mail with what is attached.
FUZZ_TARGET
{
    fuzz::readAs({FileFormat::Mail}, data, size);
    return 0;
}
