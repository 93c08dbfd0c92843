#include "ui/extract/chunkscard.h"

#include "ui/extract/budgetbutton.h"
#include "ui/extract/extractwords.h"
#include "ui/extract/heatmap.h"
#include "ui/models/documentsmodel.h"
#include "ui/models/documentwords.h"
#include "ui/theme/figures.h"
#include "ui/theme/theme.h"
#include "ui/widgets/choicebutton.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

const auto everything = u"all"_s;

QString stateWords(char cell)
{
    const bool again = cell & triedAgain;
    switch (stateOf(cell)) {
    case CellState::Waiting:
        return ChunksCard::tr("waiting");
    case CellState::Running:
        return again ? ChunksCard::tr("being tried again") : ChunksCard::tr("in flight");
    case CellState::Done:
        return again ? ChunksCard::tr("done, not at the first try") : ChunksCard::tr("done");
    case CellState::Failed:
        return again ? ChunksCard::tr("failed more than once") : ChunksCard::tr("failed");
    }
    return {};
}

} // namespace

ChunksCard::ChunksCard(ExtractModel& extract, DocumentsModel& documents, const Theme& theme, QWidget* parent)
    : Card(theme, parent)
    , m_extract(extract)
    , m_documents(documents)
    , m_chunks(makeLabel({}, {nullptr, nullptr, true}))
    , m_counts(new FigureLabel({}, {"dim"}))
    , m_speed(makeLabel({}, {nullptr, nullptr, true}))
    , m_left(new FigureLabel({}, {"dim"}))
    , m_map(new HeatMap(theme))
    , m_estimated(makeLabel({}, {"dim", "small"}))
    , m_spent(new FigureLabel({}, {"dim", "tiny"}))
    , m_again(new ChoiceButton(tr("Read"), tr("new, changed or failed")))
    , m_budget(new BudgetButton(theme))
{
    auto* row = new QHBoxLayout;
    row->setSpacing(theme.px(10));
    row->addWidget(m_chunks);
    row->addWidget(m_counts);
    row->addStretch();
    m_speed->setToolTip(tr("The times of all chunks added up, for every second that passed"));
    row->addWidget(m_speed);
    row->addWidget(m_left);
    content()->addLayout(row);
    content()->addWidget(m_map, 1);
    auto* below = new QHBoxLayout;
    below->addWidget(makeLabel(tr("click a cell for its chunk, its answer and its attempts"), {"dim", "tiny"}));
    below->addStretch();
    below->addWidget(m_spent);
    content()->addLayout(below);
    m_estimated->setWordWrap(true);
    content()->addWidget(m_estimated);
    auto* choices = new QHBoxLayout;
    choices->setSpacing(theme.px(8));
    m_again->setChoices({{everything, tr("everything again")}});
    choices->addWidget(m_again);
    choices->addWidget(m_budget);
    choices->addStretch();
    content()->addLayout(choices);
    m_map->setDescription([this](int first, int count) { return describe(first, count); });
    connect(m_again, &ChoiceButton::chosen, this, &ChunksCard::againChanged);
    connect(m_budget, &BudgetButton::budgetChanged, this, [this] { showProgress(m_progress); });
    showCounts();
}

ExtractOptions::Again ChunksCard::again() const
{
    return m_again->value() == everything ? ExtractOptions::Again::All : ExtractOptions::Again::FailedAndNew;
}

void ChunksCard::setAgain(ExtractOptions::Again again)
{
    m_again->choose(again == ExtractOptions::Again::All ? everything : QString());
}

void ChunksCard::setChoosable(bool choosable)
{
    m_again->setEnabled(choosable);
    m_budget->setEnabled(choosable);
}

void ChunksCard::setCurrency(const QString& currency)
{
    m_currency = currency;
    m_budget->setCurrency(currency);
}

void ChunksCard::showEstimate(const std::optional<ExtractEstimate>& estimate)
{
    m_estimate = estimate;
    m_estimated->setText(estimate ? estimateText(*estimate, m_extract.usesModel(), m_currency) : QString());
    showProgress(m_progress);
}

void ChunksCard::showCells()
{
    m_cells = m_extract.cells();
    m_stretches = m_extract.stretches();
    m_map->setCells(m_cells);
    showCounts();
}

void ChunksCard::showProgress(const ExtractProgress& progress)
{
    m_progress = progress;
    m_cells = m_extract.cells();
    m_map->setCells(m_cells);
    const bool model = m_extract.usesModel();
    const QString speed = speedText(progress, model);
    m_speed->setText(speed);
    m_speed->setVisible(!speed.isEmpty());
    QStringList behind;
    if (!speed.isEmpty())
        behind.append(m_extract.isRunning() ? tr("so far") : tr("in the end"));
    if (progress.paused)
        behind.append(tr("paused"));
    else if (const QString left = leftText(progress); !left.isEmpty() && m_extract.isRunning())
        behind.append(left);
    m_left->setText(behind.join(u" · "_s));
    const bool used = progress.calls > 0 || m_extract.isRunning();
    m_spent->setText(used ? spentText(m_estimate, progress, m_budget->budget(), model, m_currency) : QString());
    showCounts();
}

void ChunksCard::showCounts()
{
    m_chunks->setText(tr("%1 chunks", nullptr, int(m_cells.size())).arg(grouped(m_cells.size())));
    ExtractProgress now = m_progress;
    if (!m_extract.isRunning()) { // what is shown may be other chunks than those of the last run
        now = {};
        for (const char cell : std::as_const(m_cells)) {
            const CellState state = stateOf(cell);
            now.done += state == CellState::Done;
            now.failed += state == CellState::Failed;
            now.waiting += state == CellState::Waiting;
            now.retried += (cell & triedAgain) != 0;
        }
    }
    m_counts->setText(m_cells.isEmpty() ? QString() : countsText(now));
}

QString ChunksCard::describe(int first, int count) const
{
    const auto stretch = std::find_if(m_stretches.begin(), m_stretches.end(), [first](const CellStretch& each) {
        return first >= each.first && first < each.first + each.count;
    });
    QString place;
    if (stretch != m_stretches.end()) {
        const DocumentRecord* document = m_documents.find(stretch->document);
        place = tr("%1, chunk %2 of %3")
                    .arg(document ? fileNameOf(document->path) : tr("a document"))
                    .arg(first - stretch->first + 1)
                    .arg(stretch->count);
    }
    if (count == 1)
        return u"%1\n%2"_s.arg(place, stateWords(m_cells.at(first)));
    int counts[cellStateCount] = {};
    for (int i = first; i < first + count; ++i)
        ++counts[int(stateOf(m_cells.at(i)))];
    return tr("%1 and the %2 behind it\n%3 done, %4 in flight, %5 waiting, %6 failed")
        .arg(place)
        .arg(count - 1)
        .arg(counts[int(CellState::Done)])
        .arg(counts[int(CellState::Running)])
        .arg(counts[int(CellState::Waiting)])
        .arg(counts[int(CellState::Failed)]);
}

} // namespace sheaf
