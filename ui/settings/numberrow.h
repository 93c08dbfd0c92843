#pragma once

#include "ui/settings/settingrow.h"

#include <functional>

class QDoubleSpinBox;

namespace sheaf {

// One number. Durations are shown in seconds.
class NumberRow : public SettingRow
{
    Q_OBJECT

public:
    struct Field
    {
        About about;
        QString unit;
        double low = 0;
        double high = 0;
        int decimals = 0;
        std::function<double(const Settings&)> read;
        std::function<void(Settings&, double)> write;
    };

    NumberRow(const Field& field, const Theme& theme, QWidget* parent = nullptr);
    void showValue(const Settings& settings) override;
    void writeTo(Settings& settings) const override;

    // As loadSettings keeps them in range.
    static Field whole(const About& about, const QString& unit, int Settings::*member, int low, int high);
    static Field seconds(const About& about, Milliseconds Settings::*member, double low, double high);

protected:
    QWidget* editor() const override;

private:
    Field m_field;
    QDoubleSpinBox* m_spin;
};

} // namespace sheaf
