#include "core/documents/filereader.h"

#include "core/concurrency/run.h"
#include "core/documents/regularfile.h"

using namespace Qt::StringLiterals;

namespace sheaf {

Result<FileProbe> probeFile(const QString& path)
{
    auto opened = openRegularFile(path);
    if (!opened)
        return opened.error();
    const QByteArray head = (*opened)->device->read(sniffBytes);
    if (head.isEmpty() && (*opened)->device->error() != QFileDevice::NoError)
        return Error::make(ErrorCode::Io, u"“%1” could not be read."_s.arg(displayName(path)),
                           (*opened)->device->errorString());
    return FileProbe{(*opened)->path, sniffFormat(head), (*opened)->size};
}

FileReader::FileReader(std::shared_ptr<DocumentReader> pdf, std::shared_ptr<DocumentReader> text, QThreadPool* pool)
    : m_pdf(std::move(pdf))
    , m_text(std::move(text))
    , m_pool(pool)
{}

FileReader::~FileReader() = default;

Future<DocumentText> FileReader::read(const ReadRequest& request, const CallContext& call)
{
    const auto probe = run(m_pool, call, [path = request.path] { return probeFile(path); });
    return then(probe, &m_context, [this, request, call](const FileProbe& found) -> Future<DocumentText> {
        const QString name = displayName(request.path);
        const ReadRequest canonical{found.canonicalPath, request.password};
        switch (found.format) {
        case FileFormat::Pdf:
            return m_pdf->read(canonical, call);
        case FileFormat::Text:
            return m_text->read(canonical, call);
        case FileFormat::Empty:
            return failedFuture<DocumentText>(
                Error::make(ErrorCode::Empty, u"“%1” is empty: there is nothing to read in it."_s.arg(name)));
        case FileFormat::Binary:
            break;
        }
        return failedFuture<DocumentText>(Error::make(
            ErrorCode::Unsupported,
            u"“%1” is a binary file of a kind Sheaf cannot read. It reads PDF, plain text and Markdown."_s.arg(name)));
    });
}

} // namespace sheaf
