#pragma once

#include "core/documents/document.h"
#include "core/documents/plain/sectionbuilder.h"

namespace sheaf {

// One slide as a page: its title, its text, its notes. Slides without a word give none; they count all the same.
void appendSlide(DocumentText& document, int number, const QString& title, SectionBuilder& body, SectionBuilder& notes);

} // namespace sheaf
