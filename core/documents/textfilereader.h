#pragma once

#include "core/documents/documentreader.h"

#include <QThreadPool>

namespace sheaf {

inline constexpr qint64 maxTextFileBytes = 64ll * 1024 * 1024;

// Plain text and Markdown as one page that is not shown as one. Read and decoded on the pool (see textdecoder.h). Core
// thread.
class TextFileReader : public DocumentReader
{
public:
    // The pool must outlive the reader.
    explicit TextFileReader(QThreadPool* pool)
        : m_pool(pool)
    {}

    Future<DocumentText> read(const ReadRequest& request, const CallContext& call) override;

private:
    QThreadPool* m_pool;
};

// The same in the calling thread; it blocks.
Result<DocumentText> readTextFile(const QString& path, std::stop_token stop, qint64 maxBytes = maxTextFileBytes);

} // namespace sheaf
