#include "ui/ask/modebutton.h"

#include "ui/theme/theme.h"
#include "ui/widgets/label.h"
#include "ui/widgets/optionrow.h"
#include "ui/words.h"

#include <QCoreApplication>
#include <QFrame>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr AskMode modes[] = {AskMode::Quick, AskMode::FanOut, AskMode::Research, AskMode::Exhaustive};

// What it does and what it costs.
QString modeLine(AskMode mode)
{
    switch (mode) {
    case AskMode::Quick:
        return words("The question as it stands. One search, one call of the model.");
    case AskMode::FanOut:
        return words("Several wordings, searched at the same time. One more call, for the wordings.");
    case AskMode::Research:
        return words("Sub-questions side by side, then what is still missing. A few calls for each of them.");
    case AskMode::Exhaustive:
        return words("Reads every passage in scope, for lists and counts. Many calls, and it takes its time.");
    }
    return {};
}

} // namespace

QString modeTitle(AskMode mode)
{
    switch (mode) {
    case AskMode::Quick:
        return words("Quick");
    case AskMode::FanOut:
        return words("Fan-out");
    case AskMode::Research:
        return words("Research");
    case AskMode::Exhaustive:
        return words("Exhaustive");
    }
    return {};
}

ModeButton::ModeButton(const Theme& theme, QWidget* parent)
    : DropButton({}, "chip", parent)
    , m_theme(theme)
    , m_popup(new QFrame(this, Qt::Popup))
{
    m_popup->setObjectName(u"popup"_s);
    m_popup->setAccessibleName(tr("Ways of asking"));
    auto* column = new QVBoxLayout(m_popup);
    column->setContentsMargins(theme.px(6), theme.px(6), theme.px(6), theme.px(6));
    column->setSpacing(theme.px(2));
    for (const AskMode mode : modes) {
        auto* row = new OptionRow(modeTitle(mode), modeLine(mode), theme);
        column->addWidget(row);
        m_rows.append(row);
        connect(row, &QPushButton::clicked, this, [this, mode] {
            m_popup->hide();
            setMode(mode);
            showMode(); // the one that was checked already stays so
        });
    }
    connect(this, &QPushButton::clicked, this, &ModeButton::openList);
    showMode();
}

void ModeButton::setMode(AskMode mode)
{
    if (mode == m_mode)
        return;
    m_mode = mode;
    showMode();
    Q_EMIT modeChanged(mode);
}

void ModeButton::showMode()
{
    for (int i = 0; i < int(m_rows.size()); ++i)
        m_rows.at(i)->setChecked(modes[i] == m_mode);
    setText(modeTitle(m_mode));
    setToolTip(plainTooltip(modeLine(m_mode)));
    setAccessibleName(tr("Way of asking: %1").arg(modeTitle(m_mode)));
}

void ModeButton::openList()
{
    m_popup->adjustSize();
    m_popup->move(mapToGlobal(QPoint(width() - m_popup->width(), height() + m_theme.px(4))));
    m_popup->show();
    m_rows.at(int(m_mode))->setFocus(Qt::PopupFocusReason);
}

} // namespace sheaf
