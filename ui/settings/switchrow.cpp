#include "ui/settings/switchrow.h"

#include "ui/theme/theme.h"

#include <QCheckBox>
#include <QMouseEvent>
#include <QSignalBlocker>

namespace sheaf {

SwitchRow::SwitchRow(const QString& key, const QString& name, const QString& about, bool Settings::*member,
                     const Theme& theme, QWidget* parent)
    : SettingRow({{key}, name, about}, theme, parent)
    , m_member(member)
    , m_box(new QCheckBox)
{
    m_box->setAccessibleName(name);
    m_box->setAccessibleDescription(about);
    addControl(m_box);
    setDefaultText(Settings().*member ? tr("default on") : tr("default off"));
    connect(m_box, &QCheckBox::toggled, this, [this](bool on) {
        noteValue();
        Q_EMIT toggled(on);
        Q_EMIT edited();
    });
    noteValue();
}

void SwitchRow::showValue(const Settings& settings)
{
    const bool on = settings.*m_member;
    if (on == m_box->isChecked())
        return;
    const QSignalBlocker quiet(m_box);
    m_box->setChecked(on);
    noteValue();
    Q_EMIT toggled(on);
}

void SwitchRow::writeTo(Settings& settings) const
{
    settings.*m_member = m_box->isChecked();
}

QWidget* SwitchRow::editor() const
{
    return m_box;
}

void SwitchRow::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->pos()) && isEnabled())
        m_box->click();
}

} // namespace sheaf
