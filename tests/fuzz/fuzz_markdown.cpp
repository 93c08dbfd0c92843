#include "core/ask/conversationexport.h"
#include "fuzz.h"

#include <QStringList>

using namespace sheaf;

// What a model writes becomes no heading, no picture, no link and no HTML of an exported conversation.
FUZZ_TARGET
{
    const QString text = markdownText(QString::fromUtf8(fuzz::bytesOf(data, size)));
    for (const QString& line : text.split(u'\n'))
        FUZZ_CHECK(!line.trimmed().startsWith(u'#'));
    bool escaped = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        FUZZ_CHECK(escaped || c != u'<');
        FUZZ_CHECK(escaped || c != u'!' || i + 1 >= text.size() || text[i + 1] != u'[');
        escaped = !escaped && c == u'\\';
    }
    return 0;
}
