#include "ui/ask/answerfactsline.h"

#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace sheaf {

AnswerFactsLine::AnswerFactsLine(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_row(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_narrow(theme.px(560))
    , m_quality(new QWidget)
    , m_score(makeLabel({}, {nullptr, "small", true}))
    , m_known(new ElidedLabel({}, {"dim", "small"}))
    , m_copy(makeLink(tr("Copy")))
    , m_export(makeLink(tr("Export…")))
    , m_said(new ElidedLabel({}, {"dim", "small"}))
{
    const Look look{"dim", "small"};
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(theme.px(4));
    auto* row = new QHBoxLayout;
    row->setSpacing(theme.px(4));
    m_row->setSpacing(theme.px(4));
    m_row->addLayout(row, 1);
    auto* quality = new QHBoxLayout(m_quality);
    quality->setContentsMargins({});
    quality->setSpacing(theme.px(4));
    quality->addWidget(makeLabel(tr("Quality"), look));
    quality->addWidget(m_score);
    quality->addWidget(makeLabel(u"·"_s, look));
    row->addWidget(m_quality);
    row->addWidget(m_known, 1);
    row->addSpacing(theme.px(12));
    auto* links = new QHBoxLayout;
    links->setSpacing(theme.px(4));
    auto* again = makeLink(tr("Ask again"));
    auto* edit = makeLink(tr("Edit"));
    edit->setToolTip(tr("Change the question and ask again (Ctrl+E)"));
    edit->setAccessibleName(tr("Edit the question and ask again"));
    again->setToolTip(tr("Ask the same question again (F5)"));
    m_copy->setToolTip(tr("Copy the answer with its citations (Ctrl+Shift+C)"));
    m_export->setToolTip(tr("Save the answer with its sources and verdicts"));
    for (QPushButton* link : {m_copy, m_export, again, edit}) {
        if (link != m_copy)
            links->addWidget(makeLabel(u"·"_s, look));
        links->addWidget(link);
    }
    m_row->addLayout(links);
    column->addLayout(m_row);
    column->addWidget(m_said);
    m_said->hide();
    connect(m_copy, &QPushButton::clicked, this, &AnswerFactsLine::copyWanted);
    connect(m_export, &QPushButton::clicked, this, &AnswerFactsLine::openExportMenu);
    connect(again, &QPushButton::clicked, this, &AnswerFactsLine::againWanted);
    connect(edit, &QPushButton::clicked, this, &AnswerFactsLine::editWanted);
}

// What can be done stands below what is known where both have no room in one line.
void AnswerFactsLine::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_row->setDirection(width() < m_narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void AnswerFactsLine::setRun(const AskRun& run, const QString& currency)
{
    const QString score = qualityText(run);
    m_score->setText(score);
    m_quality->setVisible(!score.isEmpty());
    m_quality->setToolTip(plainTooltip(qualityParts(run)));
    m_quality->setAccessibleName(tr("Quality %1").arg(score));
    m_quality->setAccessibleDescription(qualityParts(run));
    m_known->setFullText(answerFacts(run, currency).join(u" · "_s));
    m_copy->setEnabled(!run.answer.text.isEmpty());
    m_export->setEnabled(!run.answer.text.isEmpty());
    m_said->hide();
}

void AnswerFactsLine::say(const QString& text, bool bad)
{
    setLook(m_said, {bad ? "bad" : "dim", "small"});
    m_said->setFullText(text);
    m_said->show();
}

void AnswerFactsLine::openExportMenu()
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(tr("Markdown…")), &QAction::triggered, this,
            [this] { Q_EMIT exportWanted(AnswerFormat::Markdown); });
    connect(menu->addAction(tr("PDF…")), &QAction::triggered, this, [this] { Q_EMIT exportWanted(AnswerFormat::Pdf); });
    menu->popup(m_export->mapToGlobal(QPoint(0, m_export->height())));
}

} // namespace sheaf
