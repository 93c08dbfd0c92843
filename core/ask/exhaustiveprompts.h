#pragma once

#include "core/engines/answerwriter.h"
#include "core/index/documentrecord.h"

namespace sheaf {

// Something a chunk says that bears on a question, with the words it says it with, exactly as they stand there.
struct Fact
{
    ChunkId chunk;
    QString text;
    QString quote;

    bool operator==(const Fact&) const = default;
};

// What a model said about some passages, checked.
struct ReadFacts
{
    QList<Fact> facts;
    int rejected = 0; // whose quote stands in none of the passages
};

// Asks for every fact in the passages that bears on the question, one in a line with its words, or NONE. Pure, as all
// here.
ChatRequest buildMapPrompt(const QString& question, const QList<Passage>& passages, const QString& delimiter);

// Lines "[2] fact | "quote"", or a JSON array of {"passage","fact","quote"}. `chunks` are the passages in the order of
// their numbers, from 1. A quote that stands in another passage than the one named counts for that one.
ReadFacts parseFacts(const QString& answer, const QList<ChunkRecord>& chunks);

// Asks to join lines that end in [n] marks where they say the same, keeping all marks.
ChatRequest buildMergePrompt(const QString& question, const QStringList& lines, const QString& delimiter);
// Lines with a mark in 1..numbers, without bullets.
QStringList parseMarkedLines(const QString& answer, int numbers);

// Asks for the answer from all of them. `coverage` says what was read, and how many facts there are.
ChatRequest buildReducePrompt(const QString& question, const QStringList& lines, const QString& coverage,
                              const QString& delimiter);

// The facts as the built-in engine finds them: the sentences of a chunk with most of the question's telling words.
struct SentenceRule
{
    QStringList words; // as the question has them
    QStringList stems;
    int needed = 0; // of them in a sentence
};
// Words that only say what to do ("list", "all", "how many", "documents") do not count.
SentenceRule sentenceRule(const QString& question);
QList<Fact> factsByRule(const SentenceRule& rule, const ChunkRecord& chunk);

} // namespace sheaf
