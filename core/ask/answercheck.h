#pragma once

#include "core/ask/question.h"

namespace sheaf {

// What an answer says against what its sources say, found without a model.
struct AnswerCheck
{
    QList<Citation> citations;
    QList<CheckedSentence> sentences; // in order, each of the answer's
    AnswerQuality quality;
};

// Checks an answer sentence by sentence while it is being written, so that little is left to do at its end. The result
// depends on the final text alone. A value of one thread (of the pool; not the GUI's).
class AnswerChecker
{
public:
    AnswerChecker(QString question, QList<Source> sources);
    ~AnswerChecker();
    AnswerChecker(AnswerChecker&&) noexcept;
    AnswerChecker& operator=(AnswerChecker&&) noexcept;

    // The whole text so far: every sentence that is complete in it is checked, unless it was before.
    void grow(const QString& text);
    // The whole answer, which may differ from what was seen growing.
    AnswerCheck finish(const QString& text);

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace sheaf
