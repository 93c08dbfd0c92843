#pragma once

#include <QByteArray>
#include <QRandomGenerator>

namespace sheaf::bench {

// The bytes with one to twenty wounds: bytes changed, pieces cut out, doubled, moved or filled with zeros, numbers
// blown up, the end torn off. Follows from the state of the generator alone.
QByteArray mutant(QByteArray bytes, QRandomGenerator& random);

} // namespace sheaf::bench
