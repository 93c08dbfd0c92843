#pragma once

#include "core/base/ids.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace sheaf {

// Ids as a JSON array: one bound parameter for SQLite's json_each, however many there are.
template<class Tag>
QString idList(const QList<Id<Tag>>& ids)
{
    QByteArray text = "[";
    for (const Id<Tag> id : ids) {
        if (text.size() > 1)
            text += ',';
        text += QByteArray::number(id.value);
    }
    return QString::fromLatin1(text + ']');
}

} // namespace sheaf
