#pragma once

#include "core/documents/documentreader.h"
#include "core/documents/fileformat.h"

#include <QObject>
#include <QThreadPool>
#include <memory>
#include <optional>
#include <stop_token>

namespace sheaf {

// Plain text up to this size is read in the program itself: a process of its own would take twelve times as long as
// the reading. Larger ones, and all that need a parser, go to a worker.
inline constexpr qint64 smallTextBytes = 1024 * 1024;
// The same for Markdown and separated values, which are parsed.
inline constexpr qint64 smallMarkupBytes = 64 * 1024;

// What a file is, found by looking into it; small plain text in UTF-8 or UTF-16 at once with its content. Blocks.
struct FileProbe
{
    QString canonicalPath;
    FileFormat format = FileFormat::Empty;
    qint64 size = 0;
    std::optional<DocumentText> text;
};
Result<FileProbe> probeFile(const QString& path, const std::stop_token& stop = {});

// Any file Sheaf reads: by its content, never by its name (fileformat.h). A symbolic link is followed to the file it
// means; folders, pipes and devices are refused without being waited for. Core thread.
class FileReader : public DocumentReader
{
public:
    // `worker` reads everything that is neither a PDF nor small plain text; both are given canonical paths. The pool
    // must outlive the reader.
    FileReader(std::shared_ptr<DocumentReader> pdf, std::shared_ptr<DocumentReader> worker, QThreadPool* pool);
    ~FileReader() override;

    Future<DocumentText> read(const ReadRequest& request, const CallContext& call) override;

private:
    const std::shared_ptr<DocumentReader> m_pdf;
    const std::shared_ptr<DocumentReader> m_worker;
    QThreadPool* m_pool;
    QObject m_context;
};

} // namespace sheaf
