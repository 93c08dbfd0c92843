#include "core/index/ftsquery.h"

#include "core/index/stopwords.h"

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

// The words of one piece of text without white space.
QStringList wordsOf(QStringView piece)
{
    QStringList words;
    QString word;
    for (qsizetype i = 0; i < piece.size(); ++i) {
        char32_t point = piece[i].unicode();
        const bool pair = piece[i].isHighSurrogate() && i + 1 < piece.size() && piece[i + 1].isLowSurrogate();
        if (pair)
            point = QChar::surrogateToUcs4(piece[i], piece[i + 1]);
        const bool inWord = QChar::isLetterOrNumber(point) || QChar::isMark(point);
        if (inWord)
            word.append(piece.mid(i, pair ? 2 : 1));
        if (!inWord && !word.isEmpty())
            words.append(std::exchange(word, QString()));
        i += pair ? 1 : 0;
    }
    if (!word.isEmpty())
        words.append(word);
    return words;
}

QString quoted(QString text)
{
    return u'"' + text.remove(u'\0').replace(u'"', "\"\""_L1) + u'"';
}

} // namespace

QString ftsQuery(const QString& text)
{
    QStringList words;
    QStringList phrases;
    // The cap on what is looked at keeps a pasted book from being cut into words first.
    const QString lower = text.left(8192).toLower();
    for (const QString& piece : lower.simplified().split(u' ', Qt::SkipEmptyParts)) {
        const QStringList parts = wordsOf(piece);
        const bool contraction = piece.contains(u'\'') || piece.contains(u'\u2019');
        if (parts.size() > 1 && !contraction)
            phrases.append(parts.join(u' '));
        words.append(parts);
    }
    QStringList terms = withoutStopWords(words) + phrases;
    terms.removeDuplicates();
    QStringList query;
    for (const QString& term : terms.mid(0, maxQueryWords))
        query.append(quoted(term));
    return query.join(" OR "_L1);
}

} // namespace sheaf
