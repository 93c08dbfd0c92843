#include "core/documents/worker/popplerserver.h"

#include "core/documents/extractlimits.h"
#include "core/documents/textdecoder.h"

#include <iconv.h>
#include <limits>
#include <poppler/cpp/poppler-document.h>
#include <poppler/cpp/poppler-global.h>
#include <poppler/cpp/poppler-page.h>

using namespace Qt::StringLiterals;

namespace sheaf {

using namespace extractlimits;

namespace {

QString toQString(const poppler::ustring& text)
{
    static_assert(sizeof(poppler::ustring::value_type) == sizeof(char16_t));
    return QString::fromUtf16(reinterpret_cast<const char16_t*>(text.data()), qsizetype(text.size()));
}

// poppler-cpp converts its text with iconv, whose tables are libraries that cannot be loaded any more once the sandbox
// is closed. One conversion held open keeps them in.
void holdConversions()
{
    static const iconv_t in = ::iconv_open("UTF-16LE", "UTF-8");
    static const iconv_t out = ::iconv_open("UTF-8", "UTF-16LE");
    static_cast<void>(in);
    static_cast<void>(out);
}

} // namespace

PopplerServer::PopplerServer(ExtractServer::Host host)
    : m_host(std::move(host))
{}

PopplerServer::~PopplerServer() = default;

void PopplerServer::handle(const ExtractRequest& request)
{
    if (const auto* wanted = std::get_if<OpenRequest>(&request))
        open(*wanted);
    else if (std::holds_alternative<TextRequest>(request))
        sendText();
    else
        fail(ErrorCode::InvalidInput, u"this worker reads text only"_s);
}

void PopplerServer::fail(ErrorCode code, const QString& detail)
{
    m_host.write(FailedFrame{code, detail});
}

void PopplerServer::open(const OpenRequest& request)
{
    if (m_file)
        return fail(ErrorCode::InvalidInput, u"a document is open already"_s);
    auto file = openForWorker(request, m_host);
    if (!file)
        return fail(file.error().code, file.error().detail);
    m_file = *file;
    if (m_file->size > std::numeric_limits<int>::max())
        return fail(ErrorCode::TooLarge, u"more than 2 GiB"_s);
    poppler::set_debug_error_function([](const std::string&, void*) {}, nullptr);
    holdConversions();
    m_host.limitCpuTotal(cpuLimit(m_file->size));
    m_host.lockDown();

    const uchar* bytes = m_file->device->map(0, m_file->size);
    if (!bytes)
        return fail(ErrorCode::Io, m_file->device->errorString());
    const std::string password = request.password.reveal().toStdString();
    m_document.reset(poppler::document::load_from_raw_data(reinterpret_cast<const char*>(bytes), int(m_file->size)));
    if (!m_document)
        return fail(ErrorCode::Corrupt, u"poppler refuses it"_s);
    if (m_document->is_locked() && password.empty())
        return fail(ErrorCode::PasswordRequired, u"encrypted"_s);
    if (m_document->is_locked() && m_document->unlock(password, password)) // true: still locked
        return fail(ErrorCode::WrongPassword, u"encrypted"_s);
    m_host.write(OpenedFrame{std::max(0, m_document->pages()), toQString(m_document->get_title()).left(1000)});
}

void PopplerServer::sendText()
{
    if (!m_document)
        return fail(ErrorCode::InvalidInput, u"no document is open"_s);
    TextEndFrame end;
    end.declared = std::max(0, m_document->pages());
    qsizetype characters = 0;
    int failing = 0;
    for (int number = 1; number <= std::min(end.declared, maxPages); ++number) {
        const std::unique_ptr<poppler::page> page(m_document->create_page(number - 1));
        end.pages = number;
        m_host.limitCpuTotal(cpuLimit(m_file->size, number));
        if (!page) {
            ++end.unreadable;
            if (++failing < failingPagesInARow)
                continue;
            // These pages do not exist: the document ends with the last one that does.
            end.pages -= failing;
            end.unreadable -= failing;
            break;
        }
        failing = 0;
        QString text = toQString(page->text(poppler::rectf(), poppler::page::raw_order_layout));
        if (text.size() > maxPageCharacters) {
            text.truncate(maxPageCharacters - (text[maxPageCharacters - 1].isHighSurrogate() ? 1 : 0));
            ++end.cut;
        }
        if (text.trimmed().isEmpty()) // control characters may be glyphs without characters
            continue;
        characters += text.size();
        if (characters > maxTextCharacters)
            return fail(ErrorCode::TooLarge, u"more than %1 characters"_s.arg(maxTextCharacters));
        m_host.write(PageTextFrame{number, text});
    }
    m_host.write(end);
}

} // namespace sheaf
