#include "core/documents/worker/extractserver.h"

#include "core/documents/extractlimits.h"
#include "core/documents/losttext.h"
#include "core/documents/textdecoder.h"
#include "core/documents/worker/formats/containerlimits.h"
#include "core/documents/worker/formats/formatreader.h"
#include "core/documents/worker/pageimage.h"
#include "core/documents/worker/quoteplaces.h"
#include "core/documents/worker/tableframes.h"

#include <QtPdf/QPdfDocument>
#include <QtPdf/QPdfSelection>
#include <cmath>

using namespace Qt::StringLiterals;

namespace sheaf {

using namespace extractlimits;

namespace {

// At most `most` characters, without half a surrogate pair at the end.
bool cutTo(QString& text, qsizetype most)
{
    if (text.size() <= most)
        return false;
    text.truncate(text[most - 1].isHighSurrogate() ? most - 1 : most);
    return true;
}

} // namespace

ExtractServer::ExtractServer(Host host)
    : m_host(std::move(host))
{}

ExtractServer::~ExtractServer() = default;

void ExtractServer::handle(const ExtractRequest& request)
{
    std::visit([this](const auto& each) { answer(each); }, request);
}

void ExtractServer::fail(ErrorCode code, const QString& detail)
{
    m_host.write(FailedFrame{code, detail});
}

void ExtractServer::fail(const Error& refused)
{
    m_host.write(FailedFrame{refused.code, refused.detail, reasonOfKey(refused.message)});
}

bool ExtractServer::load(const QString& password)
{
    m_document = std::make_unique<QPdfDocument>();
    m_document->setPassword(password);
    m_file->device->seek(0);
    m_document->load(m_file->device.get());
    // Where only the first or second page is missing QtPdf reports a failure without an error, and reads the others all
    // the same.
    return m_document->status() == QPdfDocument::Status::Ready ||
           (m_document->error() == QPdfDocument::Error::None && m_document->pageCount() > 0);
}

bool ExtractServer::isPage(int page) const
{
    return page >= 1 && page <= m_document->pageCount();
}

Result<std::shared_ptr<RegularFile>> openForWorker(const OpenRequest& request, const ExtractServer::Host& host)
{
    auto file = openRegularFile(request.path, request.followLinks ? SymbolicLinks::Follow : SymbolicLinks::Refuse);
    if (!file)
        return file;
    host.write(StartedFrame{(*file)->size});
    if ((*file)->size == 0)
        return Error::make(ErrorCode::Empty, {}, u"0 bytes"_s);
    return file;
}

void ExtractServer::answer(const OpenRequest& request)
{
    if (m_file)
        return fail(ErrorCode::InvalidInput, u"a document is open already"_s);
    auto file = openForWorker(request, m_host);
    if (!file)
        return fail(file.error().code, file.error().detail);
    m_file = *file;
    m_host.limitCpuTotal(cpuLimit(m_file->size));
    m_host.lockDown();
    QFile& device = *m_file->device;
    if (sniffFormat(device.peek(sniffBytes), displayName(m_file->path)) != FileFormat::Pdf)
        return openOther(request.careful);

    // Without the password first: a document that only restricts what may be done with it opens without one, and QtPdf
    // then refuses any other.
    bool ready = load({});
    const bool encrypted = !ready && m_document->error() == QPdfDocument::Error::IncorrectPassword;
    if (encrypted && request.password.isEmpty())
        return fail(ErrorCode::PasswordRequired, u"encrypted"_s);
    if (encrypted)
        ready = load(request.password.reveal());
    if (ready) {
        const QString title = m_document->metaData(QPdfDocument::MetaDataField::Title).toString();
        m_host.write(OpenedFrame{m_document->pageCount(), title.left(1000)});
        return;
    }
    const auto error = m_document->error();
    const QString detail = u"QPdfDocument error %1"_s.arg(int(error));
    if (error == QPdfDocument::Error::IncorrectPassword)
        fail(ErrorCode::WrongPassword, detail);
    else if (error == QPdfDocument::Error::UnsupportedSecurityScheme)
        fail(ErrorCode::Unsupported, detail);
    else
        fail(ErrorCode::Corrupt, detail);
}

// All kinds but PDF: they are read as a whole, and the frames wait for the request.
void ExtractServer::openOther(bool careful)
{
    if (m_file->size > containerlimits::maxMappedBytes)
        return fail(ErrorCode::TooLarge, u"%1 bytes"_s.arg(m_file->size));
    QFile& device = *m_file->device;
    const uchar* mapped = device.map(0, m_file->size);
    if (!mapped)
        return fail(ErrorCode::Io, device.errorString());
    const auto bytes = QByteArray::fromRawData(reinterpret_cast<const char*>(mapped), qsizetype(m_file->size));
    auto read = readFormat({bytes, displayName(m_file->path), 0, careful});
    if (!read)
        return fail(read.error());
    m_read = std::move(*read);
    m_host.write(OpenedFrame{m_read->pageCount, m_read->title.left(1000), m_read->author.left(1000), false});
}

void ExtractServer::writeOther()
{
    TextEndFrame end;
    end.pages = end.declared = std::min(m_read->pageCount, maxPages);
    end.warnings = m_read->warnings.first(std::min(maxWarnings, m_read->warnings.size()));
    qsizetype characters = 0;
    for (Page& page : m_read->pages) {
        if (page.number > maxPages || isBlank(page.text))
            continue;
        end.cut += cutTo(page.text, maxPageCharacters);
        cutTo(page.label, maxLabelCharacters);
        characters += page.text.size();
        if (characters > maxTextCharacters)
            return fail(ErrorCode::TooLarge, u"more than %1 characters"_s.arg(maxTextCharacters));
        m_host.write(PageTextFrame{page.number, page.text, page.label, page.keepLines});
    }
    for (const TableFrame& frame : tableFrames(m_read->tables))
        m_host.write(frame);
    m_host.write(end);
}

void ExtractServer::answer(const TextRequest&)
{
    if (m_read)
        return writeOther();
    if (!m_document)
        return fail(ErrorCode::InvalidInput, u"no document is open"_s);
    TextEndFrame end;
    end.declared = m_document->pageCount();
    qsizetype characters = 0;
    int failing = 0;
    for (int page = 1; page <= std::min(end.declared, maxPages); ++page) {
        const QPdfSelection all = m_document->getAllText(page - 1);
        QString text = all.text();
        end.pages = page;
        m_host.limitCpuTotal(cpuLimit(m_file->size, page));
        if (text.isEmpty() && m_document->pagePointSize(page - 1).isEmpty()) {
            ++end.unreadable;
            if (++failing < failingPagesInARow)
                continue;
            // These pages do not exist: the document ends with the last one that does.
            end.pages -= failing;
            end.unreadable -= failing;
            break;
        }
        failing = 0;
        if (text.isEmpty() && !all.bounds().isEmpty())
            text = QChar(lostGlyph);
        if (cutTo(text, maxPageCharacters))
            ++end.cut;
        if (text.trimmed().isEmpty()) // control characters may be glyphs without characters
            continue;
        characters += text.size();
        if (characters > maxTextCharacters)
            return fail(ErrorCode::TooLarge, u"more than %1 characters"_s.arg(maxTextCharacters));
        m_host.write(PageTextFrame{page, text});
    }
    m_host.write(end);
}

void ExtractServer::answer(const RenderRequest& request)
{
    if (!m_document || !isPage(request.page) || request.width < 1)
        return fail(ErrorCode::InvalidInput, u"no such page, or no width"_s);
    m_host.grantCpu(pageCpu);
    const QSizeF points = m_document->pagePointSize(request.page - 1);
    if (points.isEmpty() || !std::isfinite(points.width()) || !std::isfinite(points.height()))
        return fail(ErrorCode::Corrupt, u"the page has no size"_s);
    const QSizeF wanted = points * (std::min(request.width, maxImageSide) / points.width());
    const QSizeF fitted = wanted.height() > maxImageSide ? wanted * (maxImageSide / wanted.height()) : wanted;
    const QSize size(std::clamp(qRound(fitted.width()), 1, maxImageSide),
                     std::clamp(qRound(fitted.height()), 1, maxImageSide));
    const QImage image = onWhite(m_document->render(request.page - 1, size));
    if (image.isNull())
        return fail(ErrorCode::Corrupt, u"the page cannot be drawn"_s);
    m_host.write(PageImageFrame{image});
}

void ExtractServer::answer(const LocateRequest& request)
{
    if (!m_document || !isPage(request.page))
        return fail(ErrorCode::InvalidInput, u"no such page"_s);
    m_host.grantCpu(pageCpu);
    m_host.write(PlacesFrame{request.every ? typedPlaces(*m_document, request.page, request.quote)
                                           : quotePlaces(*m_document, request.page, request.quote)});
}

} // namespace sheaf
