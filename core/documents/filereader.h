#pragma once

#include "core/documents/documentreader.h"
#include "core/documents/fileformat.h"

#include <QObject>
#include <QThreadPool>
#include <memory>

namespace sheaf {

// What a file is, found by looking into it. Blocks.
struct FileProbe
{
    QString canonicalPath;
    FileFormat format = FileFormat::Empty;
    qint64 size = 0;
};
Result<FileProbe> probeFile(const QString& path);

// Any file Sheaf reads: chooses the reader by the file's first bytes, never by its name. A symbolic link is followed to
// the file it means; folders, pipes and devices are refused without being waited for. Core thread.
class FileReader : public DocumentReader
{
public:
    // The pool must outlive the reader.
    FileReader(std::shared_ptr<DocumentReader> pdf, std::shared_ptr<DocumentReader> text, QThreadPool* pool);
    ~FileReader() override;

    Future<DocumentText> read(const ReadRequest& request, const CallContext& call) override;

private:
    const std::shared_ptr<DocumentReader> m_pdf;
    const std::shared_ptr<DocumentReader> m_text;
    QThreadPool* m_pool;
    QObject m_context;
};

} // namespace sheaf
