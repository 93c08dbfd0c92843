#pragma once

#include "core/concurrency/future.h"

#include <QThreadPool>
#include <functional>

class QWidget;

namespace sheaf {

// Asks where to write a file, without waiting; `chosen` is called with the path where the person names one. `suffix`
// without a dot is added where the name has none.
void chooseSaveFile(QWidget* over, const QString& title, const QString& name, const QString& suffix,
                    const std::function<void(const QString& path)>& chosen);

// Composes the content and writes it, both on the pool, whole or not at all; what was there is replaced.
Future<void> saveFile(QThreadPool& pool, const QString& path, std::function<QByteArray()> content);

// A file's name out of foreign text: one line, no character that a file system minds, at most 80 of them.
QString fileNameFrom(const QString& text, const QString& suffix);

} // namespace sheaf
