#include "core/simulation/simulatedcall.h"

namespace sheaf {

qsizetype SimulatedCall::chars() const
{
    qsizetype sum = 0;
    for (const QString& text : texts)
        sum += text.size();
    for (const ChatMessage& message : messages)
        sum += message.text.size();
    return sum;
}

} // namespace sheaf
