#pragma once

#include "core/base/secret.h"
#include "core/concurrency/callcontext.h"
#include "core/concurrency/future.h"
#include "core/documents/document.h"

namespace sheaf {

struct ReadRequest
{
    QString path;
    Secret password; // empty where none was given
    // The file ended its reader before: what it holds that is the likeliest to (PDF files attached to mail) is left
    // out.
    bool careful = false;
};

// A file into pages of raw text. Errors name the file and what to do: NotFound, PermissionDenied, PasswordRequired,
// WrongPassword, Unsupported, Corrupt, Empty, NoText (message counts the pages), TooLarge, ResourceLimit, Io,
// Cancelled.
class DocumentReader
{
public:
    DocumentReader() = default;
    DocumentReader(const DocumentReader&) = delete;
    DocumentReader& operator=(const DocumentReader&) = delete;
    virtual ~DocumentReader() = default;

    // Call in the thread the reader lives in.
    virtual Future<DocumentText> read(const ReadRequest& request, const CallContext& call) = 0;
};

} // namespace sheaf
