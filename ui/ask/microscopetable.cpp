#include "ui/ask/microscopetable.h"

#include "ui/library/documentdelegates.h"
#include "ui/models/microscopemodel.h"
#include "ui/theme/figures.h"
#include "ui/theme/theme.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QSortFilterProxyModel>
#include <cmath>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

class MicroscopeDelegate : public RowDelegate
{
public:
    MicroscopeDelegate(const MicroscopeTable& table, const Theme& theme, QObject* parent)
        : RowDelegate(theme, parent)
        , m_table(table)
    {}

protected:
    void paintContent(QPainter& painter, const QRect& inside, const QStyleOptionViewItem& option,
                      const QModelIndex& index) const override
    {
        const Colors& c = theme().colors();
        const QColor ink = index.data(MicroscopeModel::OutsideRole).toBool() ? c.dim : c.text;
        painter.setPen(ink);
        const int column = index.column();
        if (column >= MicroscopeModel::FirstList)
            paintRank(painter, option, index);
        else if (column == MicroscopeModel::Passage)
            paintPassage(painter, inside, option, index);
        else if (column == MicroscopeModel::Score)
            paintScore(painter, inside, index, ink);
        else
            drawFigures(painter, inside, Qt::AlignRight, index.data().toString());
        if (m_table.isByRank() && index.data(MicroscopeModel::CutRole).toBool())
            painter.fillRect(QRect(option.rect.left(), option.rect.bottom() - 1, option.rect.width(), 2), c.accent);
    }

private:
    // As warm as what it gave; the root, so that a variant shows beside the question itself.
    void paintRank(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
    {
        const Colors& c = theme().colors();
        if (index.data().toString().isEmpty())
            return;
        QColor ground = (index.column() - MicroscopeModel::FirstList) % 2 == 0 ? c.ok : c.parallel;
        ground.setAlphaF(0.05 + 0.42 * std::sqrt(index.data(MicroscopeModel::HeatRole).toDouble()));
        painter.fillRect(option.rect.adjusted(1, 1, -1, -2), ground);
        drawFigures(painter, option.rect.adjusted(0, 0, 0, -1), Qt::AlignHCenter, index.data().toString());
    }
    void paintScore(QPainter& painter, const QRect& inside, const QModelIndex& index, const QColor& ink) const
    {
        const Colors& c = theme().colors();
        const QPointF parts = index.data(MicroscopeModel::PartsRole).toPointF();
        const int figure = theme().px(40);
        const double room = std::max(0, inside.width() - figure);
        QRectF bar(inside.left(), inside.center().y() - theme().px(3), room * parts.x(), theme().px(6));
        painter.fillRect(bar, c.ok);
        bar.moveLeft(bar.right());
        bar.setWidth(room * parts.y());
        painter.fillRect(bar, c.parallel);
        painter.setPen(ink);
        drawFigures(painter, inside, Qt::AlignRight, index.data().toString());
    }
    void paintPassage(QPainter& painter, const QRect& inside, const QStyleOptionViewItem& option,
                      const QModelIndex& index) const
    {
        const Colors& c = theme().colors();
        QRect room = inside;
        if (const int number = index.data(MicroscopeModel::NumberRole).toInt(); number > 0) {
            const bool cited = index.data(MicroscopeModel::CitedRole).toBool();
            const QFont font = theme().font(TextSize::Tiny, QFont::DemiBold);
            const QFontMetrics metrics(font);
            const QString text = QString::number(number);
            const int width = std::max(theme().px(16), metrics.horizontalAdvance(text) + theme().px(9));
            const QRect chip(inside.left(), inside.center().y() - metrics.height() / 2, width,
                             metrics.height() + theme().px(2));
            painter.save();
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setPen(cited ? QPen(Qt::NoPen) : QPen(c.faint));
            painter.setBrush(cited ? QBrush(c.accent) : QBrush(Qt::NoBrush));
            painter.drawRoundedRect(chip, theme().px(5), theme().px(5));
            painter.setFont(font);
            painter.setPen(cited ? c.onAccent : c.dim);
            painter.drawText(chip, Qt::AlignCenter, text);
            painter.restore();
            room.setLeft(room.left() + width + theme().px(6));
        }
        RowDelegate::paintContent(painter, room, option, index);
    }

    const MicroscopeTable& m_table;
};

} // namespace

MicroscopeTable::MicroscopeTable(MicroscopeModel& model, const Theme& theme, QWidget* parent)
    : QTableView(parent)
    , m_model(model)
    , m_theme(theme)
    , m_order(new QSortFilterProxyModel(this))
{
    setAccessibleName(tr("Passages by queries"));
    m_order->setSortRole(MicroscopeModel::SortRole);
    m_order->setSourceModel(&model);
    setModel(m_order);
    setItemDelegate(new MicroscopeDelegate(*this, theme, this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setHorizontalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignCenter);
    setSortingEnabled(true);
    sortByColumn(MicroscopeModel::Rank, Qt::AscendingOrder);
    connect(this, &QTableView::clicked, this,
            [this](const QModelIndex& index) { Q_EMIT openWanted(m_order->mapToSource(index).row()); });
    dress();
    connect(&theme, &Theme::changed, this, &MicroscopeTable::dress);
}

void MicroscopeTable::dress()
{
    verticalHeader()->setDefaultSectionSize(m_theme.px(28));
    horizontalHeader()->setMinimumSectionSize(m_theme.px(30));
    fitColumns();
}

void MicroscopeTable::fitColumns()
{
    QHeaderView* header = horizontalHeader();
    header->setSectionResizeMode(QHeaderView::Interactive);
    const int widths[] = {66, 52, 340, 130}; // of the columns before the lists
    for (int column = 0; column < m_order->columnCount(); ++column)
        setColumnWidth(column, m_theme.px(column < MicroscopeModel::FirstList ? widths[column] : 38));
}

bool MicroscopeTable::isByRank() const
{
    return m_order->sortColumn() == MicroscopeModel::Rank && m_order->sortOrder() == Qt::AscendingOrder;
}

void MicroscopeTable::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QTableView::currentChanged(current, previous);
    Q_EMIT described(current.data(Qt::AccessibleTextRole).toString());
}

void MicroscopeTable::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space;
    if (enter && currentIndex().isValid())
        Q_EMIT openWanted(m_order->mapToSource(currentIndex()).row());
    else
        QTableView::keyPressEvent(event);
}

} // namespace sheaf
