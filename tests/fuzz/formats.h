#pragma once

#include "core/documents/extractlimits.h"
#include "core/documents/worker/formats/formatreader.h"
#include "fuzz.h"

namespace sheaf::fuzz {

// What a reader gives, it gives in order and within the limits; what it refuses, it refuses with a code.
inline void readAs(std::initializer_list<FileFormat> formats, const uint8_t* data, size_t size)
{
    FormatInput input;
    input.bytes = bytesOf(data, size);
    input.name = QStringLiteral("fuzzed");
    for (const FileFormat format : formats) {
        const auto reader = makeFormatReader(format);
        FUZZ_CHECK(reader);
        const auto document = reader->read(input);
        if (!document.ok()) {
            FUZZ_CHECK(document.error().code != ErrorCode::Internal);
            continue;
        }
        int last = 0;
        for (const Page& page : document->pages) {
            FUZZ_CHECK(page.number > last);
            last = page.number;
        }
        for (const Table& table : document->tables) {
            for (const QStringList& row : table.rows)
                FUZZ_CHECK(row.size() == table.columns.size());
        }
    }
}

} // namespace sheaf::fuzz
