#pragma once

#include "ui/settings/settingrow.h"

class QCheckBox;

namespace sheaf {

// One thing that is on or off. A click anywhere on its words switches it too.
class SwitchRow : public SettingRow
{
    Q_OBJECT

public:
    SwitchRow(const QString& key, const QString& name, const QString& about, bool Settings::*member, const Theme& theme,
              QWidget* parent = nullptr);
    void showValue(const Settings& settings) override;
    void writeTo(Settings& settings) const override;

Q_SIGNALS:
    void toggled(bool on);

protected:
    QWidget* editor() const override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    bool Settings::*m_member;
    QCheckBox* m_box;
};

} // namespace sheaf
