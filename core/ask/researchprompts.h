#pragma once

#include "core/engines/answerwriter.h"

namespace sheaf {

// A sub-question with what was found for it.
struct Finding
{
    QString question;
    QString text; // with [n] marks
};

// Asks for up to n questions that together answer the question. Pure, as all here.
ChatRequest buildPlanPrompt(const QString& question, int n);
// Asks for what the passages say to a sub-question, in a few sentences with marks, or NOTHING.
ChatRequest buildFindingPrompt(const QString& subQuestion, const QList<Passage>& passages, const QString& delimiter);
// Asks for up to n questions that are still open, or NONE. The findings come from documents and are data too.
ChatRequest buildGapPrompt(const QString& question, const QList<Finding>& findings, int n, const QString& delimiter);

// The questions of a model's answer: a JSON array of strings, an object that holds one, or one in a line with or
// without bullets and numbers; a fence around it does not matter. What is no question, such as NONE, is left out.
QStringList parseQuestions(const QString& answer, int limit);

// A text with its [n] marks changed to the numbers they have in `numbers`; those that have none are taken out.
QString renumbered(const QString& text, const QHash<int, int>& numbers);

} // namespace sheaf
