#include "ui/ask/historyturns.h"

#include "ui/ask/historymemory.h"
#include "ui/ask/historyturn.h"
#include "ui/theme/figures.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"

#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>

namespace sheaf {

HistoryTurns::HistoryTurns(const HistoryAccess& access, const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_access(access)
    , m_theme(theme)
    , m_memory(new HistoryMemory(theme))
    , m_more(makeLink({}))
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins({});
    m_column->setSpacing(theme.px(14));
    m_column->addWidget(m_memory);
    m_column->addWidget(m_more, 0, Qt::AlignLeft);
    connect(m_more, &QPushButton::clicked, this, &HistoryTurns::showEarlier);
    connect(m_memory, &HistoryMemory::rewordWanted, this, &HistoryTurns::reword);
    updateParts();
}

void HistoryTurns::clear()
{
    m_conversation = {};
    m_last.reset();
    m_live = false;
    m_earlier.clear();
    for (HistoryTurn* card : std::exchange(m_cards, {})) {
        card->hide();
        card->deleteLater();
    }
    m_memory->showSummary({}, 0);
    m_memory->showRecalled({});
    updateParts();
}

void HistoryTurns::open(const OpenConversation& conversation)
{
    clear();
    m_conversation = conversation.conversation.id;
    m_earlier = conversation.turns;
    m_memory->showSummary(conversation.summary, int(conversation.turns.size()));
    showEarlier();
}

void HistoryTurns::begin()
{
    if (m_last)
        addCard(*m_last, false);
    m_last.reset();
    m_live = true;
    updateParts();
}

void HistoryTurns::finish(const AskRun& run)
{
    if (run.turn.isValid())
        m_conversation = run.options.conversation;
    if (!run.answer.text.isEmpty())
        m_last = Turn{run.turn, m_conversation, run.asked, run.question, run.answer.text, run.id};
    m_memory->showRecalled(run.memory);
    updateParts();
    if (!run.turn.isValid())
        return;
    readMemory();
    Q_EMIT changed(m_conversation);
}

void HistoryTurns::addCard(const Turn& turn, bool atTop)
{
    constexpr int aboveTheCards = 2; // the memory and the link
    auto* card = new HistoryTurn(turn, m_theme);
    m_cards.insert(atTop ? 0 : m_cards.size(), card);
    m_column->insertWidget(atTop ? aboveTheCards : m_column->count(), card);
    connect(card, &HistoryTurn::editWanted, this,
            [this, card](TurnId, const QString& question, const QString& answer) { edit(card, question, answer); });
    connect(card, &HistoryTurn::removeWanted, this, [this, card] { remove(card); });
    connect(card, &HistoryTurn::sourceWanted, this, &HistoryTurns::sourceWanted);
    if (!m_access.sources || !turn.run.isValid())
        return;
    observe(m_access.sources(turn), card, [card, turn](const Result<KeptSources>& sources) {
        if (sources.ok() && card->turn() == turn)
            card->setSources(*sources);
    });
}

void HistoryTurns::showEarlier()
{
    for (int i = 0; i < shownAtOnce && !m_earlier.isEmpty(); ++i)
        addCard(m_earlier.takeLast(), true);
    updateParts();
}

void HistoryTurns::updateParts()
{
    m_memory->setVisible(m_conversation.isValid());
    m_more->setVisible(!m_earlier.isEmpty());
    m_more->setText(tr("Show earlier questions (%1)").arg(grouped(m_earlier.size())));
    setVisible(m_conversation.isValid() || !m_cards.isEmpty());
}

void HistoryTurns::edit(HistoryTurn* card, const QString& question, const QString& answer)
{
    Turn turn = card->turn();
    turn.question = question;
    turn.answer = answer;
    follow(m_access.edit(turn.id, question, answer), [turn, at = QPointer(card)] {
        if (at)
            at->setTurn(turn);
    });
}

void HistoryTurns::remove(HistoryTurn* card)
{
    follow(m_access.removeTurn(card->turn().id), [this, at = QPointer(card)] {
        if (!at || !m_cards.removeOne(at))
            return;
        at->hide();
        at->deleteLater();
        const auto isKept = [](const HistoryTurn* each) { return each->turn().id.isValid(); };
        if (m_earlier.isEmpty() && !(m_last && m_last->id.isValid()) &&
            std::none_of(m_cards.begin(), m_cards.end(), isKept))
            m_conversation = {}; // it went with its last turn
        updateParts();
        if (m_cards.isEmpty() && !m_live)
            Q_EMIT emptied();
    });
}

void HistoryTurns::reword(const QString& text)
{
    follow(m_access.setSummary(m_conversation, text), [] {});
}

void HistoryTurns::readMemory()
{
    if (!m_conversation.isValid() || !m_access.open)
        return;
    observe(m_access.open(m_conversation), this, [this, asked = m_conversation](const Result<OpenConversation>& found) {
        if (found.ok() && asked == m_conversation)
            m_memory->showSummary(found->summary, int(found->turns.size()));
    });
}

void HistoryTurns::follow(const Future<void>& change, const std::function<void()>& then)
{
    observe(change, this, [this, then, asked = m_conversation](const Result<void>& done) {
        if (!done.ok()) {
            Q_EMIT failed(done.error());
            return;
        }
        if (asked == m_conversation) {
            then();
            readMemory();
        }
        Q_EMIT changed(asked);
    });
}

} // namespace sheaf
