#include "ui/widgets/confirmbar.h"

#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace sheaf {

ConfirmBar::ConfirmBar(const Theme& theme, QWidget* parent)
    : QFrame(parent)
    , m_question(new ElidedLabel)
    , m_yes(makeButton({}, "primary"))
    , m_no(makeButton({}))
{
    setProperty("card", u"warn"_s);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(theme.px(16), theme.px(8), theme.px(12), theme.px(8));
    row->setSpacing(theme.px(8));
    row->addWidget(m_question, 1);
    row->addWidget(m_yes);
    row->addWidget(m_no);
    connect(m_no, &QPushButton::clicked, this, &ConfirmBar::dismiss);
    connect(m_yes, &QPushButton::clicked, this, [this] {
        const auto confirmed = std::exchange(m_confirmed, nullptr);
        hide();
        if (confirmed)
            confirmed();
    });
    hide();
}

void ConfirmBar::ask(const QString& question, const QString& yes, const QString& no, std::function<void()> confirmed)
{
    m_confirmed = std::move(confirmed);
    m_question->setFullText(question);
    setAccessibleName(question);
    m_yes->setText(yes);
    m_no->setText(no);
    show();
    m_no->setFocus(); // Enter by mistake keeps everything
}

void ConfirmBar::dismiss()
{
    m_confirmed = nullptr;
    hide();
}

bool ConfirmBar::event(QEvent* event)
{
    // Escape answers this question before it stops anything in the window.
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape)
        event->accept();
    return QFrame::event(event);
}

void ConfirmBar::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        dismiss();
    else
        QFrame::keyPressEvent(event);
}

} // namespace sheaf
