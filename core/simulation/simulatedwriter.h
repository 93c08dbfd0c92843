#pragma once

#include "core/simulation/promptreading.h"
#include "core/simulation/simulatedcall.h"

namespace sheaf {

// What the simulated model answers: the sentences of the prompt's passages that answer its question best, as they
// stand, each with its number; queries where the prompt wants search queries; a JSON object where it wants JSON. The
// same call always gets the same answer. Pure.
SimulatedReply simulatedReply(const SimulatedCall& call);

// A JSON object with the schema's properties, filled with what the passages say about their names: texts with a
// sentence, numbers with the first number in it, lists with telling words. Without properties: "words" and "answer".
// Understands type, properties, items, enum and description of a JSON Schema; deeper than 4 objects there is null.
QJsonObject simulatedObject(const QJsonObject& schema, const ReadPrompt& prompt);

} // namespace sheaf
