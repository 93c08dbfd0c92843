#include "core/documents/worker/tableframes.h"

#include "core/documents/extractlimits.h"

namespace sheaf {

using namespace extractlimits;

QList<TableFrame> tableFrames(const QList<Table>& tables)
{
    QList<TableFrame> frames;
    qsizetype cells = 0;
    qsizetype characters = 0;
    for (const Table& table : tables.first(std::min(maxTables, tables.size()))) {
        const qsizetype width = table.columns.size();
        if (width == 0 || width > maxTableColumns)
            continue;
        const qsizetype first = frames.size();
        frames.append(TableFrame{Table{table.name, table.columns, {}, table.complete}, false});
        qsizetype inFrame = 0;
        for (const QStringList& row : table.rows) {
            qsizetype size = 0;
            for (const QString& cell : row)
                size += cell.size() + 3; // with quotes and comma
            cells += width;
            characters += size;
            if (row.size() != width || cells > maxTableCells || characters > maxTableCharacters ||
                size > tableFrameCharacters) {
                for (qsizetype i = first; i < frames.size(); ++i)
                    frames[i].table.complete = false;
                break;
            }
            if (inFrame + size > tableFrameCharacters) {
                frames.append(TableFrame{Table{table.name, table.columns, {}, frames[first].table.complete}, true});
                inFrame = 0;
            }
            inFrame += size;
            frames.last().table.rows.append(row);
        }
    }
    return frames;
}

} // namespace sheaf
