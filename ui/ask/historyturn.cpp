#include "ui/ask/historyturn.h"

#include "ui/ask/answerlayout.h"
#include "ui/ask/answerview.h"
#include "ui/models/conversationsmodel.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>

namespace sheaf {

namespace {

// Marks [n] without a source stay as they stand.
AnswerLayout layoutKept(const QString& text, const KeptSources& kept)
{
    Answer answer;
    answer.text = text;
    answer.extractive = true; // what supports a sentence is not known here, so none is marked as unsupported
    answer.citations = kept.citations;
    return layoutAnswer(answer, kept.sources);
}

QPlainTextEdit* makeEdit(const QString& name, int height)
{
    auto* edit = new QPlainTextEdit;
    edit->setAccessibleName(name);
    edit->setTabChangesFocus(true);
    edit->setFixedHeight(height);
    return edit;
}

QHBoxLayout* makeRow(const Theme& theme, QWidget* widget)
{
    auto* row = new QHBoxLayout(widget);
    row->setContentsMargins({});
    row->setSpacing(theme.px(4));
    return row;
}

} // namespace

HistoryTurn::HistoryTurn(const Turn& turn, const Theme& theme, QWidget* parent)
    : Card(theme, parent)
    , m_theme(theme)
    , m_shown(makeShown())
    , m_editor(makeEditor())
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    content()->addWidget(m_shown);
    content()->addWidget(m_editor);
    m_editor->hide();
    setTurn(turn);
}

QWidget* HistoryTurn::makeShown()
{
    auto* shown = new QWidget;
    auto* column = new QVBoxLayout(shown);
    column->setContentsMargins({});
    column->setSpacing(m_theme.px(6));
    auto* head = new QHBoxLayout;
    head->setSpacing(m_theme.px(8));
    m_question = makeLabel({}, {nullptr, nullptr, true});
    m_question->setWordWrap(true);
    m_question->setTextInteractionFlags(Qt::TextSelectableByMouse);
    head->addWidget(m_question, 1);
    m_when = makeLabel({}, {"dim", "small"});
    m_when->setContentsMargins(0, m_theme.px(3), 0, 0); // on one line with the links
    head->addWidget(m_when, 0, Qt::AlignTop);
    m_links = new QWidget;
    auto* links = makeRow(m_theme, m_links);
    auto* change = makeLink(tr("Edit"));
    auto* drop = makeLink(tr("Remove"));
    links->addWidget(change);
    links->addWidget(drop);
    head->addWidget(m_links, 0, Qt::AlignTop);
    m_sure = new QWidget;
    auto* sure = makeRow(m_theme, m_sure);
    sure->addWidget(makeLabel(tr("For good?"), {"warn", "small"}));
    auto* yes = makeLink(tr("Yes, remove"));
    auto* no = makeLink(tr("Keep"));
    sure->addWidget(yes);
    sure->addWidget(no);
    m_sure->hide();
    head->addWidget(m_sure, 0, Qt::AlignTop);
    column->addLayout(head);
    m_answer = new AnswerView(m_theme);
    m_answer->setMaximumWidth(m_theme.px(820));
    column->addWidget(m_answer);
    connect(m_answer, &AnswerView::citationClicked, this, &HistoryTurn::showSource);
    connect(change, &QPushButton::clicked, this, &HistoryTurn::edit);
    connect(drop, &QPushButton::clicked, this, [this, no] {
        askToRemove(true);
        no->setFocus(); // Enter by mistake keeps it
    });
    connect(no, &QPushButton::clicked, this, [this] { askToRemove(false); });
    connect(yes, &QPushButton::clicked, this, [this] { Q_EMIT removeWanted(m_turn.id); });
    return shown;
}

QWidget* HistoryTurn::makeEditor()
{
    auto* editor = new QWidget;
    auto* column = new QVBoxLayout(editor);
    column->setContentsMargins({});
    column->setSpacing(m_theme.px(6));
    m_questionEdit = makeEdit(tr("Question"), m_theme.px(56));
    m_answerEdit = makeEdit(tr("Answer"), m_theme.px(160));
    column->addWidget(m_questionEdit);
    column->addWidget(m_answerEdit);
    auto* row = new QHBoxLayout;
    row->addStretch();
    auto* cancel = makeButton(tr("Cancel"));
    auto* save = makeButton(tr("Save"), "primary");
    row->addWidget(cancel);
    row->addWidget(save);
    column->addLayout(row);
    connect(cancel, &QPushButton::clicked, this, [this] { setTurn(m_turn); });
    connect(save, &QPushButton::clicked, this, [this] {
        const QString question = m_questionEdit->toPlainText().trimmed();
        if (!question.isEmpty())
            Q_EMIT editWanted(m_turn.id, question, m_answerEdit->toPlainText().trimmed());
    });
    connect(m_questionEdit, &QPlainTextEdit::textChanged, save,
            [this, save] { save->setEnabled(!m_questionEdit->toPlainText().trimmed().isEmpty()); });
    return editor;
}

void HistoryTurn::setTurn(const Turn& turn)
{
    m_turn = turn;
    m_question->setText(turn.question);
    m_when->setText(whenText(turn.asked, QDateTime::currentDateTime()));
    setSources({});
    setAccessibleName(turn.question);
    askToRemove(false);
    m_editor->hide();
    m_shown->show();
}

void HistoryTurn::setSources(const KeptSources& sources)
{
    m_sources = sources;
    m_answer->showAnswer(layoutKept(m_turn.answer, sources));
}

void HistoryTurn::showSource(int number)
{
    for (const Source& source : std::as_const(m_sources.sources)) {
        if (source.number == number)
            Q_EMIT sourceWanted(source, bestCitation(m_sources.citations, number));
    }
}

void HistoryTurn::askToRemove(bool asking)
{
    m_sure->setVisible(asking);
    m_links->setVisible(!asking && m_turn.id.isValid());
}

void HistoryTurn::edit()
{
    m_questionEdit->setPlainText(m_turn.question);
    m_answerEdit->setPlainText(m_turn.answer);
    m_shown->hide();
    m_editor->show();
    m_answerEdit->setFocus();
}

} // namespace sheaf
