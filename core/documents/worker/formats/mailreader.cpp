#include "core/documents/worker/formats/mailreader.h"

#include "core/documents/worker/formats/mailparts.h"

#undef signals
#include <gmime/gmime.h>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr int maxMessages = 5000; // of an mbox

} // namespace

Result<DocumentText> MailReader::read(const FormatInput& input) const
{
    static const bool ready = [] {
        g_mime_init();
        return true;
    }();
    Q_UNUSED(ready)
    GMimeStream* stream = g_mime_stream_mem_new_with_buffer(input.bytes.constData(), size_t(input.bytes.size()));
    GMimeParser* parser = g_mime_parser_new_with_stream(stream);
    const bool mbox = input.bytes.startsWith("From ");
    if (mbox)
        g_mime_parser_set_format(parser, GMIME_FORMAT_MBOX);
    DocumentText document;
    int messages = 0;
    do {
        GMimeMessage* message = g_mime_parser_construct_message(parser, nullptr);
        if (!message)
            break;
        MailParts(document, input, {}).add(message);
        g_object_unref(message);
        ++messages;
    } while (mbox && messages < maxMessages && !g_mime_parser_eos(parser));
    g_object_unref(parser);
    g_object_unref(stream);
    if (messages == 0)
        return refusal(ErrorCode::Corrupt);
    return document;
}

} // namespace sheaf
