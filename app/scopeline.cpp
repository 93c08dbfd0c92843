#include "app/scopeline.h"

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

Error wrongScope(const QString& option, const QString& wants, const QString& value)
{
    return Error::make(ErrorCode::InvalidInput, u"%1 takes %2, not “%3”."_s.arg(option, wants, value));
}

QStringList listOf(const QString& value)
{
    QStringList list;
    for (const QString& part : value.split(u','))
        list.append(part.trimmed().toLower());
    list.removeAll(QString());
    return list;
}

// A day as the person's clock has it: its first moment, or its last.
Result<void> setDay(QDateTime& bound, const QString& option, const QString& value, bool last)
{
    const QDate day = QDate::fromString(value, Qt::ISODate);
    if (!day.isValid())
        return wrongScope(option, u"a day like 2024-01-31"_s, value);
    bound = last ? day.endOfDay() : day.startOfDay();
    return {};
}

Result<void> setPages(Scope& scope, const QString& option, const QString& value)
{
    const QStringList ends = value.split(u'-');
    bool firstOk = true;
    bool lastOk = true;
    const int first = ends.first().isEmpty() ? 0 : ends.first().toInt(&firstOk);
    const int last = ends.last().isEmpty() ? 0 : ends.last().toInt(&lastOk);
    const bool sensible = (first > 0 || last > 0) && first >= 0 && last >= 0 && (last == 0 || last >= first);
    if (ends.size() > 2 || !firstOk || !lastOk || !sensible)
        return wrongScope(option, u"pages like 12, 3-8, 3- or -8"_s, value);
    scope.firstPage = first;
    scope.lastPage = last;
    return {};
}

} // namespace

std::optional<Result<void>> setScopeOption(Scope& scope, const QString& option, const QString& value)
{
    if (option == "--document"_L1) {
        for (const QString& part : listOf(value)) {
            bool ok = false;
            const qint64 id = part.toLongLong(&ok);
            if (!ok || id <= 0)
                return wrongScope(option, u"the number of a document, as list shows it"_s, value);
            scope.documents.append(DocumentId{id});
        }
        return scope.documents.isEmpty() ? wrongScope(option, u"the number of a document"_s, value) : Result<void>();
    }
    if (option == "--type"_L1 || option == "--language"_L1) {
        const QStringList list = listOf(value);
        if (list.isEmpty())
            return wrongScope(option, option == "--type"_L1 ? u"formats like pdf,docx"_s : u"languages like en,de"_s,
                              value);
        (option == "--type"_L1 ? scope.types : scope.languages) += list;
        return Result<void>();
    }
    if (option == "--after"_L1)
        return setDay(scope.modifiedFrom, option, value, false);
    if (option == "--before"_L1)
        return setDay(scope.modifiedTo, option, value, true);
    if (option == "--added-after"_L1)
        return setDay(scope.addedFrom, option, value, false);
    if (option == "--added-before"_L1)
        return setDay(scope.addedTo, option, value, true);
    if (option == "--pages"_L1)
        return setPages(scope, option, value);
    return {};
}

} // namespace sheaf
