#pragma once

#include <QList>
#include <QString>

namespace sheaf {

// A file, and a page of it; 0: it has none.
struct CitedPlace
{
    QString file;
    int page = 0;
    bool operator==(const CitedPlace&) const = default;
};

// A text with where it is from behind it, to be pasted elsewhere: "… two years. (manual.pdf, page 12; notes.txt)". Each
// place stands there once, in its order. Line breaks as Qt keeps them in a selection become plain ones. Pure.
QString citedText(QString text, const QList<CitedPlace>& places);

// The numbers of the marks [n] in a text, each once in their order, and the text without them. Pure.
struct UnmarkedText
{
    QString text;
    QList<int> numbers;
};
UnmarkedText unmarked(const QString& text);

} // namespace sheaf
