#include "core/engines/embeddingvectors.h"

#include "core/base/wording.h"

#include <QtEndian>
#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

Error because(const QString& why)
{
    return Error::make(ErrorCode::BadResponse, why);
}

} // namespace

Result<Vector> vectorFromBase64(const QByteArray& text)
{
    const auto decoded = QByteArray::fromBase64Encoding(text, QByteArray::AbortOnBase64DecodingErrors);
    const QByteArray& bytes = decoded.decoded;
    if (decoded.decodingStatus != QByteArray::Base64DecodingStatus::Ok || bytes.size() % qsizetype(sizeof(float)) != 0)
        return because(Wording::tr("a vector cannot be decoded"));
    Vector vector(bytes.size() / qsizetype(sizeof(float)));
    qFromLittleEndian<float>(bytes.constData(), vector.size(), vector.data());
    return vector;
}

Result<Vector> vectorFromNumbers(const QJsonArray& numbers)
{
    Vector vector;
    vector.reserve(numbers.size());
    for (const QJsonValue& number : numbers) {
        if (!number.isDouble())
            return because(Wording::tr("a vector holds something that is no number"));
        if (std::abs(number.toDouble()) > double(std::numeric_limits<float>::max()))
            return because(Wording::tr("a vector holds a number that is not finite"));
        vector.append(float(number.toDouble()));
    }
    return vector;
}

Result<void> normalize(Vector& vector)
{
    if (vector.isEmpty())
        return because(Wording::tr("a vector is empty"));
    double square = 0.0;
    for (const float x : vector)
        square += double(x) * double(x);
    if (!std::isfinite(square))
        return because(Wording::tr("a vector holds a number that is not finite"));
    if (square <= 0.0)
        return because(Wording::tr("a vector is all zeros. Is the model one for embeddings?"));
    const double factor = 1.0 / std::sqrt(square);
    for (float& x : vector)
        x = float(double(x) * factor);
    return {};
}

Result<void> checkDimensions(const QList<Vector>& vectors)
{
    for (const Vector& vector : vectors) {
        if (vector.size() != vectors.first().size())
            return because(Wording::tr("its vectors are of unequal length"));
    }
    return {};
}

Error unusableVectors(const QString& source, const QString& why)
{
    return Error::make(ErrorCode::BadResponse, Wording::tr("%1 answered, but %2.").arg(source, why));
}

Error tooManyTexts(qsizetype texts, int most)
{
    return Error::make(ErrorCode::InvalidInput,
                       Wording::tr("%1 texts are too many for one call; %2 is the limit.").arg(texts).arg(most));
}

Error exchangedModel(const QString& source, const QString& model, qsizetype now, qsizetype before)
{
    return Error::make(
        ErrorCode::ModelMismatch,
        Wording::tr(
            "%1 now gives vectors of %2 numbers and gave %3 before: the model behind “%4” was exchanged. Choose the "
            "former model again, or embed the library anew.")
            .arg(source)
            .arg(now)
            .arg(before)
            .arg(model));
}

} // namespace sheaf
