#include "ui/settings/importcard.h"

#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr int longestValue = 60;

QString shown(const QString& value)
{
    if (value.isEmpty())
        return ImportCard::tr("empty");
    return value.size() > longestValue ? value.left(longestValue) + u'…' : value;
}

} // namespace

ImportCard::ImportCard(std::function<QString(const QString& key)> nameOf, const Theme& theme, QWidget* parent)
    : Card(theme, parent)
    , m_nameOf(std::move(nameOf))
    , m_title(makeLabel({}, {nullptr, nullptr, true}))
    , m_changes(makeLabel({}))
    , m_notes(makeLabel({}, {"warn", "small"}))
    , m_accept(makeButton({}, "primary"))
    , m_dismiss(makeButton(tr("Cancel")))
{
    setProperty("card", u"warn"_s);
    setAccessibleName(tr("Import of settings"));
    for (QLabel* label : {m_title, m_changes, m_notes}) {
        label->setWordWrap(true);
        content()->addWidget(label);
    }
    auto* row = new QHBoxLayout;
    row->setSpacing(theme.px(8));
    row->addStretch(1);
    row->addWidget(m_accept);
    row->addWidget(m_dismiss);
    content()->addLayout(row);
    connect(m_dismiss, &QPushButton::clicked, this, &ImportCard::dismiss);
    connect(m_accept, &QPushButton::clicked, this, [this] {
        const SettingsImport import = std::exchange(m_import, {});
        dismiss();
        Q_EMIT accepted(import);
    });
    hide();
}

void ImportCard::showImport(const QString& path, const Settings& current, const SettingsImport& import)
{
    m_path = path;
    m_import = import;
    QStringList lines;
    for (const SettingChange& change : settingChanges(current, import.settings))
        lines.append(tr("%1: %2 → %3").arg(m_nameOf(change.key), shown(change.before), shown(change.after)));
    const int changes = int(lines.size());
    const QString name = QFileInfo(path).fileName();
    m_title->setText(changes == 0   ? tr("%1 says what is in force already.").arg(name)
                     : changes == 1 ? tr("%1 would change one setting.").arg(name)
                                    : tr("%1 would change %2 settings.").arg(name).arg(changes));
    m_changes->setText(lines.join(u'\n'));
    m_changes->setVisible(changes > 0);
    QStringList notes = import.notes;
    if (import.addressesChanged)
        notes.prepend(tr("Addresses change: the key in use is not sent to them. Enter theirs afterwards."));
    m_notes->setText(notes.join(u'\n'));
    m_notes->setVisible(!notes.isEmpty());
    m_accept->setText(changes == 1 ? tr("Change it") : tr("Change them"));
    m_accept->setVisible(changes > 0);
    m_dismiss->setText(changes > 0 ? tr("Cancel") : tr("Close"));
    show();
    (changes > 0 ? m_accept : m_dismiss)->setFocus();
}

void ImportCard::dismiss()
{
    m_path.clear();
    m_import = {};
    hide();
}

} // namespace sheaf
