#include "core/documents/plain/delimitedtext.h"
#include "fuzz.h"

#include <QStringList>

using namespace sheaf;

// Rows come to an end, and hold no more than the text.
FUZZ_TARGET
{
    const QString text = QString::fromUtf8(fuzz::bytesOf(data, size));
    for (const QChar delimiter : {u',', u';', u'\t'}) {
        DelimitedRows rows(text, delimiter);
        qsizetype characters = 0;
        qsizetype count = 0;
        while (const auto row = rows.next()) {
            for (const QString& cell : *row)
                characters += cell.size();
            FUZZ_CHECK(++count <= text.size() + 1);
        }
        FUZZ_CHECK(characters <= text.size());
    }
    return 0;
}
