#include "ui/session/pastedtext.h"

#include "core/concurrency/run.h"
#include "ui/widgets/savefile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr qsizetype mostWords = 8;
constexpr qsizetype longestWords = 60;
constexpr int mostOfOneName = 1000;

Error cannotKeep(const QString& file, const QString& reason)
{
    return Error::make(ErrorCode::Io, QCoreApplication::translate("Paste", "The text was not kept: %1 cannot be "
                                                                           "written (%2).")
                                          .arg(file, reason));
}

Result<QString> write(const QString& folder, const QString& name, const QByteArray& bytes)
{
    if (!QDir().mkpath(folder))
        return cannotKeep(folder, qt_error_string());
    for (int i = 1; i <= mostOfOneName; ++i) {
        QFile file(folder + u'/' + fileNameFrom(i == 1 ? name : u"%1 (%2)"_s.arg(name).arg(i), u"txt"_s));
        if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly)) {
            if (file.exists())
                continue;
            return cannotKeep(file.fileName(), file.errorString());
        }
        if (file.write(bytes) == bytes.size() && file.flush())
            return file.fileName();
        const QString reason = file.errorString();
        file.remove();
        return cannotKeep(file.fileName(), reason);
    }
    return cannotKeep(folder, name);
}

} // namespace

QString pastedName(const QString& text, const QDate& day)
{
    const QString start = text.trimmed().left(1000).section(u'\n', 0, 0);
    QString words = start.simplified().section(u' ', 0, mostWords - 1);
    if (words.size() > longestWords)
        words = words.left(longestWords).trimmed();
    while (words.startsWith(u'.')) // no hidden file
        words.remove(0, 1);
    return u"%1 %2"_s.arg(words, day.toString(Qt::ISODate)).trimmed();
}

Future<QString> keepPastedText(QThreadPool& pool, const QString& folder, const QString& text, const QDate& day)
{
    if (text.trimmed().isEmpty())
        return failedFuture<QString>(
            Error::make(ErrorCode::Empty, QCoreApplication::translate("Paste", "There is no text to paste.")));
    if (text.size() > longestPastedText)
        return failedFuture<QString>(Error::make(
            ErrorCode::TooLarge, QCoreApplication::translate(
                                     "Paste", "The text is too long to be pasted; save it as a file and add that.")));
    return run(&pool, CallContext(),
               [folder, text, name = pastedName(text, day)] { return write(folder, name, text.toUtf8()); });
}

} // namespace sheaf
