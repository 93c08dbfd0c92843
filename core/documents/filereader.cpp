#include "core/documents/filereader.h"

#include "core/base/wording.h"
#include "core/concurrency/run.h"
#include "core/documents/extracterrors.h"
#include "core/documents/plain/plaintext.h"
#include "core/documents/regularfile.h"
#include "core/documents/textdecoder.h"

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

Error emptyFile(const QString& path)
{
    return workerFailure(ErrorCode::Empty, path, u"0 bytes"_s);
}

bool readsHere(FileFormat format, qint64 size)
{
    const bool parsed = format == FileFormat::Markdown || format == FileFormat::Delimited;
    return isPlainKind(format) && size <= (parsed ? smallMarkupBytes : smallTextBytes);
}

} // namespace

Result<FileProbe> probeFile(const QString& path, const std::stop_token& stop)
{
    const QString name = displayName(path);
    auto opened = openRegularFile(path);
    if (!opened)
        return opened.error();
    QFile& file = *(*opened)->device;
    QByteArray bytes = file.read(sniffBytes);
    FileProbe probe{(*opened)->path, sniffFormat(bytes, name), (*opened)->size, std::nullopt};
    if (readsHere(probe.format, probe.size) && !stop.stop_requested()) {
        // The size is not relied on: the file may grow meanwhile.
        bytes += file.read(smallTextBytes + 1 - bytes.size());
        const auto text = readsHere(probe.format, bytes.size()) ? decodeUnicode(bytes) : std::nullopt;
        if (text && isBlank(*text))
            return emptyFile(path);
        if (text)
            probe.text = readPlain(*text, probe.format, name);
    }
    if (file.error() != QFileDevice::NoError)
        return Error::make(ErrorCode::Io, Wording::tr("“%1” could not be read.").arg(name), file.errorString());
    return probe;
}

FileReader::FileReader(std::shared_ptr<DocumentReader> pdf, std::shared_ptr<DocumentReader> worker, QThreadPool* pool)
    : m_pdf(std::move(pdf))
    , m_worker(std::move(worker))
    , m_pool(pool)
{}

FileReader::~FileReader() = default;

Future<DocumentText> FileReader::read(const ReadRequest& request, const CallContext& call)
{
    const auto probe = run(m_pool, call, [path = request.path](std::stop_token stop) { return probeFile(path, stop); });
    return then(probe, &m_context, [this, request, call](const FileProbe& found) -> Future<DocumentText> {
        if (found.text)
            return readyFuture<DocumentText>(*found.text);
        if (found.format == FileFormat::Empty)
            return failedFuture<DocumentText>(emptyFile(request.path));
        if (found.format == FileFormat::Binary)
            return failedFuture<DocumentText>(
                workerFailure(ErrorCode::Unsupported, request.path, {}, ExtractReason::UnknownBinary));
        return (found.format == FileFormat::Pdf ? m_pdf : m_worker)
            ->read({found.canonicalPath, request.password, request.careful}, call);
    });
}

} // namespace sheaf
