#include "ui/widgets/undobar.h"

#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace sheaf {

UndoBar::UndoBar(const Theme& theme, Milliseconds wait, QWidget* parent)
    : QFrame(parent)
    , m_text(new ElidedLabel)
{
    setProperty("card", u"true"_s);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(theme.px(16), theme.px(6), theme.px(12), theme.px(6));
    row->setSpacing(theme.px(8));
    row->addWidget(m_text, 1);
    auto* undo = makeLink(tr("Undo"));
    undo->setToolTip(tr("Undo (Ctrl+Z)"));
    undo->installEventFilter(this);
    m_undo = undo;
    row->addWidget(undo);
    m_timer.setSingleShot(true);
    m_timer.setInterval(wait);
    connect(undo, &QPushButton::clicked, this, [this] {
        dismiss();
        Q_EMIT undone();
    });
    connect(&m_timer, &QTimer::timeout, this, [this] {
        dismiss();
        Q_EMIT expired();
    });
    hide();
}

void UndoBar::offer(const QString& text)
{
    m_text->setFullText(text);
    setAccessibleName(text);
    show();
    m_timer.start();
    Q_EMIT offeringChanged(true);
}

void UndoBar::dismiss()
{
    m_timer.stop();
    if (isHidden())
        return;
    hide();
    Q_EMIT offeringChanged(false);
}

void UndoBar::enterEvent(QEnterEvent* event)
{
    QFrame::enterEvent(event);
    m_timer.stop();
}

void UndoBar::leaveEvent(QEvent* event)
{
    QFrame::leaveEvent(event);
    if (isOffering() && !m_undo->hasFocus())
        m_timer.start();
}

bool UndoBar::eventFilter(QObject*, QEvent* event)
{
    if (event->type() == QEvent::FocusIn)
        m_timer.stop();
    else if (event->type() == QEvent::FocusOut && isOffering() && !underMouse())
        m_timer.start();
    return false;
}

} // namespace sheaf
