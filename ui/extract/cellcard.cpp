#include "ui/extract/cellcard.h"

#include "ui/models/documentwords.h"
#include "ui/theme/figures.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

QString stateText(CellState state)
{
    switch (state) {
    case CellState::Waiting:
        return CellCard::tr("waiting");
    case CellState::Running:
        return CellCard::tr("in flight");
    case CellState::Done:
        return CellCard::tr("done");
    case CellState::Failed:
        return CellCard::tr("failed");
    }
    return {};
}

QString factsOf(const CellDetail& detail)
{
    QStringList parts{stateText(detail.state)};
    if (detail.attempts > 0)
        parts.append(detail.attempts == 1 ? CellCard::tr("1 attempt")
                                          : CellCard::tr("%1 attempts", nullptr, detail.attempts).arg(detail.attempts));
    if (detail.time > Milliseconds(0))
        parts.append(durationText(detail.time));
    if (detail.promptTokens + detail.completionTokens > 0)
        parts.append(CellCard::tr("%1 + %2 tokens").arg(detail.promptTokens).arg(detail.completionTokens));
    return parts.join(u" · "_s);
}

QString answerOf(const CellDetail& detail)
{
    if (detail.state != CellState::Done)
        return {};
    QStringList lines;
    for (const FieldCandidate& each : detail.candidates)
        lines.append(u"%1: %2"_s.arg(each.field, each.value));
    return lines.isEmpty() ? CellCard::tr("None of the fields was found here.") : lines.join(u'\n');
}

} // namespace

CellCard::CellCard(const Theme& theme, QWidget* parent)
    : Card(theme, parent)
    , m_title(new ElidedLabel({}, {nullptr, nullptr, true}))
    , m_facts(makeLabel({}, {"dim", "small"}))
    , m_reason(makeLabel({}, {"bad", "small"}))
    , m_answer(makeLabel({}))
    , m_text(new QPlainTextEdit)
    , m_again(makeButton(tr("Run again")))
    , m_place(makeButton(tr("Show the page")))
{
    auto* row = new QHBoxLayout;
    row->addWidget(m_title, 1);
    auto* close = makeIconButton(theme, u"close"_s, tr("Close"));
    connect(close, &QToolButton::clicked, this, &CellCard::closeWanted);
    row->addWidget(close);
    content()->addLayout(row);
    for (QLabel* label : {m_facts, m_reason, m_answer}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        content()->addWidget(label);
    }
    m_text->setReadOnly(true);
    m_text->setAccessibleName(tr("Text of the chunk"));
    m_text->setTabChangesFocus(true);
    content()->addWidget(m_text, 1);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(theme.px(8));
    theme.setIcon(m_again, u"retry"_s);
    buttons->addWidget(m_again);
    buttons->addWidget(m_place);
    buttons->addStretch();
    content()->addLayout(buttons);
    connect(m_again, &QPushButton::clicked, this, [this] { Q_EMIT againWanted(m_detail.chunk.id); });
    connect(m_place, &QPushButton::clicked, this, &CellCard::placeWanted);
}

void CellCard::showCell(const CellDetail& detail)
{
    m_detail = detail;
    const ChunkRecord& chunk = detail.chunk;
    const QString place = chunk.paged ? tr("page %1, chunk %2").arg(chunk.page).arg(chunk.ordinal + 1)
                                      : tr("chunk %1").arg(chunk.ordinal + 1);
    m_title->setFullText(u"%1 · %2"_s.arg(fileNameOf(chunk.path), place), Qt::ElideMiddle);
    m_facts->setText(factsOf(detail));
    m_reason->setText(detail.message);
    m_reason->setVisible(!detail.message.isEmpty());
    m_answer->setText(answerOf(detail).left(4000));
    m_answer->setVisible(!m_answer->text().isEmpty());
    m_text->setPlainText(chunk.text);
    m_again->setEnabled(detail.state == CellState::Done || detail.state == CellState::Failed);
    m_place->setEnabled(true);
    show();
}

void CellCard::showError(const Error& error)
{
    m_detail = {};
    m_title->setFullText(tr("Chunk"));
    m_facts->clear();
    m_reason->setText(error.message);
    m_reason->show();
    m_answer->hide();
    m_text->clear();
    m_again->setEnabled(false);
    m_place->setEnabled(false);
    show();
}

} // namespace sheaf
