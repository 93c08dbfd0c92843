#include "core/index/placestore.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

QString toText(const QJsonArray& array)
{
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

QStringList toWords(const QJsonValue& value)
{
    QStringList words;
    const QJsonArray array = value.toArray();
    for (const QJsonValue& word : array)
        words.append(word.toString());
    return words;
}

QJsonArray toArray(const QVariant& text)
{
    return QJsonDocument::fromJson(text.toString().toUtf8()).array();
}

} // namespace

Result<void> PlaceStore::replace(DocumentId document, const QMap<int, QString>& labels, const QList<Table>& tables)
{
    for (const QString& sql :
         {u"DELETE FROM page_labels WHERE document = ?"_s, u"DELETE FROM document_tables WHERE document = ?"_s}) {
        if (const auto done = m_connection.run(sql, {document.value}); !done.ok())
            return done.error();
    }
    for (auto label = labels.begin(); label != labels.end(); ++label) {
        if (label->isEmpty())
            continue;
        const auto stored = m_connection.run(u"INSERT INTO page_labels(document, page, label) VALUES (?, ?, ?)"_s,
                                             {document.value, label.key(), *label});
        if (!stored.ok())
            return stored.error();
    }
    for (qsizetype i = 0; i < tables.size(); ++i) {
        QJsonArray rows;
        for (const QStringList& row : tables[i].rows)
            rows.append(QJsonArray::fromStringList(row));
        const auto stored = m_connection.run(
            u"INSERT INTO document_tables(document, ordinal, name, columns, rows) VALUES (?, ?, ?, ?, ?)"_s,
            {document.value, i, tables[i].name, toText(QJsonArray::fromStringList(tables[i].columns)), toText(rows)});
        if (!stored.ok())
            return stored.error();
    }
    return {};
}

Result<QList<Table>> PlaceStore::tables(DocumentId document)
{
    QList<Table> tables;
    const auto read =
        m_connection.each(u"SELECT name, columns, rows FROM document_tables WHERE document = ? ORDER BY ordinal"_s,
                          {document.value}, [&](const QSqlQuery& row) {
                              Table table{row.value(0).toString(), toWords(toArray(row.value(1))), {}};
                              const QJsonArray rows = toArray(row.value(2));
                              for (const QJsonValue& each : rows)
                                  table.rows.append(toWords(each));
                              tables.append(table);
                          });
    if (!read.ok())
        return read.error();
    return tables;
}

} // namespace sheaf
