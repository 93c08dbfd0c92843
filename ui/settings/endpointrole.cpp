#include "ui/settings/endpointrole.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace sheaf {

EndpointRoleWords endpointRoleWords(EndpointRole role)
{
    const auto tr = [](const char* text) { return QCoreApplication::translate("sheaf", text); };
    switch (role) {
    case EndpointRole::Embedding:
        return {tr("Embedding"),
                tr("Address of the embedding endpoint"),
                tr("Embedding model"),
                tr("Test the embedding endpoint"),
                tr("Protocol of the embedding endpoint"),
                u"embedding"_s,
                tr("empty: the built-in engine"),
                tr("The built-in engine embeds on this machine.")};
    case EndpointRole::Chat:
        return {tr("Chat"),
                tr("Address of the chat endpoint"),
                tr("Chat model"),
                tr("Test the chat endpoint"),
                tr("Protocol of the chat endpoint"),
                u"chat"_s,
                tr("empty: the built-in engine"),
                tr("The built-in engine answers with sentences from your documents.")};
    case EndpointRole::SpareChat:
        return {tr("Spare chat"),
                tr("Address of the spare chat endpoint"),
                tr("Spare chat model"),
                tr("Test the spare chat endpoint"),
                tr("Protocol of the spare chat endpoint"),
                u"spare_chat"_s,
                tr("empty: none"),
                tr("Asked where the chat endpoint does not answer. It gets the key only where it is the same server.")};
    case EndpointRole::Rerank:
        return {tr("Re-ranking"),
                tr("Address of the re-ranking endpoint"),
                tr("Re-ranking model"),
                tr("Test the re-ranking endpoint"),
                tr("Protocol of the re-ranking endpoint"),
                u"rerank"_s,
                tr("empty: none"),
                tr("Reads each passage found together with the question and puts the best first. It gets the key only "
                   "where it is the same server as the chat endpoint.")};
    }
    return {};
}

} // namespace sheaf
