#include "ui/settings/choicerow.h"

#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/calmcombobox.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSignalBlocker>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {
constexpr int mostButtons = 3;
}

ChoiceRow::ChoiceRow(const Field& field, const Theme& theme, QWidget* parent)
    : SettingRow(field.about, theme, parent)
    , m_field(field)
{
    if (field.choices.size() <= mostButtons)
        makeButtons(theme);
    else
        makeList();
    showValue(Settings());
    const int usual = field.read(Settings());
    for (const auto& [value, words] : field.choices) {
        if (value == usual)
            setDefaultText(tr("default %1").arg(words.toLower()));
    }
}

void ChoiceRow::makeButtons(const Theme& theme)
{
    auto* box = new QWidget;
    box->setAccessibleName(name());
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins({});
    row->setSpacing(theme.px(6));
    m_group = new QButtonGroup(this);
    for (const auto& [value, words] : m_field.choices) {
        QPushButton* button = makeButton(words, "segment");
        button->setCheckable(true);
        button->setAccessibleDescription(name());
        m_group->addButton(button, value);
        row->addWidget(button);
    }
    addControl(box);
    connect(m_group, &QButtonGroup::idToggled, this, [this](int, bool on) {
        if (on)
            changed();
    });
}

void ChoiceRow::makeList()
{
    m_list = new CalmComboBox;
    m_list->setAccessibleName(name());
    for (const auto& [value, words] : m_field.choices)
        m_list->addItem(words, value);
    addControl(m_list);
    connect(m_list, &QComboBox::currentIndexChanged, this, &ChoiceRow::changed);
}

int ChoiceRow::value() const
{
    return m_group ? m_group->checkedId() : m_list->currentData().toInt();
}

void ChoiceRow::changed()
{
    noteValue();
    Q_EMIT edited();
}

void ChoiceRow::showValue(const Settings& settings)
{
    const int value = m_field.read(settings);
    if (m_group) {
        const QSignalBlocker quiet(m_group);
        if (QAbstractButton* button = m_group->button(value))
            button->setChecked(true);
    } else {
        const QSignalBlocker quiet(m_list);
        if (m_list->findData(value) < 0) // from the settings file
            m_list->addItem(tr("%1 %").arg(value), value);
        m_list->setCurrentIndex(m_list->findData(value));
    }
    noteValue();
}

void ChoiceRow::writeTo(Settings& settings) const
{
    m_field.write(settings, value());
}

QWidget* ChoiceRow::editor() const
{
    return m_group ? static_cast<QWidget*>(m_group->checkedButton()) : m_list;
}

ChoiceRow::Field ChoiceRow::parallel()
{
    return {{{u"parallel"_s}, tr("Ask and embed"), tr("Both give the same hits; only the time differs.")},
            {{1, tr("In parallel")}, {0, tr("One by one")}},
            [](const Settings& settings) { return settings.parallel ? 1 : 0; },
            [](Settings& settings, int value) { settings.parallel = value == 1; }};
}

ChoiceRow::Field ChoiceRow::appearance()
{
    return {{{u"appearance"_s}, tr("Colours"), tr("As the system: it turns dark and light with it, at once.")},
            {{int(Appearance::System), tr("As the system")},
             {int(Appearance::Light), tr("Light")},
             {int(Appearance::Dark), tr("Dark")}},
            [](const Settings& settings) { return int(settings.appearance); },
            [](Settings& settings, int value) { settings.appearance = Appearance(value); }};
}

ChoiceRow::Field ChoiceRow::textSize()
{
    QList<std::pair<int, QString>> sizes{{0, tr("As the system")}};
    for (const int percent : {80, 90, 100, 110, 125, 150, 175, 200})
        sizes.append({percent, tr("%1 %").arg(percent)});
    return {
        {{u"text_percent"_s}, tr("Text size"), tr("Type changes at once; what stands around it at the next start.")},
        sizes,
        [](const Settings& settings) { return settings.textPercent; },
        [](Settings& settings, int value) { settings.textPercent = value; }};
}

} // namespace sheaf
