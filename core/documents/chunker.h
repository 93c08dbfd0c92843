#pragma once

#include "core/documents/document.h"

namespace sheaf {

struct ChunkOptions
{
    int tokens = 256; // a chunk's size as estimateTokens() counts; at least 16
    int overlapTokens =
        32; // at most this much of a chunk's end is repeated at the start of the next; at most half of `tokens`
};

// Cleaned pages into passages, in order. Pure, linear.
//
//  - page.text.mid(begin, end - begin) == chunk.text, always; a chunk never crosses a page and has no white space at
//  its ends.
//  - Every character that is not white space is in a chunk; begins and ends grow from chunk to chunk of a page.
//  - A chunk is made of whole sentences, and what it repeats of the one before is whole sentences too. Only a sentence
//  of more than
//    `tokens` is divided: after a comma, semicolon or colon, else between words, else anywhere but inside a character.
//  - No chunk has more than `tokens`, except that a page's last few words (up to an eighth of it) join the chunk before
//  them.
//  - Where a page keeps its lines a sentence ends with its line: rows and lines of code are not torn.
//  - A heading at a chunk's end goes with the text that follows it.
QList<Chunk> chunkPages(const QList<Page>& cleaned, const ChunkOptions& options = {});

} // namespace sheaf
