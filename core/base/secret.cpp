#include "core/base/secret.h"

#include <algorithm>

namespace sheaf {

Secret::Secret(const QString& text)
    : m_text(text.trimmed())
{
    m_valid =
        std::none_of(m_text.cbegin(), m_text.cend(), [](QChar c) { return c.category() == QChar::Other_Control; });
    if (!m_valid)
        m_text.clear();
}

} // namespace sheaf
