#include "core/engines/thinkfilter.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr auto opening = "<think>"_L1;
constexpr auto closing = "</think>"_L1;

QString withoutBlanksBefore(const QString& text)
{
    qsizetype at = 0;
    while (at < text.size() && text[at].isSpace())
        ++at;
    return text.mid(at);
}

} // namespace

QString ThinkFilter::feed(const QString& text)
{
    if (m_state == State::Answer)
        return text;
    m_held += text;
    if (m_state == State::Start) {
        const QString start = withoutBlanksBefore(m_held);
        if (start.size() < opening.size() && QString(opening).startsWith(start))
            return {}; // may still become a mark
        if (!start.startsWith(opening)) {
            m_state = State::Answer;
            return std::exchange(m_held, {});
        }
        m_held = start.mid(opening.size());
        m_state = State::Thinking;
    }
    if (m_state == State::Thinking) {
        const qsizetype end = m_held.indexOf(closing);
        if (end < 0) {
            m_held = m_held.right(closing.size() - 1);
            return {};
        }
        m_held.remove(0, end + closing.size());
        m_state = State::AfterThinking;
    }
    m_held = withoutBlanksBefore(m_held);
    if (!m_held.isEmpty())
        m_state = State::Answer;
    return std::exchange(m_held, {});
}

QString ThinkFilter::finish()
{
    return m_state == State::Start ? std::exchange(m_held, {}) : QString();
}

QString withoutThinking(const QString& text)
{
    ThinkFilter filter;
    const QString answer = filter.feed(text);
    return answer + filter.finish();
}

} // namespace sheaf
