#pragma once

#include "core/documents/document.h"
#include "core/documents/extractreason.h"
#include "core/documents/fileformat.h"

#include <QByteArray>
#include <memory>

namespace sheaf {

struct FormatInput
{
    QByteArray bytes;     // the whole file; may refer to memory that is not its own
    QString name;         // the file's, without its folder
    int depth = 0;        // of a document within others
    bool careful = false; // see ReadRequest
};

// One format's bytes into title, author, pages and tables. It runs in the worker process only, blocks, opens no file
// and may be killed at any time. Errors are made by refusal().
class FormatReader
{
public:
    FormatReader() = default;
    FormatReader(const FormatReader&) = delete;
    FormatReader& operator=(const FormatReader&) = delete;
    virtual ~FormatReader() = default;

    virtual Result<DocumentText> read(const FormatInput& input) const = 0;
};

// The reader of a format of whole files; nothing for PDF, Binary and what else has none.
std::unique_ptr<FormatReader> makeFormatReader(FileFormat format);

// What `input` is, by its content, and its text. A PDF is read here only where it stands in another file, which has no
// pages then: by PdfPartReader, and not at all where care is asked for.
Result<DocumentText> readFormat(const FormatInput& input);

// A failure on its way through the worker. Its message is the reason's key and no text for a person: the program puts
// the reason into words.
Error refusal(ErrorCode code, ExtractReason reason = ExtractReason::None, const QString& detail = {});

} // namespace sheaf
