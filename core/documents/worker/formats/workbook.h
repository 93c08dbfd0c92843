#pragma once

#include "core/documents/worker/formats/cellformat.h"
#include "core/documents/worker/formats/ooxmlpackage.h"

namespace sheaf {

// What the sheets of an XLSX workbook share.
struct Workbook
{
    struct Sheet
    {
        QString name;
        QString part;
    };
    QList<Sheet> sheets; // those with cells, in the order of their tabs
    QStringList strings;
    QList<CellFormat> formats; // by style
    bool since1904 = false;
};

// ResourceLimit, Corrupt where there is no workbook. A damaged table of strings or styles is read as far as it goes.
Result<Workbook> readWorkbook(OoxmlPackage& package);

} // namespace sheaf
