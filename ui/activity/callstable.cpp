#include "ui/activity/callstable.h"

#include "ui/library/documentdelegates.h"
#include "ui/models/callfilter.h"
#include "ui/models/callsmodel.h"
#include "ui/theme/figures.h"
#include "ui/theme/theme.h"

#include <QHeaderView>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

// Words and numbers in tabular figures, in the colour of the call's state where the column is about it.
class CallDelegate : public RowDelegate
{
public:
    using RowDelegate::RowDelegate;

protected:
    void paintContent(QPainter& painter, const QRect& inside, const QStyleOptionViewItem& option,
                      const QModelIndex& index) const override
    {
        painter.setPen(colorOf(index));
        const QString text = index.data().toString();
        if (index.column() == CallsModel::Endpoint || index.column() == CallsModel::Failure ||
            index.column() == CallsModel::Task || figuresWidth(option.fontMetrics, text) > inside.width())
            RowDelegate::paintContent(painter, inside, option, index);
        else
            drawFigures(painter, inside, Qt::AlignLeft, text);
    }

private:
    QColor colorOf(const QModelIndex& index) const
    {
        const Colors& c = theme().colors();
        if (index.column() == CallsModel::Time || index.column() == CallsModel::For)
            return c.dim;
        if (index.column() != CallsModel::State && index.column() != CallsModel::Failure)
            return c.text;
        const QString tone = index.data(CallsModel::ToneRole).toString();
        const std::pair<QLatin1String, QColor> colors[] = {
            {"ok"_L1, c.okText}, {"bad"_L1, c.badText}, {"warn"_L1, c.warnText}, {"accent"_L1, c.parallelText}};
        for (const auto& [name, color] : colors) {
            if (tone == name)
                return color;
        }
        return c.dim;
    }
};

} // namespace

CallsTable::CallsTable(CallsModel& calls, const Theme& theme, QWidget* parent)
    : QTableView(parent)
    , m_calls(calls)
    , m_theme(theme)
    , m_filter(new CallFilter(this))
{
    setAccessibleName(tr("Calls"));
    m_filter->setSourceModel(&calls);
    setModel(m_filter);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setShowGrid(false);
    setWordWrap(false);
    setTextElideMode(Qt::ElideRight);
    setTabKeyNavigation(false);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setHorizontalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    setItemDelegate(new CallDelegate(theme, this));
    QHeaderView* header = horizontalHeader();
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setHighlightSections(false);
    header->setSectionsMovable(false);
    header->setStretchLastSection(false);
    header->setSectionResizeMode(QHeaderView::Interactive);
    header->setSectionResizeMode(CallsModel::Failure, QHeaderView::Stretch);
    setSortingEnabled(true);
    sortByColumn(CallsModel::Time, Qt::DescendingOrder);
    dress();
    connect(&theme, &Theme::changed, this, &CallsTable::dress);
}

void CallsTable::dress()
{
    verticalHeader()->setDefaultSectionSize(m_theme.px(28));
    horizontalHeader()->setMinimumSectionSize(m_theme.px(44));
    // Where the window is narrow the reason of a failure needs the room most; the tool tip has what is left out.
    const std::tuple<int, int, int> widths[] = {
        {CallsModel::Time, 80, 76},   {CallsModel::Task, 90, 86},     {CallsModel::Endpoint, 146, 138},
        {CallsModel::For, 90, 0},     {CallsModel::State, 100, 100},  {CallsModel::Tries, 68, 68},
        {CallsModel::Waited, 76, 76}, {CallsModel::FirstByte, 78, 0}, {CallsModel::Took, 76, 76},
        {CallsModel::Bytes, 126, 0},  {CallsModel::Tokens, 88, 0},
    };
    for (const auto& [column, wide, narrow] : widths) {
        setColumnHidden(column, m_narrow && narrow == 0);
        if (!isColumnHidden(column))
            setColumnWidth(column, m_theme.px(m_narrow ? narrow : wide));
    }
}

void CallsTable::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    const bool narrow = viewport()->width() < m_theme.px(1220);
    if (narrow != m_narrow) {
        m_narrow = narrow;
        dress();
    }
}

QModelIndexList CallsTable::selectedSources() const
{
    QModelIndexList rows = selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return a.row() < b.row(); });
    for (QModelIndex& index : rows)
        index = m_filter->mapToSource(index);
    return rows;
}

QList<TrackedCall> CallsTable::selected() const
{
    QList<TrackedCall> calls;
    for (const QModelIndex& index : selectedSources())
        calls.append(m_calls.at(index.row()));
    return calls;
}

QStringList CallsTable::selectedTexts() const
{
    QStringList texts;
    for (const QModelIndex& index : selectedSources())
        texts.append(m_calls.asText(index.row()));
    return texts;
}

void CallsTable::choose(qint64 id)
{
    const int row = m_calls.rowOf(id);
    const QModelIndex index = row < 0 ? QModelIndex() : m_filter->mapFromSource(m_calls.index(row, 0));
    if (!index.isValid()) {
        clearSelection();
        return;
    }
    selectRow(index.row());
    scrollTo(index);
}

void CallsTable::selectionChanged(const QItemSelection& now, const QItemSelection& before)
{
    QTableView::selectionChanged(now, before);
    Q_EMIT selectionMoved();
}

} // namespace sheaf
