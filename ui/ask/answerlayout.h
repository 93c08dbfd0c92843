#pragma once

#include "core/ask/question.h"

namespace sheaf {

// One stretch of an answer as it is shown. Text is always plain: nothing in it is ever read as HTML.
struct AnswerPiece
{
    enum class Kind { Text, LineBreak, Chip, Tag };
    Kind kind = Kind::Text;
    QString text;                                            // Text; for a Chip the words of its tool tip
    bool bold = false;                                       // **so**
    bool unsupported = false;                                // belongs to a sentence nothing in the documents supports
    int number = 0;                                          // Chip: the source
    bool checked = false;                                    // Chip: whether there is a verdict
    Citation::Verdict verdict = Citation::Verdict::NotFound; // Chip
    Source::Origin origin = Source::Origin::Library;         // Chip
    bool operator==(const AnswerPiece&) const = default;
};

struct AnswerLayout
{
    QList<AnswerPiece> pieces;
    int sentences = 0; // that claim something; none where the answer was not checked
    int supported = 0;
};

// An answer cut into pieces. A mark [n] becomes a chip where n is one of `sources`, and stays as it is where it is not.
// In an answer written by a model, a sentence that claims something and that no source supports (Answer::sentences) is
// unsupported; an Approximate verdict counts as support. Pure.
AnswerLayout layoutAnswer(const Answer& answer, const QList<Source>& sources);

// The best evidence for a source: verified before approximate before none. Pure.
Citation bestCitation(const QList<Citation>& citations, int number);

// The words for a verdict.
QString verdictText(Citation::Verdict verdict);

// The answer with its marks and the list of sources they mean, for the clipboard.
QString answerForClipboard(const AskRun& run);

} // namespace sheaf
