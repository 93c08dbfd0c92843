#include "ui/library/passworddialog.h"

#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sheaf {

PasswordDialog::PasswordDialog(const QStringList& files, const Theme& theme, QWidget* parent)
    : QDialog(parent)
    , m_edit(new QLineEdit)
{
    setWindowTitle(tr("Password"));
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(theme.px(420));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme.px(18), theme.px(18), theme.px(18), theme.px(14));
    column->setSpacing(theme.px(10));
    auto* name = new ElidedLabel({}, {nullptr, nullptr, true});
    name->setFullText(files.size() == 1 ? files.first() : tr("%1 encrypted documents").arg(files.size()),
                      Qt::ElideMiddle);
    column->addWidget(name);
    auto* why = makeLabel(tr("The password is used for this reading only and is not kept."), {"dim"});
    why->setWordWrap(true);
    column->addWidget(why);
    m_edit->setEchoMode(QLineEdit::Password);
    m_edit->setAccessibleName(tr("Password of the document"));
    column->addWidget(m_edit);
    auto* row = new QHBoxLayout;
    row->addStretch();
    auto* cancel = makeButton(tr("Cancel"));
    auto* open = makeButton(tr("Open"), "primary");
    open->setDefault(true);
    open->setEnabled(false);
    row->addWidget(cancel);
    row->addWidget(open);
    column->addLayout(row);
    connect(m_edit, &QLineEdit::textChanged, open, [open](const QString& text) { open->setEnabled(!text.isEmpty()); });
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(open, &QPushButton::clicked, this, [this] {
        const Secret password(m_edit->text());
        m_edit->clear();
        accept();
        Q_EMIT given(password);
    });
}

} // namespace sheaf
