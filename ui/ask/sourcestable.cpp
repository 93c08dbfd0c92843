#include "ui/ask/sourcestable.h"

#include "ui/library/documentdelegates.h"
#include "ui/models/sourcesmodel.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

// The number as a chip, then the document's name.
class SourceDelegate : public RowDelegate
{
public:
    using RowDelegate::RowDelegate;

protected:
    void paintContent(QPainter& painter, const QRect& inside, const QStyleOptionViewItem& option,
                      const QModelIndex& index) const override
    {
        const Colors& c = theme().colors();
        const QString number = index.data(SourcesModel::NumberRole).toString();
        const QString icon = index.data(SourcesModel::IconRole).toString();
        const QFont font = theme().font(TextSize::Tiny, QFont::DemiBold);
        const QFontMetrics metrics(font);
        const int size = theme().px(11);
        const int iconWidth = icon.isEmpty() ? 0 : size + theme().px(3);
        const int width = std::max(theme().px(16), metrics.horizontalAdvance(number) + theme().px(9)) + iconWidth;
        const auto direction = painter.layoutDirection();
        const QRect chip = QStyle::visualRect(
            direction, inside,
            QRect(inside.left(), inside.center().y() - metrics.height() / 2, width, metrics.height() + theme().px(2)));
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(option.state & QStyle::State_Selected ? c.panel : c.accentSoft);
        painter.drawRoundedRect(chip, theme().px(5), theme().px(5));
        painter.setFont(font);
        painter.setPen(c.accent);
        painter.drawText(QStyle::visualRect(direction, chip, chip.adjusted(0, 0, -iconWidth, 0)), Qt::AlignCenter,
                         number);
        if (!icon.isEmpty())
            drawIcon(
                painter,
                QStyle::visualRect(direction, chip, chip.adjusted(chip.width() - iconWidth - theme().px(2), 0, 0, 0)),
                icon, c.accent, size);
        painter.restore();
        const QRect rest = inside.adjusted(width + theme().px(6), 0, 0, 0);
        RowDelegate::paintContent(painter, QStyle::visualRect(direction, inside, rest), option, index);
    }
};

} // namespace

SourcesTable::SourcesTable(const Theme& theme, QWidget* parent)
    : QTableView(parent)
    , m_theme(theme)
    , m_model(new SourcesModel(this))
{
    setAccessibleName(tr("Sources"));
    setModel(m_model);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    auto* figures = new FigureDelegate(theme, this);
    setItemDelegate(new RowDelegate(theme, this));
    setItemDelegateForColumn(SourcesModel::Document, new SourceDelegate(theme, this));
    for (const int column : {SourcesModel::TextRank, SourcesModel::VectorRank, SourcesModel::FoundBy})
        setItemDelegateForColumn(column, figures);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsClickable(false);
    connect(this, &QAbstractItemView::clicked, this,
            [this](const QModelIndex& index) { Q_EMIT sourceActivated(m_model->at(index.row()).number); });
    dress();
    connect(&theme, &Theme::changed, this, &SourcesTable::dress);
}

void SourcesTable::dress()
{
    QHeaderView* header = horizontalHeader();
    verticalHeader()->setDefaultSectionSize(m_theme.px(33));
    header->setMinimumSectionSize(m_theme.px(40));
    const std::pair<int, int> widths[] = {
        {SourcesModel::Document, 168},  {SourcesModel::Page, 120},   {SourcesModel::TextRank, 56},
        {SourcesModel::VectorRank, 66}, {SourcesModel::FoundBy, 84},
    };
    for (const auto& [column, width] : widths) {
        header->setSectionResizeMode(column, QHeaderView::Fixed);
        setColumnWidth(column, m_theme.px(width));
    }
    header->setSectionResizeMode(SourcesModel::Passage, QHeaderView::Stretch);
    setFixedHeight(header->sizeHint().height() + m_model->rowCount() * m_theme.px(33) + 2);
}

void SourcesTable::setSources(const QList<Source>& sources, int queries)
{
    m_model->setSources(sources, queries);
    dress();
}

void SourcesTable::mark(int number)
{
    if (const int row = m_model->rowOf(number); row >= 0)
        selectRow(row);
    else
        clearSelection();
}

void SourcesTable::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space;
    if (enter && currentIndex().isValid())
        Q_EMIT sourceActivated(m_model->at(currentIndex().row()).number);
    else
        QTableView::keyPressEvent(event);
}

void SourcesTable::wheelEvent(QWheelEvent* event)
{
    event->ignore(); // the page around it scrolls
}

} // namespace sheaf
