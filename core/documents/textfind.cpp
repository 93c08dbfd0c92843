#include "core/documents/textfind.h"

#include <QString>

namespace sheaf {

namespace {

// A text as it is compared, and where each of its characters is from.
struct FoldedPage
{
    QString text;
    QList<int> from;
};

bool hasNoWidth(QChar c)
{
    return c.category() == QChar::Other_Format || c.category() == QChar::Mark_NonSpacing;
}

FoldedPage fold(QStringView text)
{
    FoldedPage folded;
    folded.text.reserve(text.size());
    folded.from.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        QChar c = text.at(i);
        if (hasNoWidth(c))
            continue;
        if (c.isSpace()) {
            if (folded.text.endsWith(u' '))
                continue;
            c = u' ';
        } else {
            if (c.decompositionTag() == QChar::Canonical) // é is e with an accent
                c = c.decomposition().at(0);
            c = c.toCaseFolded();
        }
        folded.text.append(c);
        folded.from.append(int(i));
    }
    return folded;
}

} // namespace

QList<TextRange> findInText(QStringView text, QStringView typed, int most)
{
    const QString wanted = fold(typed.trimmed()).text;
    if (wanted.isEmpty())
        return {};
    const FoldedPage folded = fold(text);
    QList<TextRange> found;
    qsizetype at = folded.text.indexOf(wanted);
    while (at >= 0 && found.size() < most) {
        found.append({folded.from.at(at), folded.from.at(at + wanted.size() - 1) + 1});
        at = folded.text.indexOf(wanted, at + wanted.size());
    }
    return found;
}

} // namespace sheaf
