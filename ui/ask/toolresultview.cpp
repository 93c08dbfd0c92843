#include "ui/ask/toolresultview.h"

#include "ui/library/documentdelegates.h"
#include "ui/models/tablemodel.h"
#include "ui/theme/theme.h"
#include "ui/widgets/label.h"

#include <QHeaderView>
#include <QLabel>
#include <QTableView>
#include <QVBoxLayout>

namespace sheaf {

namespace {

constexpr int mostResultRows = 8; // without scrolling
constexpr int headerHeight = 30;
constexpr int rowHeight = 28;
constexpr int widestColumn = 320;

QTableView* makeTable(const ToolResult& result, const Theme& theme)
{
    auto* table = new QTableView;
    table->setModel(new TableModel(result.columns, result.rows, table));
    table->setAccessibleName(ToolResultView::tr("Result of %1").arg(result.suggestion.title));
    table->setItemDelegate(new RowDelegate(theme, table));
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->setTabKeyNavigation(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->verticalHeader()->setDefaultSectionSize(theme.px(rowHeight));
    QHeaderView* header = table->horizontalHeader();
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setHighlightSections(false);
    header->setResizeContentsPrecision(50);
    header->setFixedHeight(theme.px(headerHeight));
    table->resizeColumnsToContents();
    for (int column = 0; column < int(result.columns.size()); ++column)
        table->setColumnWidth(
            column, std::clamp(table->columnWidth(column) + theme.px(24), theme.px(56), theme.px(widestColumn)));
    const int rows = std::min(int(result.rows.size()), mostResultRows);
    table->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    table->setFixedHeight(theme.px(headerHeight) + rows * theme.px(rowHeight) + theme.px(12)); // with a scroll bar
    return table;
}

} // namespace

ToolResultView::ToolResultView(const ToolResult& result, const Theme& theme, QWidget* parent)
    : QWidget(parent)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(theme.px(2));
    const auto add = [column](const QString& text, const Look& look) {
        if (text.isEmpty())
            return;
        QLabel* label = makeLabel(text, look);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        column->addWidget(label);
    };
    setAccessibleName(result.suggestion.title);
    setAccessibleDescription(result.text);
    if (result.suggestion.title != result.text)
        add(result.suggestion.title, {"dim", "small"});
    add(result.text, {nullptr, "reading"});
    if (!result.columns.isEmpty())
        column->addWidget(makeTable(result, theme));
    if (result.shown != result.text)
        add(tr("what was run: %1").arg(result.shown), {"dim", "small"});
}

} // namespace sheaf
