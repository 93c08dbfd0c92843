#pragma once

#include "core/documents/document.h"

#include <QHash>
#include <QStringView>

namespace sheaf {

// How the document itself writes the words that are divided in it: once joined ("introducing") or with a hyphen
// ("well-known").
class HyphenEvidence
{
public:
    explicit HyphenEvidence(const QList<Page>& pages);

    // True where the hyphen between these two parts belongs to the word.
    bool keepsHyphen(QStringView left, QStringView right) const;

private:
    struct Seen
    {
        int hyphenated = 0;
        int joined = 0;
    };
    void count(QStringView text);

    QHash<QString, Seen> m_seen; // by the joined word in lower case
};

// Joins words divided at a line's end: a letter, a hyphen (or a soft hyphen, or pdfHyphenMark), the line break, a
// letter.
//  - The next line goes on in lower case: joined without the hyphen, except where the document writes the word with a
//  hyphen more
//    often than without, or where the first part is one letter ("x-ray").
//  - It goes on with a capital or a digit, or a digit stands before: the hyphen stays and the line break goes
//  ("COVID-19").
//  - The next word is a conjunction ("Vor- und Nachteile"): the hyphen stays and the line break becomes a space.
// Anything else is left alone; a pdfHyphenMark that joins nothing becomes the hyphen it stands for. Pure.
QString joinHyphens(const QString& text, const HyphenEvidence& evidence);

} // namespace sheaf
