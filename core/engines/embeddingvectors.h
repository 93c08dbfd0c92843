#pragma once

#include "core/base/result.h"
#include "core/engines/embeddingclient.h"

#include <QJsonArray>

namespace sheaf {

// What every answer with vectors is checked for. Pure. An error here is BadResponse and its message half a sentence
// that follows "… answered, but ".

Result<Vector> vectorFromBase64(const QByteArray& text); // little-endian 32-bit floats
Result<Vector> vectorFromNumbers(const QJsonArray& numbers);

// To length one, in place. An error for what is empty, not finite, or all zeros.
Result<void> normalize(Vector& vector);

// An error where the vectors are not all of one dimension.
Result<void> checkDimensions(const QList<Vector>& vectors);

// "… answered, but …".
Error unusableVectors(const QString& source, const QString& why);

// InvalidInput: more texts than fit into one call.
Error tooManyTexts(qsizetype texts, int most);

// ModelMismatch: a model gives vectors of another dimension than before.
Error exchangedModel(const QString& source, const QString& model, qsizetype now, qsizetype before);

} // namespace sheaf
