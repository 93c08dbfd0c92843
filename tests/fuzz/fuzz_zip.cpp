#include "formats.h"

using namespace sheaf;

// Containers and the XML in them.
FUZZ_TARGET
{
    fuzz::readAs(
        {FileFormat::Docx, FileFormat::Xlsx, FileFormat::Pptx, FileFormat::Epub, FileFormat::Odt, FileFormat::Ods},
        data, size);
    return 0;
}
