#pragma once

#include <QString>

namespace sheaf {

// Takes the reasoning of a model out of its answer, fed in pieces of any size: one block <think>…</think> where the
// text begins with it, blanks before and after included. Such words later in the text belong to the answer. Pure.
class ThinkFilter
{
public:
    // What of the answer is certain by now.
    QString feed(const QString& text);
    // What was held back because it might have become a mark; to be called once, at the end.
    QString finish();

private:
    enum class State { Start, Thinking, AfterThinking, Answer };

    State m_state = State::Start;
    QString m_held;
};

// The same for a text that is whole.
QString withoutThinking(const QString& text);

} // namespace sheaf
