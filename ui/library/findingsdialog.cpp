#include "ui/library/findingsdialog.h"

#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>

namespace sheaf {

FindingsDialog::FindingsDialog(const Theme& theme, QWidget* parent)
    : QDialog(parent)
    , m_message(makeLabel({}, {"dim"}))
    , m_lines(new QPlainTextEdit)
    , m_repair(makeButton(tr("Repair")))
{
    setWindowTitle(tr("Check of the library"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme.px(18), theme.px(18), theme.px(18), theme.px(14));
    column->setSpacing(theme.px(12));
    m_message->setWordWrap(true);
    column->addWidget(m_message);
    m_lines->setReadOnly(true);
    m_lines->setTabChangesFocus(true);
    m_lines->setAccessibleName(tr("What was found"));
    column->addWidget(m_lines, 1);
    auto* buttons = new QHBoxLayout;
    auto* close = makeButton(tr("Close"), "primary");
    buttons->addWidget(m_repair);
    buttons->addStretch();
    buttons->addWidget(close);
    column->addLayout(buttons);
    connect(m_repair, &QPushButton::clicked, this, [this] {
        m_repair->setEnabled(false);
        Q_EMIT repairWanted();
    });
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    resize(theme.px(620), theme.px(380));
}

void FindingsDialog::showFindings(const QStringList& findings)
{
    showMessage(tr("The library does not agree with itself. A repair puts right what can be made anew from what is "
                   "there; back up first where that matters."),
                true);
    m_lines->setPlainText(findings.join(u'\n'));
}

void FindingsDialog::showRepaired(const QStringList& done, const QStringList& left)
{
    showMessage(left.isEmpty() ? tr("Repaired: the library agrees with itself.")
                               : tr("Not everything could be repaired. What is left takes a backup, or reading the "
                                    "documents anew into another library."),
                !left.isEmpty());
    m_lines->setPlainText((done + left).join(u'\n'));
    m_repair->setEnabled(false);
}

void FindingsDialog::showMessage(const QString& text, bool bad)
{
    m_message->setText(text);
    setLook(m_message, {bad ? "warn" : "dim"});
    m_repair->setEnabled(true);
}

} // namespace sheaf
