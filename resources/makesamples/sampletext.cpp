#include "resources/makesamples/sampletext.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace sheaf::samples {

Result<SampleText> parseSampleText(const QString& text, const QString& source)
{
    const auto wrong = [&](const QString& what) {
        return Error::make(ErrorCode::InvalidInput, u"%1: %2."_s.arg(source, what));
    };
    const QString fence = u"---\n"_s;
    const qsizetype end = text.indexOf(u'\n' + fence, fence.size());
    if (!text.startsWith(fence) || end < 0)
        return wrong(u"the head between two lines of --- is missing"_s);

    QHash<QString, QString> head;
    for (const QString& line : text.mid(fence.size(), end - fence.size()).split(u'\n')) {
        const qsizetype colon = line.indexOf(u": "_s);
        if (colon < 0)
            return wrong(u"“%1” is not a line of the form key: value"_s.arg(line));
        head.insert(line.left(colon), line.mid(colon + 2));
    }
    for (const auto& key : {u"title"_s, u"subtitle"_s, u"edition"_s, u"byline"_s, u"note"_s, u"accent"_s, u"text"_s}) {
        if (!head.contains(key))
            return wrong(u"the head has no “%1”"_s.arg(key));
    }
    if (head.size() != 7)
        return wrong(u"the head has a key that is not known"_s);
    const QColor accent(head.value(u"accent"_s));
    if (!accent.isValid())
        return wrong(u"“%1” is not a colour"_s.arg(head.value(u"accent"_s)));

    return SampleText{.title = head.value(u"title"_s),
                      .subtitle = head.value(u"subtitle"_s),
                      .edition = head.value(u"edition"_s),
                      .byline = head.value(u"byline"_s),
                      .note = head.value(u"note"_s),
                      .accent = accent,
                      .serif = head.value(u"text"_s) == "serif"_L1,
                      .body = text.mid(end + 1 + fence.size())};
}

} // namespace sheaf::samples
