#include "ui/library/namedialog.h"

#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace sheaf {

namespace {

constexpr int longestName = 200; // as core/index/collectionstore.h has it

} // namespace

NameDialog::NameDialog(const QString& title, const QString& name, const QStringList& taken, const Theme& theme,
                       QWidget* parent)
    : QDialog(parent)
    , m_edit(new QLineEdit(name))
{
    setWindowTitle(title);
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(theme.px(420));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme.px(18), theme.px(18), theme.px(18), theme.px(14));
    column->setSpacing(theme.px(10));
    column->addWidget(makeLabel(title, {nullptr, nullptr, true}));
    m_edit->setMaxLength(longestName);
    m_edit->setAccessibleName(tr("Name"));
    m_edit->selectAll();
    column->addWidget(m_edit);
    auto* problem = makeLabel({}, {"bad", "small"});
    column->addWidget(problem);
    auto* row = new QHBoxLayout;
    row->addStretch();
    auto* cancel = makeButton(tr("Cancel"));
    auto* keep = makeButton(tr("Save"), "primary");
    keep->setDefault(true);
    row->addWidget(cancel);
    row->addWidget(keep);
    column->addLayout(row);
    const auto check = [this, taken, problem, keep] {
        const QString typed = m_edit->text().trimmed();
        const bool known = taken.contains(typed, Qt::CaseInsensitive);
        problem->setText(known ? tr("There is a collection of this name.") : QString());
        keep->setEnabled(!typed.isEmpty() && !known);
    };
    connect(m_edit, &QLineEdit::textChanged, this, check);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(keep, &QPushButton::clicked, this, [this] {
        const QString typed = m_edit->text().trimmed();
        accept();
        Q_EMIT given(typed);
    });
    check();
}

} // namespace sheaf
