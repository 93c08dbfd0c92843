#pragma once

#include "core/base/ids.h"

#include <QDateTime>
#include <QString>

namespace sheaf {

// A question of a conversation and what was answered.
struct Turn
{
    TurnId id;
    ConversationId conversation;
    QDateTime asked; // UTC
    QString question;
    QString answer;
    RunId run; // the whole of it, while that is kept

    bool operator==(const Turn&) const = default;
};

} // namespace sheaf
