#include "core/documents/plain/tablelines.h"

#include <QSet>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr qsizetype longestColumnName = 120;

QString oneLine(const QString& cell)
{
    return cell.simplified();
}

} // namespace

QString rowLine(const QStringList& columns, const QStringList& cells)
{
    QString out;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        const QString cell = oneLine(cells[i]);
        if (cell.isEmpty())
            continue;
        if (!out.isEmpty())
            out.append(u"; "_s);
        const QString column = i < columns.size() ? oneLine(columns[i]) : QString();
        if (!column.isEmpty() && column != cell)
            out.append(column + u": "_s);
        out.append(cell);
    }
    return out;
}

QStringList tableLines(const QList<QStringList>& rows, bool firstIsHeader)
{
    QStringList lines;
    const bool named = firstIsHeader && rows.size() > 1 && rows.first().size() > 1;
    for (qsizetype i = named ? 1 : 0; i < rows.size(); ++i) {
        QString line;
        if (named) {
            line = rowLine(rows.first(), rows[i]);
        } else {
            QStringList cells;
            for (const QString& cell : rows[i]) {
                if (const QString text = oneLine(cell); !text.isEmpty())
                    cells.append(text);
            }
            line = cells.join(u" | "_s);
        }
        if (!line.isEmpty())
            lines.append(line);
    }
    return lines;
}

bool looksLikeFigure(QStringView cell)
{
    int digits = 0;
    int letters = 0;
    for (const QChar c : cell) {
        digits += c.isDigit();
        letters += c.isLetter();
    }
    // "12", "1 200,50 EUR", "2024-05-01T10:00", "5 kg", and not "Q1"
    return digits > 0 && letters <= 3 && !cell.front().isLetter();
}

bool looksLikeHeader(const QStringList& cells)
{
    QSet<QString> seen;
    for (const QString& each : cells) {
        const QString cell = oneLine(each);
        if (cell.isEmpty())
            continue;
        const bool year = cell.size() == 4 && (cell.startsWith("19"_L1) || cell.startsWith("20"_L1)); // columns by year
        if (cell.size() > longestColumnName || (looksLikeFigure(cell) && !year) || seen.contains(cell))
            return false;
        seen.insert(cell);
    }
    const bool words =
        std::any_of(seen.cbegin(), seen.cend(), [](const QString& cell) { return !looksLikeFigure(cell); });
    return words && seen.size() * 2 > cells.size();
}

} // namespace sheaf
