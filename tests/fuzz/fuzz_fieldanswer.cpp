#include "core/extract/fieldanswer.h"
#include "core/extract/lenientjson.h"
#include "fuzz.h"

using namespace sheaf;

// What a model answers, however broken.
FUZZ_TARGET
{
    const QString text = QString::fromUtf8(fuzz::bytesOf(data, size));
    for (qsizetype at = text.indexOf(u'{'), n = 0; at >= 0 && n < 4; at = text.indexOf(u'{', at + 1), ++n) {
        const auto object = readLenientObject(text, at);
        FUZZ_CHECK(!object.ok() || (object->end > at && object->end <= text.size()));
    }
    Field year;
    year.name = QStringLiteral("year");
    Field company;
    company.name = QStringLiteral("company name");
    const auto found = readFieldAnswer(text, {year, company});
    FUZZ_CHECK(found.ok() || !found.error().message.isEmpty());
    return 0;
}
