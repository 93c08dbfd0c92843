#pragma once

#include "core/documents/plain/sectionbuilder.h"

#include <QByteArray>

namespace sheaf {

struct HtmlHead
{
    QString title;
    QString author;
};

// A web page, parsed as browsers do (HTML standard, through gumbo), into sections. What is not for reading (scripts,
// styles, navigation, what is hidden) is left out. The tree is walked without recursion.
HtmlHead appendHtml(const QString& html, SectionBuilder& sections);

// The bytes of a page as text: as its byte order mark or its <meta> says, else by what they look like. Nothing where
// they are no text.
std::optional<QString> decodeHtml(const QByteArray& bytes, const QByteArray& declared = {});

} // namespace sheaf
