#pragma once

#include "core/simulation/simulatedcall.h"

namespace sheaf {

// What both APIs write the same way. Each reader fills its part of the call or says what is wrong. Pure.
std::optional<Error> readModel(const QJsonObject& body, SimulatedCall& call);
// A text or a list of texts.
std::optional<Error> readTexts(const QJsonValue& input, qsizetype maxTexts, SimulatedCall& call);
// Content is a text, or a list of parts some of which are text.
std::optional<Error> readMessages(const QJsonValue& messages, SimulatedCall& call);

int embeddedTokens(const SimulatedCall& call);

// A text as a JSON value.
QByteArray quoted(const QString& text);

} // namespace sheaf
