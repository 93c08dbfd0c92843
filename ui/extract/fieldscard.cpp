#include "ui/extract/fieldscard.h"

#include "ui/extract/extractmodel.h"
#include "ui/extract/fieldpresets.h"
#include "ui/extract/fieldsmodel.h"
#include "ui/extract/fieldstable.h"
#include "ui/library/namedialog.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/dropbutton.h"
#include "ui/widgets/label.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QJsonDocument>
#include <QMenu>
#include <QPushButton>
#include <QSaveFile>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr qint64 largestSchema = 1024 * 1024; // bytes of a file

} // namespace

FieldsCard::FieldsCard(ExtractModel& extract, const Theme& theme, QWidget* parent)
    : Card(theme, parent)
    , m_extract(extract)
    , m_theme(theme)
    , m_fields(new FieldsModel(this))
    , m_table(new FieldsTable(*m_fields, theme))
    , m_presetsButton(new DropButton(tr("Presets")))
    , m_add(makeLink(tr("Add field")))
    , m_up(makeIconButton(theme, u"up"_s, tr("Move the field up")))
    , m_down(makeIconButton(theme, u"down"_s, tr("Move the field down")))
    , m_remove(makeIconButton(theme, u"remove"_s, tr("Remove the field")))
    , m_said(makeLabel({}, {"dim", "small"}))
    , m_trouble(makeLabel({}, {"bad", "small"}))
{
    auto* title = new QHBoxLayout;
    title->addWidget(makeLabel(tr("Fields"), {nullptr, nullptr, true}));
    title->addStretch();
    theme.setIcon(m_add, u"add"_s, &Colors::accent);
    m_presetsButton->setAccessibleName(tr("Presets"));
    title->addWidget(m_presetsButton);
    content()->addLayout(title);
    content()->addWidget(m_table, 1);
    for (QLabel* label : {m_trouble, m_said}) {
        label->setWordWrap(true);
        label->hide();
        content()->addWidget(label);
    }
    auto* row = new QHBoxLayout;
    row->setSpacing(theme.px(2));
    row->addWidget(m_add);
    row->addStretch();
    for (QToolButton* button : {m_up, m_down, m_remove})
        row->addWidget(button);
    content()->addLayout(row);

    connect(m_add, &QPushButton::clicked, m_table, &FieldsTable::editNew);
    connect(m_up, &QToolButton::clicked, m_table, [this] { m_table->moveCurrent(-1); });
    connect(m_down, &QToolButton::clicked, m_table, [this] { m_table->moveCurrent(1); });
    connect(m_remove, &QToolButton::clicked, m_table, &FieldsTable::removeCurrent);
    connect(m_presetsButton, &QPushButton::clicked, this, &FieldsCard::openPresets);
    connect(m_fields, &FieldsModel::edited, this, [this] {
        m_said->hide();
        showTrouble();
        Q_EMIT schemaChanged();
    });
    showTrouble();
    loadPresets();
}

FieldSchema FieldsCard::schema() const
{
    return {m_name, m_fields->fields()};
}

void FieldsCard::setSchema(const FieldSchema& schema)
{
    m_name = schema.name;
    m_fields->setFields(schema.fields);
}

bool FieldsCard::isUsable() const
{
    return m_fields->rowCount() > 0 && m_fields->trouble().isEmpty();
}

void FieldsCard::setLocked(bool locked)
{
    m_table->setEditTriggers(locked ? QAbstractItemView::NoEditTriggers
                                    : QAbstractItemView::DoubleClicked | QAbstractItemView::SelectedClicked |
                                          QAbstractItemView::EditKeyPressed | QAbstractItemView::AnyKeyPressed);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_table, m_presetsButton, m_add, m_up, m_down, m_remove})
        widget->setEnabled(!locked);
}

void FieldsCard::showTrouble()
{
    const QString wrong = m_fields->trouble();
    m_trouble->setText(wrong);
    m_trouble->setVisible(!wrong.isEmpty());
    for (QWidget* widget : std::initializer_list<QWidget*>{m_up, m_down, m_remove})
        widget->setVisible(m_fields->rowCount() > 0);
}

void FieldsCard::say(const QString& text, const char* tone)
{
    m_said->setText(text);
    setLook(m_said, {tone, "small"});
    m_said->setVisible(!text.isEmpty());
}

// Asked for beforehand, so that the menu opens at once.
void FieldsCard::loadPresets()
{
    observe(m_extract.presets(), this,
            [this](Result<QList<FieldSchema>> presets) { m_presets = presets.valueOr(m_presets); });
}

void FieldsCard::openPresets()
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillPresets(*menu);
    menu->popup(m_presetsButton->mapToGlobal(QPoint(0, m_presetsButton->height())));
    loadPresets();
}

void FieldsCard::fillPresets(QMenu& menu)
{
    const auto add = [this, &menu](const FieldSchema& schema) {
        connect(menu.addAction(withoutMnemonic(schema.name)), &QAction::triggered, this,
                [this, schema] { setSchema(schema); });
    };
    for (const FieldSchema& schema : std::as_const(m_presets))
        add(schema);
    if (!m_presets.isEmpty())
        menu.addSeparator();
    for (const FieldSchema& schema : builtinPresets())
        add(schema);
    menu.addSeparator();
    QAction* save = menu.addAction(tr("Save these fields…"));
    save->setEnabled(isUsable());
    connect(save, &QAction::triggered, this, &FieldsCard::chooseName);
    QMenu* forget = menu.addMenu(tr("Delete"));
    forget->setEnabled(!m_presets.isEmpty());
    for (const FieldSchema& schema : std::as_const(m_presets)) {
        connect(forget->addAction(withoutMnemonic(schema.name)), &QAction::triggered, this, [this, schema] {
            observe(m_extract.removePreset(schema.name), this, [this, schema](const Result<void>& removed) {
                say(removed.ok() ? tr("The preset “%1” was deleted.").arg(schema.name) : removed.error().message,
                    removed.ok() ? "dim" : "bad");
                loadPresets();
            });
        });
    }
    menu.addSeparator();
    connect(menu.addAction(tr("Import from a file…")), &QAction::triggered, this, [this] { chooseFile(false); });
    QAction* write = menu.addAction(tr("Export to a file…"));
    write->setEnabled(isUsable());
    connect(write, &QAction::triggered, this, [this] { chooseFile(true); });
}

void FieldsCard::chooseName()
{
    auto* dialog = new NameDialog(tr("Save these fields as a preset"), m_name, {}, m_theme, this);
    connect(dialog, &NameDialog::given, this, &FieldsCard::savePreset);
    dialog->open();
}

void FieldsCard::savePreset(const QString& name)
{
    FieldSchema named = schema();
    named.name = name;
    observe(m_extract.savePreset(named), this, [this, name](const Result<void>& saved) {
        if (saved.ok())
            m_name = name;
        say(saved.ok() ? tr("Saved as “%1”.").arg(name) : saved.error().message, saved.ok() ? "dim" : "bad");
        loadPresets();
    });
}

void FieldsCard::chooseFile(bool toWrite)
{
    auto* dialog = new QFileDialog(this, toWrite ? tr("Export the fields") : tr("Import fields"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(toWrite ? QFileDialog::AcceptSave : QFileDialog::AcceptOpen);
    dialog->setNameFilters({tr("Schemas (*.json)"), tr("All files (*)")});
    dialog->setDefaultSuffix(u"json"_s);
    if (toWrite)
        dialog->selectFile(tr("fields.json"));
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, toWrite](const QString& file) { toWrite ? exportTo(file) : importFrom(file); });
    dialog->open();
}

void FieldsCard::importFrom(const QString& file)
{
    QFile from(file);
    if (!from.open(QIODevice::ReadOnly)) {
        say(tr("%1 cannot be read: %2.").arg(file, from.errorString()), "bad");
        return;
    }
    const auto schema = schemaFromJson(from.read(largestSchema), file);
    if (!schema.ok()) {
        say(schema.error().message, "bad");
        return;
    }
    setSchema(*schema);
    say(tr("Imported %1.").arg(file), "dim");
}

void FieldsCard::exportTo(const QString& file)
{
    QSaveFile to(file);
    const bool written =
        to.open(QIODevice::WriteOnly) && to.write(QJsonDocument(toJson(schema())).toJson()) >= 0 && to.commit();
    if (written)
        say(tr("Exported to %1.").arg(file), "dim");
    else
        say(tr("%1 cannot be written: %2.").arg(file, to.errorString()), "bad");
}

} // namespace sheaf
