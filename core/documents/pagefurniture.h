#pragma once

#include "core/documents/document.h"

namespace sheaf {

// Removes running headers, footers and page numbers from cleaned pages. Looked at are the first and last three lines of
// each page.
//
//  - A line with words goes where the same words, whatever their numbers, recur on at least three pages and 30 % of
//  those with
//    text, or on at least four pages that lie close together (40 % of the pages between first and last): the heads of
//    chapters.
//  - A bare number goes only where it keeps in step with the pages: number minus page is the same on that many pages.
//
// Repeated until nothing is left to remove. Documents of fewer than four pages are left alone, and so is one of which
// more than half of the letters would go: such pages are alike because their content is. Pure, idempotent.
void removePageFurniture(QList<Page>& pages);

} // namespace sheaf
