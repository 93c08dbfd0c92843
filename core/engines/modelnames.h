#pragma once

#include <QStringList>

namespace sheaf {

// What a server's models are for, told from their names, where it does not say so itself. Pure.

// The first that embeds, as its name says; empty where none does.
QString embeddingModelAmong(const QStringList& models);
// The first that neither embeds nor re-ranks nor deals with sound or pictures alone; empty where none is left.
QString chatModelAmong(const QStringList& models);

} // namespace sheaf
