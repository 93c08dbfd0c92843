#include "core/base/ids.h"

#include <QRandomGenerator>

namespace sheaf {

QString newCorrelationId()
{
    const quint64 bits = QRandomGenerator::global()->generate64() & 0xffffffffffffULL;
    return QStringLiteral("%1").arg(bits, 12, 16, QLatin1Char('0'));
}

} // namespace sheaf
