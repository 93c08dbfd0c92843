#pragma once

#include "core/base/result.h"

#include <QColor>
#include <QString>

namespace sheaf::samples {

// A sample document as it stands in source/*.md: a head of "key: value" lines between two lines of three dashes, then
// Markdown.
struct SampleText
{
    QString title;
    QString subtitle;
    QString edition;
    QString byline;
    QString note; // says that the document is a sample and what in it is invented
    QColor accent;
    bool serif = false;
    QString body; // Markdown, GitHub's dialect
};

// InvalidInput where the head is missing, or lacks or does not know a key. `source` names the text in the message.
Result<SampleText> parseSampleText(const QString& text, const QString& source);

} // namespace sheaf::samples
