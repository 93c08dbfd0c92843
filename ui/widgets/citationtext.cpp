#include "ui/widgets/citationtext.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace sheaf {

QString citedText(QString text, const QList<CitedPlace>& places)
{
    text.replace(QChar::ParagraphSeparator, u'\n').replace(QChar::LineSeparator, u'\n');
    QStringList words;
    for (const CitedPlace& place : places) {
        const QString word =
            place.page > 0
                ? QCoreApplication::translate("Citation", "%1, page %2").arg(place.file, QString::number(place.page))
                : place.file;
        if (!words.contains(word))
            words.append(word);
    }
    text = text.trimmed();
    return words.isEmpty() ? text : u"%1 (%2)"_s.arg(text, words.join(u"; "_s));
}

UnmarkedText unmarked(const QString& text)
{
    static const QRegularExpression mark(u"[ \\t]*\\[(\\d{1,3})\\]"_s);
    UnmarkedText found;
    qsizetype from = 0;
    auto marks = mark.globalMatch(text);
    while (marks.hasNext()) {
        const auto match = marks.next();
        found.text += QStringView(text).mid(from, match.capturedStart() - from);
        from = match.capturedEnd();
        if (const int number = match.captured(1).toInt(); !found.numbers.contains(number))
            found.numbers.append(number);
    }
    found.text += QStringView(text).mid(from);
    return found;
}

} // namespace sheaf
