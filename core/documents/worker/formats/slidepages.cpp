#include "core/documents/worker/formats/slidepages.h"

#include "core/documents/extractlimits.h"

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

QString textOf(SectionBuilder& sections)
{
    QStringList parts;
    for (const Page& page : sections.take())
        parts.append(page.text);
    return parts.join(u"\n\n"_s);
}

} // namespace

void appendSlide(DocumentText& document, int number, const QString& title, SectionBuilder& body, SectionBuilder& notes)
{
    QStringList parts;
    if (!title.isEmpty())
        parts.append(title);
    if (const QString text = textOf(body); !text.isEmpty())
        parts.append(text);
    if (const QString text = textOf(notes); !text.isEmpty())
        parts.append(u"Notes: "_s + text);
    if (parts.isEmpty())
        return;
    const QString label = title.isEmpty() ? u"Slide %1"_s.arg(number) : u"Slide %1: "_s.arg(number) + title;
    document.pages.append(
        Page{number, parts.join(u"\n\n"_s), shortened(label, extractlimits::maxLabelCharacters), true});
}

} // namespace sheaf
