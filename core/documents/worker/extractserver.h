#pragma once

#include "core/documents/extractprotocol.h"
#include "core/documents/regularfile.h"

#include <functional>
#include <memory>

class QPdfDocument;

namespace sheaf {

// The worker's side of the conversation: one document, one request after the other. It blocks and may be killed in any
// of its calls; it runs in a process of its own. What the process may do is set through the callbacks, so that it can
// be tested without.
class ExtractServer
{
public:
    struct Host
    {
        std::function<void(const ExtractFrame&)> write;
        std::function<void()> lockDown;                          // after the file is open, before it is parsed
        std::function<void(std::chrono::seconds)> limitCpuTotal; // counted from the start of the process
        std::function<void(std::chrono::seconds)> grantCpu;      // from now on
    };

    explicit ExtractServer(Host host);
    ExtractServer(const ExtractServer&) = delete;
    ExtractServer& operator=(const ExtractServer&) = delete;
    ~ExtractServer();

    void handle(const ExtractRequest& request);

private:
    void answer(const OpenRequest& request);
    void answer(const TextRequest& request);
    void answer(const RenderRequest& request);
    void answer(const LocateRequest& request);
    void openOther(bool careful);
    void writeOther();
    void fail(ErrorCode code, const QString& detail);
    void fail(const Error& refused); // of a format reader
    bool load(const QString& password);
    bool isPage(int page) const;

    Host m_host;
    std::shared_ptr<RegularFile> m_file;
    std::unique_ptr<QPdfDocument> m_document;
    std::optional<DocumentText> m_read; // of a file that is no PDF
};

// The file a worker is to read, and the host told that it was opened. What is wrong with it is in the error's detail.
Result<std::shared_ptr<RegularFile>> openForWorker(const OpenRequest& request, const ExtractServer::Host& host);

} // namespace sheaf
