#pragma once

#include "core/base/settings.h"

#include <QWidget>

class QDoubleSpinBox;
class QPushButton;

namespace sheaf {

class Theme;

// One number that can be set: what it is, its value, its default, and a way back to it. Durations are shown in seconds.
class NumberRow : public QWidget
{
    Q_OBJECT

public:
    struct Field
    {
        QString name;
        QString about;
        QString unit;
        double low = 0;
        double high = 0;
        int decimals = 0;
        std::function<double(const Settings&)> read;
        std::function<void(Settings&, double)> write;
    };

    NumberRow(const Field& field, const Theme& theme, QWidget* parent = nullptr);
    void showValue(const Settings& settings);
    void writeTo(Settings& settings) const;

    // As loadSettings keeps them in range.
    static Field whole(const QString& name, const QString& about, const QString& unit, int Settings::*member, int low,
                       int high);
    static Field seconds(const QString& name, const QString& about, Milliseconds Settings::*member, double low,
                         double high);

Q_SIGNALS:
    void edited();

private:
    void update();

    Field m_field;
    double m_default;
    QDoubleSpinBox* m_spin;
    QPushButton* m_reset;
};

} // namespace sheaf
