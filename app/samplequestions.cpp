#include "app/samplequestions.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace sheaf {

QStringList sampleQuestions(const QString& folder, int count)
{
    QStringList questions;
    QFile file(QDir(folder).filePath(u"questions.json"_s));
    if (folder.isEmpty() || !file.open(QIODevice::ReadOnly))
        return questions;
    const QJsonArray all = QJsonDocument::fromJson(file.readAll()).array();
    // Spread over the list, which goes document by document.
    const qsizetype step = std::max(qsizetype(1), all.size() / std::max(1, count));
    for (qsizetype i = 0; i < all.size() && questions.size() < count; i += step)
        questions.append(all[i].toObject().value("question"_L1).toString());
    return questions;
}

} // namespace sheaf
