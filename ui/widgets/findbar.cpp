#include "ui/widgets/findbar.h"

#include "ui/theme/figures.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace sheaf {

FindBar::FindBar(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_edit(new QLineEdit)
    , m_count(makeLabel({}, {"dim", "small"}))
    , m_previous(makeIconButton(theme, u"chevron-left"_s, tr("The place before (Shift+Enter)")))
    , m_next(makeIconButton(theme, u"chevron-right"_s, tr("The next place (Enter)")))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(theme.px(4));
    m_edit->setPlaceholderText(tr("Find"));
    m_edit->setAccessibleName(tr("Find"));
    m_edit->setClearButtonEnabled(true);
    m_edit->setAcceptDrops(false);
    m_edit->setMaximumWidth(theme.px(320));
    m_edit->installEventFilter(this);
    row->addWidget(m_edit, 1);
    row->addSpacing(theme.px(4));
    row->addWidget(m_count);
    row->addWidget(m_previous);
    row->addWidget(m_next);
    row->addStretch();
    auto* done = makeIconButton(theme, u"close"_s, tr("Stop looking (Esc)"));
    row->addWidget(done);
    connect(m_edit, &QLineEdit::textChanged, this, &FindBar::edited);
    connect(m_previous, &QToolButton::clicked, this, [this] { Q_EMIT moveWanted(-1); });
    connect(m_next, &QToolButton::clicked, this, [this] { Q_EMIT moveWanted(1); });
    connect(done, &QToolButton::clicked, this, &FindBar::close);
    setCount(0, 0);
    hide();
}

void FindBar::open()
{
    show();
    m_edit->setFocus(Qt::ShortcutFocusReason);
    m_edit->selectAll();
    Q_EMIT edited(text());
}

void FindBar::close()
{
    hide();
    Q_EMIT closed();
}

QString FindBar::text() const
{
    return isHidden() ? QString() : m_edit->text();
}

void FindBar::setCount(int current, int count)
{
    const bool typed = !m_edit->text().trimmed().isEmpty();
    m_count->setText(!typed      ? QString()
                     : count > 0 ? tr("%1 of %2").arg(grouped(current), grouped(count))
                                 : tr("not found"));
    setLook(m_count, {typed && count == 0 ? "warn" : "dim", "small"});
    m_previous->setEnabled(count > 0);
    m_next->setEnabled(count > 0);
}

bool FindBar::eventFilter(QObject*, QEvent* event)
{
    const auto* key = static_cast<QKeyEvent*>(event);
    // Escape ends the search before it stops anything in the window.
    if (event->type() == QEvent::ShortcutOverride && key->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    if (event->type() != QEvent::KeyPress)
        return false;
    switch (key->key()) {
    case Qt::Key_Escape:
        close();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_F3:
        Q_EMIT moveWanted(key->modifiers() & Qt::ShiftModifier ? -1 : 1);
        return true;
    default:
        return false;
    }
}

} // namespace sheaf
