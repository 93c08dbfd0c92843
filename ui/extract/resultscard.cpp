#include "ui/extract/resultscard.h"

#include "ui/extract/resultsfilter.h"
#include "ui/extract/resultsmodel.h"
#include "ui/extract/resultstable.h"
#include "ui/theme/figures.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/choicebutton.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sheaf {

ResultsCard::ResultsCard(const Theme& theme, QWidget* parent)
    : Card(theme, parent)
    , m_results(new ResultsModel(this))
    , m_table(new ResultsTable(*m_results, theme))
    , m_words(new QLineEdit)
    , m_show(new ChoiceButton(tr("Show"), tr("all documents")))
    , m_count(new FigureLabel({}, {"dim", "small"}))
{
    auto* row = new QHBoxLayout;
    row->setSpacing(theme.px(8));
    row->addWidget(makeLabel(tr("Results"), {nullptr, nullptr, true}));
    row->addWidget(m_count);
    row->addStretch();
    m_show->setChoices({{u"conflicts"_s, tr("several values")},
                        {u"missing"_s, tr("something not found")},
                        {u"unverified"_s, tr("not in the text")}});
    row->addWidget(m_show);
    m_words->setPlaceholderText(tr("Filter"));
    m_words->setAccessibleName(tr("Filter the results"));
    m_words->setClearButtonEnabled(true);
    m_words->setMaximumWidth(theme.px(200));
    row->addWidget(m_words);
    auto* copy = makeIconButton(theme, u"copy"_s, tr("Copy the chosen cells"));
    connect(copy, &QToolButton::clicked, m_table, &ResultsTable::copy);
    row->addWidget(copy);
    content()->addLayout(row);
    m_table->setMinimumHeight(theme.px(110));
    content()->addWidget(m_table, 1);

    ResultsFilter& filter = m_table->filter();
    connect(m_words, &QLineEdit::textChanged, &filter, &ResultsFilter::setWords);
    connect(m_show, &ChoiceButton::chosen, &filter, [&filter](const QString& value) {
        using Show = ResultsFilter::Show;
        filter.setShow(value == "conflicts"_L1    ? Show::Conflicts
                       : value == "missing"_L1    ? Show::Missing
                       : value == "unverified"_L1 ? Show::Unverified
                                                  : Show::All);
    });
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&filter, signal, this, &ResultsCard::showCount);
    connect(&filter, &QAbstractItemModel::modelReset, this, &ResultsCard::showCount);
    showCount();
}

void ResultsCard::showCount()
{
    const int all = m_results->rowCount();
    const int shown = m_table->filter().rowCount();
    m_count->setText(all == 0       ? QString()
                     : shown == all ? tr("%1 documents", nullptr, int(all)).arg(grouped(all))
                                    : tr("%1 of %2 documents").arg(grouped(shown), grouped(all)));
}

} // namespace sheaf
