#pragma once

#include "core/concurrency/future.h"

#include <QDate>
#include <QThreadPool>

namespace sheaf {

inline constexpr qsizetype longestPastedText = 16 * 1024 * 1024; // characters

// The name for a text of nobody's: its first words and the day, "The warranty lasts two years 2026-03-01". Pure.
QString pastedName(const QString& text, const QDate& day);

// Writes the text to a file of its own in `folder`, on the pool, as UTF-8; never over another one. The file's path.
// Nothing but white space is Empty, and what is too long TooLarge.
Future<QString> keepPastedText(QThreadPool& pool, const QString& folder, const QString& text, const QDate& day);

} // namespace sheaf
