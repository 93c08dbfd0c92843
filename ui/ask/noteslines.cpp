#include "ui/ask/noteslines.h"

#include "ui/theme/figures.h"
#include "ui/theme/theme.h"
#include "ui/widgets/dropbutton.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

QString stateText(TaskState state)
{
    switch (state) {
    case TaskState::Done:
        return NotesLines::tr("done");
    case TaskState::Failed:
        return NotesLines::tr("failed");
    case TaskState::FallbackUsed:
        return NotesLines::tr("replaced");
    case TaskState::Missing:
        return NotesLines::tr("missing");
    case TaskState::Skipped:
        return NotesLines::tr("left out");
    case TaskState::Cancelled:
        return NotesLines::tr("stopped");
    }
    return {};
}

QString branchLine(const AskBranch& branch)
{
    const QString line =
        NotesLines::tr("%1: %2 after %3").arg(branch.name, stateText(branch.state), durationText(branch.took));
    return branch.reason.isEmpty() ? line : line + u" · "_s + branch.reason;
}

} // namespace

NotesLines::NotesLines(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_line(new ElidedLabel({}, {"dim", "small"}))
    , m_details(makeFold(tr("Details")))
    , m_all(makeLabel({}, {"dim", "small"}))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme.px(16), 0, theme.px(16), 0);
    column->setSpacing(theme.px(4));
    auto* row = new QHBoxLayout;
    row->setSpacing(theme.px(8));
    row->addWidget(m_line, 1);
    row->addWidget(m_details);
    column->addLayout(row);
    m_all->setWordWrap(true);
    m_all->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    column->addWidget(m_all);
    m_details->setCheckable(true);
    m_details->setAccessibleName(tr("Details of what is missing"));
    connect(m_details, &QPushButton::toggled, this, [this](bool shown) {
        m_details->setFoldedOut(shown);
        m_all->setVisible(shown);
    });
    m_all->hide();
    hide();
}

void NotesLines::setRun(const AskRun& run)
{
    m_details->setChecked(false);
    setVisible(!run.notes.isEmpty());
    if (run.notes.isEmpty())
        return;
    const auto further = run.notes.size() - 1;
    m_line->setFullText(further > 0 ? tr("%1 · and %2 more").arg(run.notes.first()).arg(further) : run.notes.first());
    QStringList lines = run.notes;
    for (const AskBranch& branch : run.branches) {
        if (!branch.off)
            lines.append(branchLine(branch));
    }
    m_all->setText(lines.join(u'\n'));
    setAccessibleName(lines.join(u'\n'));
}

} // namespace sheaf
