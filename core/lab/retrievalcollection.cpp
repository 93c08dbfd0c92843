#include "core/lab/retrievalcollection.h"

#include "core/base/json.h"

#include <QDir>
#include <QFile>
#include <functional>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

Error wrongLine(const QString& path, int number, const QString& what)
{
    return Error::make(ErrorCode::InvalidInput, u"Line %1 of %2 %3."_s.arg(number).arg(path, what));
}

// take(line, number) for each line that is not empty.
Result<void> eachLine(const QString& path, const std::function<Result<void>(const QByteArray&, int)>& take)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error::make(ErrorCode::NotFound, u"%1 cannot be read: %2."_s.arg(path, file.errorString()));
    for (int number = 1; !file.atEnd(); ++number) {
        const QByteArray line = file.readLine().trimmed();
        if (line.isEmpty())
            continue;
        if (const auto taken = take(line, number); !taken.ok())
            return taken.error();
    }
    return {};
}

// add(id, object) for each object; an id is text or a number, and stands once.
Result<void> eachObject(const QString& path, const std::function<void(const QString&, const QJsonObject&)>& add)
{
    QSet<QString> known;
    return eachLine(path, [&](const QByteArray& line, int number) -> Result<void> {
        const auto object = parseJsonObject(line, u"Line %1 of %2"_s.arg(number).arg(path));
        if (!object.ok())
            return Error::make(ErrorCode::InvalidInput, object.error().message);
        const QString id = object->value("id"_L1).toVariant().toString();
        if (id.isEmpty())
            return wrongLine(path, number, u"has no \"id\""_s);
        if (known.contains(id))
            return wrongLine(path, number, u"has the id “%1” of an earlier line"_s.arg(id));
        if (!object->value("text"_L1).isString())
            return wrongLine(path, number, u"has no \"text\""_s);
        known.insert(id);
        add(id, *object);
        return {};
    });
}

Result<QHash<QString, Grades>> readJudgments(const QString& path)
{
    QHash<QString, Grades> judgments;
    const auto read = eachLine(path, [&](const QByteArray& line, int number) -> Result<void> {
        const QStringList words = QString::fromUtf8(line).simplified().split(u' ');
        bool isNumber = false;
        const int grade = words.last().toInt(&isNumber);
        if (!isNumber && number == 1)
            return {};
        // The usual form of TREC has an unused word in the second place.
        if (!isNumber || words.size() < 3 || words.size() > 4)
            return wrongLine(path, number, u"is not a query, a document and a whole number"_s);
        judgments[words.first()].insert(words[words.size() - 2], grade);
        return {};
    });
    if (!read.ok())
        return read.error();
    return judgments;
}

} // namespace

Result<RetrievalCollection> readCollection(const QString& folder, const QString& judgments)
{
    const QDir dir(folder);
    RetrievalCollection collection;
    collection.name = QDir(dir.absolutePath()).dirName();
    QSet<QString> ids;
    const auto documents = eachObject(dir.filePath(u"docs.jsonl"_s), [&](const QString& id, const QJsonObject& object) {
        ids.insert(id);
        collection.documents.append({id, object.value("title"_L1).toString(), object.value("text"_L1).toString()});
    });
    if (!documents.ok())
        return documents.error();

    QString path = dir.filePath(judgments.isEmpty() ? u"qrels.tsv"_s : judgments);
    if (!judgments.isEmpty() && !QFile::exists(path))
        path = judgments;
    const auto grades = readJudgments(path);
    if (!grades.ok())
        return grades.error();
    const auto queries =
        eachObject(dir.filePath(u"queries.jsonl"_s), [&](const QString& id, const QJsonObject& object) {
            const Grades known = grades->value(id);
            const bool answered = std::any_of(known.keyValueBegin(), known.keyValueEnd(), [&ids](const auto& judged) {
                return judged.second > 0 && ids.contains(judged.first);
            });
            if (answered)
                collection.queries.append({id, object.value("text"_L1).toString(), known});
        });
    if (!queries.ok())
        return queries.error();
    if (collection.queries.isEmpty())
        return Error::make(ErrorCode::InvalidInput,
                           u"By %1 no query of %2 has a relevant document."_s.arg(path, collection.name));
    return collection;
}

} // namespace sheaf
