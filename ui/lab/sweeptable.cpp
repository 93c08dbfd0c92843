#include "ui/lab/sweeptable.h"

#include "ui/lab/labwords.h"
#include "ui/theme/figures.h"
#include "ui/theme/theme.h"

#include <QHeaderView>
#include <QStandardItemModel>

using namespace Qt::StringLiterals;

namespace sheaf {

SweepTable::SweepTable(const Theme& theme, QWidget* parent)
    : QTableView(parent)
    , m_model(new QStandardItemModel(this))
{
    m_model->setHorizontalHeaderLabels({tr("In flight"), tr("Time"), tr("Speed-up"), tr("To the ideal"), tr("p50"),
                                        tr("p99"), tr("Errors"), tr("Retries"), tr("Result")});
    setModel(m_model);
    setAccessibleName(tr("The sweep, a row for each number of calls in flight"));
    setEditTriggers(NoEditTriggers);
    setSelectionBehavior(SelectRows);
    setShowGrid(false);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(theme.px(24));
    horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    horizontalHeader()->setDefaultAlignment(Qt::AlignRight | Qt::AlignVCenter);
    horizontalHeader()->setMinimumSectionSize(theme.px(84)); // below that it scrolls
    setMinimumHeight(theme.px(120));
}

void SweepTable::showSweep(const SweepReport& report)
{
    m_model->removeRows(0, m_model->rowCount());
    for (const SweepRow& row : report.rows) {
        const QStringList cells{row.adaptive ? tr("%1, found").arg(row.window) : QString::number(row.window),
                                durationText(row.time),
                                ratioText(report.speedup(row)),
                                ratioText(row.ratioToIdeal()),
                                durationText(row.unqueued.p50),
                                durationText(row.unqueued.p99),
                                shareText(row.errorRate()),
                                grouped(row.retries),
                                row.identical ? tr("the same") : tr("differs")};
        QList<QStandardItem*> items;
        for (const QString& cell : cells) {
            auto* item = new QStandardItem(cell);
            item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            items.append(item);
        }
        m_model->appendRow(items);
    }
}

} // namespace sheaf
