#include "core/extract/extractexport.h"

#include "core/base/json.h"

#include <QFileInfo>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

QString csvCell(QString text)
{
    static const QRegularExpression formula(u"^[=+\\-@\\t\\r\\n＝＋－＠]"_s);
    static const QRegularExpression number(u"^[+-]?\\d+(?:\\.\\d+)?$"_s);
    if (text.contains(formula) && !number.match(text).hasMatch())
        text.prepend(u'\'');
    if (text.contains(u'"') || text.contains(u',') || text.contains(u'\n') || text.contains(u'\r') ||
        text.startsWith(u' ') || text.endsWith(u' '))
        return u'"' + text.replace(u'"', u"\"\""_s) + u'"';
    return text;
}

QString nameOf(const ResultRow& row)
{
    return row.title.isEmpty() ? QFileInfo(row.path).fileName() : row.title;
}

QString remarkOf(const MergedValue& merged, const Field& field)
{
    if (merged.missing)
        return u"missing"_s;
    QStringList remarks;
    if (merged.conflict)
        remarks.append(u"conflict"_s);
    for (const SupportedValue& value : merged.values) {
        if (!value.verified)
            remarks.append(u"not in the text"_s);
        if (!value.fits)
            remarks.append(u"not a %1"_s.arg(fieldTypeName(field.type)));
    }
    remarks.removeDuplicates();
    return remarks.join(u", "_s);
}

// Of the first quote that says something.
ValueQuote quoteOf(const SupportedValue& value)
{
    for (const ValueQuote& quote : value.quotes) {
        if (!quote.text.isEmpty())
            return quote;
    }
    return value.quotes.value(0);
}

QJsonObject toJson(const SupportedValue& value, bool paged)
{
    QJsonArray quotes;
    for (const ValueQuote& quote : value.quotes) {
        QJsonObject object{{u"quote"_s, quote.text}, {u"chunk"_s, quote.chunk.value}, {u"verified"_s, quote.verified}};
        if (paged)
            object[u"page"_s] = quote.page;
        quotes.append(object);
    }
    return {{u"value"_s, value.plain},
            {u"text"_s, value.text},
            {u"verified"_s, value.verified},
            {u"fits"_s, value.fits},
            {u"quotes"_s, quotes}};
}

QJsonArray toJson(const QList<SupportedValue>& values, bool paged)
{
    QJsonArray list;
    for (const SupportedValue& value : values)
        list.append(toJson(value, paged));
    return list;
}

} // namespace

QByteArray toCsv(const ResultGrid& grid)
{
    QStringList lines;
    QStringList cells{u"document"_s, u"path"_s};
    for (const Field& field : grid.schema.fields) {
        for (const QString& part : {QString(), u" page"_s, u" quote"_s, u" remark"_s})
            cells.append(csvCell(field.name + part));
    }
    lines.append(cells.join(u','));
    for (const ResultRow& row : grid.rows) {
        cells = {csvCell(nameOf(row)), csvCell(row.path)};
        for (qsizetype i = 0; i < grid.schema.fields.size(); ++i) {
            const MergedValue merged = row.values.value(i);
            QStringList values;
            QStringList pages;
            QStringList quotes;
            for (const SupportedValue& value : merged.values) {
                const ValueQuote quote = quoteOf(value);
                values.append(value.plain);
                pages.append(row.paged && quote.page > 0 ? QString::number(quote.page) : QString());
                quotes.append(quote.text);
            }
            cells += {csvCell(values.join(u"; "_s)), csvCell(pages.join(u"; "_s)), csvCell(quotes.join(u"; "_s)),
                      csvCell(remarkOf(merged, grid.schema.fields[i]))};
        }
        lines.append(cells.join(u','));
    }
    return "\xEF\xBB\xBF" + (lines.join(u"\r\n"_s) + u"\r\n"_s).toUtf8();
}

QJsonObject toJson(const ResultGrid& grid)
{
    QJsonArray documents;
    for (const ResultRow& row : grid.rows) {
        QJsonObject fields;
        for (const MergedValue& merged : row.values) {
            fields[merged.field] = QJsonObject{{u"values"_s, toJson(merged.values, row.paged)},
                                               {u"alternatives"_s, toJson(merged.alternatives, row.paged)},
                                               {u"conflict"_s, merged.conflict},
                                               {u"missing"_s, merged.missing}};
        }
        documents.append(QJsonObject{{u"document"_s, nameOf(row)},
                                     {u"path"_s, row.path},
                                     {u"chunks"_s, row.chunks},
                                     {u"done"_s, row.done},
                                     {u"failed"_s, row.failed},
                                     {u"fields"_s, fields}});
    }
    return {{u"schema"_s, toJson(grid.schema)}, {u"documents"_s, documents}};
}

QByteArray toJsonLines(const ResultGrid& grid)
{
    QByteArray lines;
    for (const ResultRow& row : grid.rows) {
        for (const MergedValue& merged : row.values) {
            const QList<SupportedValue> values =
                merged.values.isEmpty() ? QList<SupportedValue>{SupportedValue()} : merged.values;
            for (const SupportedValue& value : values) {
                const ValueQuote quote = quoteOf(value);
                const bool there = !merged.values.isEmpty();
                const QJsonValue page = there && row.paged && quote.page > 0 ? QJsonValue(quote.page) : QJsonValue();
                lines += compactJson(QJsonObject{{u"document"_s, nameOf(row)},
                                                 {u"path"_s, row.path},
                                                 {u"field"_s, merged.field},
                                                 {u"value"_s, there ? QJsonValue(value.plain) : QJsonValue()},
                                                 {u"text"_s, there ? QJsonValue(value.text) : QJsonValue()},
                                                 {u"page"_s, page},
                                                 {u"quote"_s, there ? QJsonValue(quote.text) : QJsonValue()},
                                                 {u"verified"_s, value.verified},
                                                 {u"conflict"_s, merged.conflict}}) +
                         '\n';
            }
        }
    }
    return lines;
}

} // namespace sheaf
