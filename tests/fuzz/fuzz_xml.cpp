#include "formats.h"

using namespace sheaf;

// XML of any kind.
FUZZ_TARGET
{
    fuzz::readAs({FileFormat::Xml}, data, size);
    return 0;
}
