#include "ui/settings/settingsindex.h"

#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"

#include <QButtonGroup>
#include <QPushButton>
#include <QVBoxLayout>

namespace sheaf {

SettingsIndex::SettingsIndex(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_group(new QButtonGroup(this))
    , m_column(new QVBoxLayout(this))
{
    setAccessibleName(tr("Sections of the settings"));
    setFixedWidth(theme.px(132));
    m_column->setContentsMargins({});
    m_column->setSpacing(theme.px(2));
    m_column->addStretch();
    connect(m_group, &QButtonGroup::idClicked, this, &SettingsIndex::chosen);
}

void SettingsIndex::add(const QString& title)
{
    QPushButton* button = makeButton(withoutMnemonic(title), "index");
    button->setCheckable(true);
    const int section = int(m_group->buttons().size());
    m_group->addButton(button, section);
    button->setChecked(section == 0);
    m_column->insertWidget(section, button);
}

void SettingsIndex::setCurrent(int section)
{
    if (QAbstractButton* button = m_group->button(section))
        button->setChecked(true);
}

int SettingsIndex::current() const
{
    return m_group->checkedId();
}

void SettingsIndex::setShown(int section, bool shown)
{
    m_group->button(section)->setEnabled(shown);
}

} // namespace sheaf
