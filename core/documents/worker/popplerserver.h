#pragma once

#include "core/documents/regularfile.h"
#include "core/documents/worker/extractserver.h"

#include <memory>

namespace poppler {
class document;
}

namespace sheaf {

// The text of PDF files through poppler, which mends more damage than QtPdf does: of 40 copies of one file with flipped
// bits QtPdf refused 13 and poppler none. The same conversation as ExtractServer's, OpenRequest and TextRequest only.
// Text comes in the order of the file (raw order), which keeps columns apart; text outside the visible page does not
// come.
class PopplerServer
{
public:
    explicit PopplerServer(ExtractServer::Host host);
    PopplerServer(const PopplerServer&) = delete;
    PopplerServer& operator=(const PopplerServer&) = delete;
    ~PopplerServer();

    void handle(const ExtractRequest& request);

private:
    void open(const OpenRequest& request);
    void sendText();
    void fail(ErrorCode code, const QString& detail);

    ExtractServer::Host m_host;
    std::shared_ptr<RegularFile> m_file;
    std::unique_ptr<poppler::document> m_document;
};

} // namespace sheaf
