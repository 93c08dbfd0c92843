#include "ui/extract/fieldstable.h"

#include "ui/extract/fieldsmodel.h"
#include "ui/library/documentdelegates.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

// A row in trouble has a mark before its name; the type is chosen from a list.
class FieldDelegate : public RowDelegate
{
    Q_DECLARE_TR_FUNCTIONS(FieldDelegate)

public:
    using RowDelegate::RowDelegate;

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex& index) const override
    {
        if (index.column() != FieldsModel::Type) {
            auto* line = new QLineEdit(parent);
            line->setFrame(false);
            line->setTextMargins(0, 0, 0, 0);
            line->setAccessibleName(index.model()->headerData(index.column(), Qt::Horizontal).toString());
            if (index.column() == FieldsModel::Choices)
                line->setPlaceholderText(tr("bill | offer | …"));
            return line;
        }
        auto* combo = new QComboBox(parent);
        combo->setAccessibleName(tr("Type of the field"));
        for (int type = 0; type <= int(FieldType::OneOf); ++type)
            combo->addItem(fieldTypeName(FieldType(type)));
        auto* self = const_cast<FieldDelegate*>(this);
        connect(combo, &QComboBox::activated, self, [self, combo] {
            Q_EMIT self->commitData(combo);
            Q_EMIT self->closeEditor(combo);
        });
        return combo;
    }
    void setEditorData(QWidget* editor, const QModelIndex& index) const override
    {
        if (auto* combo = qobject_cast<QComboBox*>(editor))
            combo->setCurrentIndex(index.data(Qt::EditRole).toInt());
        else
            RowDelegate::setEditorData(editor, index);
    }
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override
    {
        if (const auto* combo = qobject_cast<QComboBox*>(editor))
            model->setData(index, combo->currentIndex());
        else
            RowDelegate::setModelData(editor, model, index);
    }

protected:
    void paintContent(QPainter& painter, const QRect& inside, const QStyleOptionViewItem& option,
                      const QModelIndex& index) const override
    {
        const Colors& c = theme().colors();
        const bool trouble = !index.data(FieldsModel::TroubleRole).toString().isEmpty();
        if (index.column() == FieldsModel::Required) {
            if (index.data().toBool())
                drawIcon(painter, inside, u"check"_s, c.text, theme().px(14));
            return;
        }
        if (index.column() != FieldsModel::Name) {
            painter.setPen(index.column() == FieldsModel::Meaning ? c.dim : c.text);
            RowDelegate::paintContent(painter, inside, option, index);
            return;
        }
        if (trouble)
            painter.setPen(c.badText);
        const QString name = index.data().toString();
        const QRect room = trouble ? drawIcon(painter, inside, u"warning"_s, c.badText, theme().px(14)) : inside;
        painter.drawText(
            room, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
            option.fontMetrics.elidedText(name.isEmpty() ? tr("name?") : name, Qt::ElideRight, room.width()));
    }
};

} // namespace

FieldsTable::FieldsTable(FieldsModel& fields, const Theme& theme, QWidget* parent)
    : QTableView(parent)
    , m_fields(fields)
    , m_theme(theme)
{
    setAccessibleName(tr("Fields to read"));
    setModel(&fields);
    setItemDelegate(new FieldDelegate(theme, this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(DoubleClicked | SelectedClicked | EditKeyPressed | AnyKeyPressed);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setTextElideMode(Qt::ElideRight);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    QHeaderView* header = horizontalHeader();
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setHighlightSections(false);
    header->setSectionsClickable(false);
    header->setSectionResizeMode(FieldsModel::Meaning, QHeaderView::Stretch);
    connect(this, &QAbstractItemView::clicked, this, [this](const QModelIndex& index) {
        if (index.column() == FieldsModel::Required)
            m_fields.toggleRequired(index.row());
    });
    const auto showChoices = [this] { setColumnHidden(FieldsModel::Choices, !m_fields.anyChoices()); };
    connect(&fields, &FieldsModel::edited, this, showChoices);
    showChoices();
    dress();
    connect(&theme, &Theme::changed, this, &FieldsTable::dress);
}

void FieldsTable::dress()
{
    verticalHeader()->setDefaultSectionSize(m_theme.px(30));
    const std::pair<int, int> widths[] = {
        {FieldsModel::Name, 118}, {FieldsModel::Type, 82}, {FieldsModel::Choices, 92}, {FieldsModel::Required, 44}};
    for (const auto& [column, width] : widths)
        setColumnWidth(column, m_theme.px(width));
}

void FieldsTable::editNew()
{
    const int row = m_fields.add();
    if (row < 0)
        return;
    const QModelIndex name = m_fields.index(row, FieldsModel::Name);
    setCurrentIndex(name);
    scrollTo(name);
    edit(name);
}

void FieldsTable::removeCurrent()
{
    const int row = currentIndex().row();
    m_fields.remove(row);
    if (m_fields.rowCount() > 0)
        selectRow(std::clamp(row, 0, m_fields.rowCount() - 1));
}

void FieldsTable::moveCurrent(int by)
{
    if (currentIndex().isValid())
        m_fields.move(currentIndex().row(), by);
}

void FieldsTable::keyPressEvent(QKeyEvent* event)
{
    const bool alt = event->modifiers() & Qt::AltModifier;
    if (event->key() == Qt::Key_Delete && currentIndex().isValid())
        removeCurrent();
    else if (alt && (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down))
        moveCurrent(event->key() == Qt::Key_Up ? -1 : 1);
    else if (event->key() == Qt::Key_Space && currentIndex().column() == FieldsModel::Required)
        m_fields.toggleRequired(currentIndex().row());
    else
        QTableView::keyPressEvent(event);
}

} // namespace sheaf
