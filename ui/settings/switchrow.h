#pragma once

#include "core/base/settings.h"

#include <QWidget>

class QCheckBox;

namespace sheaf {

class Theme;

// One thing that is on or off: what it is, and its default with the reason.
class SwitchRow : public QWidget
{
    Q_OBJECT

public:
    SwitchRow(const QString& name, const QString& about, bool Settings::*member, const Theme& theme,
              QWidget* parent = nullptr);
    void showValue(const Settings& settings);
    void writeTo(Settings& settings) const;

Q_SIGNALS:
    void edited(bool on);

private:
    bool Settings::*m_member;
    QCheckBox* m_box;
};

} // namespace sheaf
