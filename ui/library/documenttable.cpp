#include "ui/library/documenttable.h"

#include "ui/library/documentdelegates.h"
#include "ui/models/documentfilter.h"
#include "ui/models/documentsmodel.h"
#include "ui/theme/theme.h"

#include <QHeaderView>
#include <QMouseEvent>
#include <QScopedValueRollback>

using namespace Qt::StringLiterals;

namespace sheaf {

DocumentTable::DocumentTable(DocumentsModel& documents, const Theme& theme, QWidget* parent)
    : QTableView(parent)
    , m_documents(documents)
    , m_theme(theme)
    , m_filter(new DocumentFilter(this))
{
    setAccessibleName(tr("Documents"));
    m_filter->setSourceModel(&documents);
    setModel(m_filter);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setShowGrid(false);
    setWordWrap(false);
    setTextElideMode(Qt::ElideMiddle);
    setMouseTracking(true);
    setDragDropMode(DragOnly); // a drop belongs to the window
    setDragEnabled(true);
    setTabKeyNavigation(false);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setHorizontalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);

    auto* plain = new RowDelegate(theme, this);
    auto* figures = new FigureDelegate(theme, this);
    auto* state = new StateDelegate(theme, this);
    setItemDelegate(plain);
    setItemDelegateForColumn(DocumentsModel::Pages, figures);
    setItemDelegateForColumn(DocumentsModel::Chunks, figures);
    setItemDelegateForColumn(DocumentsModel::Time, figures);
    setItemDelegateForColumn(DocumentsModel::Stages, new StageDelegate(theme, this));
    setItemDelegateForColumn(DocumentsModel::Progress, new BarDelegate(theme, this));
    setItemDelegateForColumn(DocumentsModel::State, state);
    connect(state, &StateDelegate::linkClicked, this, [this](const QModelIndex& index) {
        Q_EMIT linkClicked(m_documents.at(m_filter->mapToSource(index).row()));
    });

    connect(this, &QTableView::activated, this, [this](const QModelIndex& index) {
        Q_EMIT openWanted(m_documents.at(m_filter->mapToSource(index).row()));
    });

    QHeaderView* header = horizontalHeader();
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setHighlightSections(false);
    header->setSectionsMovable(false);
    header->setStretchLastSection(false);
    header->setSectionResizeMode(QHeaderView::Interactive);
    header->setSectionResizeMode(DocumentsModel::State, QHeaderView::Stretch);
    setSortingEnabled(true);
    sortByColumn(-1, Qt::AscendingOrder); // in the order they were added, until a header is clicked

    dress();
    connect(&theme, &Theme::changed, this, &DocumentTable::dress);
    connect(header, &QHeaderView::sectionResized, this, [this](int column) {
        if (m_dressing || column == DocumentsModel::State) // that one takes what the others leave
            return;
        m_ownWidths = true;
        Q_EMIT columnsChanged();
    });
    connect(header, &QHeaderView::sortIndicatorChanged, this, &DocumentTable::columnsChanged);
}

void DocumentTable::dress()
{
    verticalHeader()->setDefaultSectionSize(m_theme.px(34));
    horizontalHeader()->setMinimumSectionSize(m_theme.px(48));
    if (m_ownWidths)
        return;
    const QScopedValueRollback dressing(m_dressing, true);
    // The State column takes what is left and has the most to say: the others give way where the window is narrow.
    const std::tuple<int, int, int> widths[] = {
        {DocumentsModel::Document, 236, 178}, {DocumentsModel::Pages, 66, 58},     {DocumentsModel::Stages, 226, 204},
        {DocumentsModel::Chunks, 84, 76},     {DocumentsModel::Progress, 140, 84}, {DocumentsModel::Time, 80, 68},
    };
    for (const auto& [column, wide, narrow] : widths)
        setColumnWidth(column, m_theme.px(m_narrow ? narrow : wide));
}

void DocumentTable::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    const bool narrow = viewport()->width() < m_theme.px(1120);
    if (narrow != m_narrow) {
        m_narrow = narrow;
        dress();
    }
}

QList<DocumentRecord> DocumentTable::selected() const
{
    QList<DocumentRecord> records;
    for (const QModelIndex& index : selectionModel()->selectedRows())
        records.append(m_documents.at(m_filter->mapToSource(index).row()));
    return records;
}

QList<DocumentId> DocumentTable::selectedIds() const
{
    QList<DocumentId> ids;
    for (const DocumentRecord& record : selected())
        ids.append(record.id);
    return ids;
}

QByteArray DocumentTable::saveColumns() const
{
    const bool sorted = horizontalHeader()->sortIndicatorSection() < DocumentsModel::ColumnCount;
    return m_ownWidths || sorted ? horizontalHeader()->saveState() : QByteArray();
}

void DocumentTable::restoreColumns(const QByteArray& columns)
{
    if (columns.isEmpty())
        return;
    const QScopedValueRollback dressing(m_dressing, true);
    if (!horizontalHeader()->restoreState(columns))
        return;
    m_ownWidths = true;
    horizontalHeader()->setSectionResizeMode(DocumentsModel::State, QHeaderView::Stretch);
    sortByColumn(horizontalHeader()->sortIndicatorSection(), horizontalHeader()->sortIndicatorOrder());
}

bool DocumentTable::choose(DocumentId id)
{
    for (int row = 0; row < m_filter->rowCount(); ++row) {
        const QModelIndex index = m_filter->index(row, 0);
        if (m_documents.at(m_filter->mapToSource(index).row()).id != id)
            continue;
        selectRow(row);
        scrollTo(index, PositionAtCenter);
        return true;
    }
    return false;
}

void DocumentTable::selectionChanged(const QItemSelection& now, const QItemSelection& before)
{
    QTableView::selectionChanged(now, before);
    Q_EMIT selectionMoved();
}

void DocumentTable::mouseMoveEvent(QMouseEvent* event)
{
    QTableView::mouseMoveEvent(event);
    const QModelIndex index = indexAt(event->position().toPoint());
    bool overLink = false;
    if (index.isValid() && index.column() == DocumentsModel::State) {
        QStyleOptionViewItem option;
        initViewItemOption(&option);
        option.rect = visualRect(index);
        const auto* state = qobject_cast<StateDelegate*>(itemDelegateForColumn(DocumentsModel::State));
        overLink = state && state->linkRect(option, index).contains(event->position().toPoint());
    }
    viewport()->setCursor(overLink ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

} // namespace sheaf
