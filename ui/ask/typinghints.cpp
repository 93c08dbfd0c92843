#include "ui/ask/typinghints.h"

#include "core/ask/modesuggestion.h"
#include "ui/ask/modebutton.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr int leastForMode = 8; // characters; less says nothing about what is asked
constexpr int widestChip = 360; // pixels at scale one

} // namespace

TypingHints::TypingHints(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_modeRow(new QWidget)
    , m_reason(new ElidedLabel({}, {"dim", "small"}))
    , m_useMode(makeButton({}, "chip"))
    , m_refinementRow(new QWidget)
    , m_refinements(new FlowLayout(theme.px(6), m_refinementRow))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(theme.px(6));
    auto* row = new QHBoxLayout(m_modeRow);
    row->setContentsMargins({});
    row->setSpacing(theme.px(8));
    row->addWidget(m_useMode);
    row->addWidget(m_reason, 1);
    column->addWidget(m_modeRow);
    column->addWidget(m_refinementRow);
    m_timer.setSingleShot(true);
    m_timer.setInterval(int(pause.count()));
    connect(&m_timer, &QTimer::timeout, this, &TypingHints::rest);
    connect(m_useMode, &QPushButton::clicked, this, [this] { Q_EMIT modeWanted(m_suggested); });
    m_modeRow->hide();
    clearRefinements();
}

void TypingHints::typed(const QString& text)
{
    if (text == m_text)
        return;
    m_text = text;
    again();
}

void TypingHints::again()
{
    Q_EMIT keyPressed();
    m_timer.stop();
    for (int i = 0; i < m_refinements->count(); ++i)
        m_refinements->itemAt(i)->widget()->setEnabled(false);
    if (m_text.isEmpty()) {
        clearRefinements();
        suggest();
        return;
    }
    m_timer.start();
}

void TypingHints::rest()
{
    clearRefinements();
    suggest();
    Q_EMIT paused(m_text);
}

void TypingHints::setMode(AskMode mode)
{
    m_mode = mode;
    suggest();
}

// Fan-out is the usual way and never has to be offered.
void TypingHints::suggest()
{
    const ModeSuggestion fits = m_text.size() < leastForMode ? ModeSuggestion() : suggestMode(m_text);
    m_suggested = fits.mode;
    const bool shown = fits.mode != AskMode::FanOut && fits.mode != m_mode;
    m_modeRow->setVisible(shown);
    if (!shown)
        return;
    m_useMode->setText(tr("Ask as %1").arg(modeTitle(fits.mode)));
    m_useMode->setAccessibleDescription(fits.reason);
    m_reason->setFullText(fits.reason);
}

void TypingHints::clearRefinements()
{
    while (QLayoutItem* item = m_refinements->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    m_refinementRow->hide();
}

void TypingHints::setRefinements(const QList<Refinement>& refinements)
{
    clearRefinements();
    if (m_timer.isActive() || refinements.isEmpty())
        return; // they are for a text that is not there any more
    auto* label = makeLabel(tr("Did you mean"), {"dim", "small"});
    label->setFixedHeight(m_useMode->sizeHint().height()); // in line with the chips
    m_refinements->addWidget(label);
    for (const Refinement& each : refinements) {
        auto* chip = makeButton({}, "chip");
        chip->setText(
            withoutMnemonic(chip->fontMetrics().elidedText(each.label, Qt::ElideMiddle, m_theme.px(widestChip))));
        chip->setAccessibleName(tr("Did you mean: %1").arg(each.label));
        chip->setToolTip(plainTooltip(each.question));
        m_refinements->addWidget(chip);
        connect(chip, &QPushButton::clicked, this,
                [this, question = each.question] { Q_EMIT questionWanted(question); });
    }
    m_refinementRow->show();
}

} // namespace sheaf
