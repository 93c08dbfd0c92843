#include "formats.h"

using namespace sheaf;

// Text in whatever encoding.
FUZZ_TARGET
{
    fuzz::readAs({FileFormat::Text, FileFormat::Markdown, FileFormat::Delimited}, data, size);
    return 0;
}
