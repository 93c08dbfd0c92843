#include "ui/lab/sweephistory.h"

#include "ui/lab/labwords.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QListView>
#include <QPushButton>
#include <QSet>
#include <QStandardItemModel>

using namespace Qt::StringLiterals;

namespace sheaf {

SweepHistory::SweepHistory(int mostTicked, const Theme& theme, QWidget* parent)
    : Card(theme, parent)
    , m_mostTicked(mostTicked)
    , m_model(new QStandardItemModel(this))
    , m_list(new QListView)
    , m_nothing(makeLabel(tr("Sweeps are kept here, to be compared."), {"dim"}))
    , m_remove(makeLink(tr("Remove")))
{
    auto* title = new QHBoxLayout;
    title->addWidget(makeLabel(tr("Earlier sweeps"), {nullptr, nullptr, true}));
    title->addStretch();
    title->addWidget(m_remove);
    content()->addLayout(title);
    m_nothing->setWordWrap(true);
    content()->addWidget(m_nothing);
    content()->addWidget(m_list, 1);
    m_list->setModel(m_model);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setAccessibleName(tr("Earlier sweeps"));
    m_list->setToolTip(tr("Tick up to %1 to draw them beside the sweep at hand; open one with Enter").arg(mostTicked));
    setFixedWidth(theme.px(310));
    connect(m_model, &QStandardItemModel::itemChanged, this, [this] {
        if (m_filling)
            return;
        limit();
        Q_EMIT tickedChanged();
    });
    connect(m_list, &QListView::activated, this, [this] {
        if (const StoredSweep* sweep = current())
            Q_EMIT openWanted(*sweep);
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this] { m_remove->setEnabled(current()); });
    connect(m_remove, &QPushButton::clicked, this, [this] {
        if (const StoredSweep* sweep = current())
            Q_EMIT removeWanted(sweep->id);
    });
    showSweeps({});
}

QString SweepHistory::nameOf(const StoredSweep& sweep)
{
    return tr("%1 · %2 · %3")
        .arg(sweep.endpoint, workloadText(sweep.report.options.workload).toLower(),
             QLocale().toString(sweep.when.toLocalTime(), QLocale::ShortFormat));
}

void SweepHistory::showSweeps(const QList<StoredSweep>& sweeps)
{
    QSet<QString> before;
    for (const StoredSweep& sweep : ticked())
        before.insert(sweep.id);
    m_filling = true;
    m_model->clear();
    m_sweeps = sweeps;
    for (const StoredSweep& sweep : sweeps) {
        auto* item = new QStandardItem(nameOf(sweep));
        item->setCheckable(true);
        item->setCheckState(before.contains(sweep.id) ? Qt::Checked : Qt::Unchecked);
        item->setToolTip(plainTooltip(headingText(sweep.report.options, sweep.report.simulated, sweep.endpoint)));
        m_model->appendRow(item);
    }
    limit();
    m_list->setVisible(!sweeps.isEmpty());
    m_nothing->setVisible(sweeps.isEmpty());
    m_remove->setEnabled(false);
}

QList<StoredSweep> SweepHistory::ticked() const
{
    QList<StoredSweep> chosen;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (m_model->item(row)->checkState() == Qt::Checked)
            chosen.append(m_sweeps.at(row));
    }
    return chosen;
}

const StoredSweep* SweepHistory::current() const
{
    const int row = m_list->currentIndex().row();
    return row >= 0 && row < m_sweeps.size() ? &m_sweeps.at(row) : nullptr;
}

// No more than can be drawn.
void SweepHistory::limit()
{
    m_filling = true;
    const bool full = ticked().size() >= m_mostTicked;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        QStandardItem* item = m_model->item(row);
        item->setEnabled(!full || item->checkState() == Qt::Checked);
    }
    m_filling = false;
}

} // namespace sheaf
