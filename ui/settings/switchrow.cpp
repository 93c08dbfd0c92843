#include "ui/settings/switchrow.h"

#include "ui/theme/theme.h"
#include "ui/widgets/label.h"

#include <QCheckBox>
#include <QVBoxLayout>

namespace sheaf {

SwitchRow::SwitchRow(const QString& name, const QString& about, bool Settings::*member, const Theme& theme,
                     QWidget* parent)
    : QWidget(parent)
    , m_member(member)
    , m_box(new QCheckBox(name))
{
    auto* why = makeLabel(about, {"dim", "small"});
    why->setWordWrap(true);
    m_box->setAccessibleDescription(about);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(theme.px(2));
    column->addWidget(m_box);
    column->addWidget(why);
    connect(m_box, &QCheckBox::toggled, this, &SwitchRow::edited);
}

void SwitchRow::showValue(const Settings& settings)
{
    m_box->setChecked(settings.*m_member);
}

void SwitchRow::writeTo(Settings& settings) const
{
    settings.*m_member = m_box->isChecked();
}

} // namespace sheaf
