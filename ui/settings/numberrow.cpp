#include "ui/settings/numberrow.h"

#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"

#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QPushButton>
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

NumberRow::Field NumberRow::whole(const QString& name, const QString& about, const QString& unit, int Settings::*member,
                                  int low, int high)
{
    return {name,
            about,
            unit,
            double(low),
            double(high),
            0,
            [member](const Settings& s) { return double(s.*member); },
            [member](Settings& s, double value) { s.*member = int(std::lround(value)); }};
}

NumberRow::Field NumberRow::seconds(const QString& name, const QString& about, Milliseconds Settings::*member,
                                    double low, double high)
{
    return {name,
            about,
            tr("s"),
            low,
            high,
            1,
            [member](const Settings& s) { return double((s.*member).count()) / 1000; },
            [member](Settings& s, double value) { s.*member = Milliseconds(std::llround(value * 1000)); }};
}

NumberRow::NumberRow(const Field& field, const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_field(field)
    , m_default(field.read(Settings()))
    , m_spin(new CalmSpinBox)
    , m_reset(makeLink(tr("Reset")))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(theme.px(10));
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(makeLabel(field.name));
    auto* about = makeLabel(field.about, {"dim", "small"});
    about->setWordWrap(true);
    words->addWidget(about);
    row->addLayout(words, 1);
    m_spin->setRange(field.low, field.high);
    m_spin->setDecimals(field.decimals);
    m_spin->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_spin->setAlignment(Qt::AlignRight);
    m_spin->setSuffix(field.unit.isEmpty() ? QString() : u' ' + field.unit);
    m_spin->setGroupSeparatorShown(true);
    m_spin->setKeyboardTracking(false);
    m_spin->setFocusPolicy(Qt::StrongFocus);
    m_spin->setFixedWidth(theme.px(104));
    m_spin->setAccessibleName(field.name);
    m_spin->setAccessibleDescription(field.about);
    row->addWidget(m_spin);
    auto* usual = makeLabel(tr("default %1").arg(m_spin->textFromValue(m_default)), {"dim", "small"});
    usual->setMinimumWidth(theme.px(82));
    row->addWidget(usual);
    m_reset->setAccessibleName(tr("Reset %1").arg(field.name));
    row->addWidget(m_reset);
    QSizePolicy keep = m_reset->sizePolicy();
    keep.setRetainSizeWhenHidden(true);
    m_reset->setSizePolicy(keep);
    connect(m_spin, &QDoubleSpinBox::valueChanged, this, [this] {
        update();
        Q_EMIT edited();
    });
    connect(m_reset, &QPushButton::clicked, this, [this] {
        m_spin->setFocus();
        m_spin->setValue(m_default);
    });
    update();
}

void NumberRow::showValue(const Settings& settings)
{
    const QSignalBlocker quiet(m_spin);
    m_spin->setValue(m_field.read(settings));
    update();
}

void NumberRow::writeTo(Settings& settings) const
{
    m_field.write(settings, m_spin->value());
}

void NumberRow::update()
{
    m_reset->setVisible(std::abs(m_spin->value() - m_default) > 1e-9);
}

} // namespace sheaf
