#include "ui/widgets/focusentry.h"

#include <QEvent>
#include <QFocusEvent>
#include <QWidget>

namespace sheaf {

FocusEntry::FocusEntry(QWidget* page, QWidget* first)
    : QObject(page)
    , m_first(first)
{
    page->installEventFilter(this);
}

void FocusEntry::set(QWidget* page, QWidget* first)
{
    if (auto* entry = page->findChild<FocusEntry*>(QString(), Qt::FindDirectChildrenOnly))
        entry->m_first = first;
    else
        new FocusEntry(page, first);
}

bool FocusEntry::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::FocusIn)
        m_first->setFocus(static_cast<QFocusEvent*>(event)->reason());
    return QObject::eventFilter(watched, event);
}

} // namespace sheaf
