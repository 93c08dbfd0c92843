#include "core/documents/plain/delimitedtext.h"

#include "core/documents/plain/plaintext.h"
#include "core/documents/plain/sheetbuilder.h"
#include "core/documents/textkind.h"

using namespace Qt::StringLiterals;

namespace sheaf {

QString DelimitedRows::quoted()
{
    QString out;
    for (++m_at; m_at < m_text.size(); ++m_at) {
        if (m_text[m_at] != u'"') {
            out.append(m_text[m_at]);
        } else if (m_at + 1 < m_text.size() && m_text[m_at + 1] == u'"') {
            out.append(u'"');
            ++m_at;
        } else {
            ++m_at;
            break;
        }
    }
    return out;
}

QString DelimitedRows::cell()
{
    QString out;
    if (m_at < m_text.size() && m_text[m_at] == u'"')
        out = quoted();
    const qsizetype from = m_at;
    while (m_at < m_text.size() && m_text[m_at] != m_delimiter && m_text[m_at] != u'\n' && m_text[m_at] != u'\r')
        ++m_at;
    return out.append(m_text.mid(from, m_at - from));
}

std::optional<QStringList> DelimitedRows::next()
{
    if (m_at >= m_text.size())
        return std::nullopt;
    QStringList cells{cell()};
    while (m_at < m_text.size() && m_text[m_at] == m_delimiter) {
        ++m_at;
        cells.append(cell());
    }
    if (m_at < m_text.size() && m_text[m_at] == u'\r')
        ++m_at;
    if (m_at < m_text.size() && m_text[m_at] == u'\n')
        ++m_at;
    return cells;
}

DocumentText readDelimited(const QString& text, const QString& name)
{
    QStringView body = text.startsWith(QChar(0xFEFF)) ? QStringView(text).mid(1) : QStringView(text);
    QChar delimiter = cellDelimiter(body.left(sniffBytes * 4));
    // The first line may name the delimiter, as spreadsheets write it.
    if (body.startsWith("sep="_L1) && body.size() > 5 && (body[5] == u'\n' || body[5] == u'\r')) {
        delimiter = body[4];
        body = body.mid(5).trimmed();
    }
    DocumentText document;
    QString table = name.section(u'/', -1);
    if (table.contains(u'.'))
        table = table.section(u'.', 0, -2);
    SheetBuilder sheet(document, table, {}, SheetBuilder::Header::Always);
    DelimitedRows rows(body, delimiter);
    for (int number = 1;; ++number) {
        const auto cells = rows.next();
        if (!cells)
            break;
        if (!sheet.row(number, *cells)) {
            document.warnings.append(u"only the first %1 rows were read"_s.arg(number));
            break;
        }
    }
    sheet.finish();
    return document;
}

} // namespace sheaf
