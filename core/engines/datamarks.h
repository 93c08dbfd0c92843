#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QString>

namespace sheaf {

// Words that mark where data begins and ends in a prompt. Nobody who writes a document can know them, and the same data
// gives the same word, so that the answer to it can be kept. One salt for each object; any thread.
class DataMarks
{
public:
    DataMarks();

    // `prefix` and 16 hex digits, keyed by the salt and all of the data.
    QString wordFor(const QString& prefix, const QByteArrayList& data) const;

private:
    QByteArray m_salt;
};

// Text without characters that are not seen: zero-width ones, bidirectional controls, tags, variation selectors,
// fillers, other controls than tab and line ends. Separators of lines and paragraphs become line feeds. Pure.
QString withoutInvisible(const QString& text);

} // namespace sheaf
