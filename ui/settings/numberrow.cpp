#include "ui/settings/numberrow.h"

#include "ui/theme/theme.h"

#include <QDoubleSpinBox>
#include <QSignalBlocker>
#include <QWheelEvent>
#include <cmath>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

// A wheel that only passes by must not change a number.
class CalmSpinBox : public QDoubleSpinBox
{
protected:
    void wheelEvent(QWheelEvent* event) override { event->ignore(); }
};

} // namespace

NumberRow::Field NumberRow::whole(const About& about, const QString& unit, int Settings::*member, int low, int high)
{
    return {about,
            unit,
            double(low),
            double(high),
            0,
            [member](const Settings& s) { return double(s.*member); },
            [member](Settings& s, double value) { s.*member = int(std::lround(value)); }};
}

NumberRow::Field NumberRow::seconds(const About& about, Milliseconds Settings::*member, double low, double high)
{
    return {about,
            tr("s"),
            low,
            high,
            1,
            [member](const Settings& s) { return double((s.*member).count()) / 1000; },
            [member](Settings& s, double value) { s.*member = Milliseconds(std::llround(value * 1000)); }};
}

NumberRow::NumberRow(const Field& field, const Theme& theme, QWidget* parent)
    : SettingRow(field.about, theme, parent)
    , m_field(field)
    , m_spin(new CalmSpinBox)
{
    m_spin->setRange(field.low, field.high);
    m_spin->setDecimals(field.decimals);
    m_spin->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_spin->setAlignment(Qt::AlignRight);
    m_spin->setSuffix(field.unit.isEmpty() ? QString() : u' ' + field.unit);
    m_spin->setGroupSeparatorShown(true);
    m_spin->setKeyboardTracking(false);
    m_spin->setFocusPolicy(Qt::StrongFocus);
    m_spin->setFixedWidth(theme.px(104));
    m_spin->setAccessibleName(field.about.name);
    m_spin->setAccessibleDescription(field.about.text);
    addControl(m_spin);
    setDefaultText(tr("default %1").arg(m_spin->textFromValue(field.read(Settings()))));
    connect(m_spin, &QDoubleSpinBox::valueChanged, this, [this] {
        noteValue();
        Q_EMIT edited();
    });
    noteValue();
}

void NumberRow::showValue(const Settings& settings)
{
    const QSignalBlocker quiet(m_spin);
    m_spin->setValue(m_field.read(settings));
    noteValue();
}

void NumberRow::writeTo(Settings& settings) const
{
    m_field.write(settings, m_spin->value());
}

QWidget* NumberRow::editor() const
{
    return m_spin;
}

} // namespace sheaf
