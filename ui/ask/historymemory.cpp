#include "ui/ask/historymemory.h"

#include "ui/theme/figures.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/dropbutton.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>

namespace sheaf {

HistoryMemory::HistoryMemory(const Theme& theme, QWidget* parent)
    : Card(theme, parent)
    , m_open(makeFold(tr("What Sheaf remembers of this conversation")))
    , m_body(new QWidget)
    , m_text(makeLabel({}))
    , m_recalled(makeLabel({}, {"dim", "small"}))
    , m_links(new QWidget)
    , m_edit(new QPlainTextEdit)
    , m_editor(makeEditor(theme))
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    content()->setContentsMargins(theme.px(16), theme.px(6), theme.px(16), theme.px(6));
    m_open->setCheckable(true);
    content()->addWidget(m_open, 0, Qt::AlignLeft);
    auto* column = new QVBoxLayout(m_body);
    column->setContentsMargins(theme.px(4), 0, theme.px(4), theme.px(6));
    column->setSpacing(theme.px(6));
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_recalled->setWordWrap(true);
    column->addWidget(m_text);
    column->addWidget(m_editor);
    column->addWidget(m_recalled);
    auto* links = new QHBoxLayout(m_links);
    links->setContentsMargins({});
    auto* change = makeLink(tr("Edit"));
    auto* forget = makeLink(tr("Forget it"));
    forget->setToolTip(tr("The turns stay to be read here, but those it stood for are not used any more."));
    links->addWidget(change);
    links->addWidget(forget);
    links->addStretch();
    column->addWidget(m_links);
    content()->addWidget(m_body);
    m_body->hide();
    m_editor->hide();
    m_recalled->hide();
    connect(m_open, &QPushButton::toggled, this, [this](bool open) {
        m_body->setVisible(open);
        m_open->setFoldedOut(open);
    });
    connect(change, &QPushButton::clicked, this, [this] { setEditing(true); });
    connect(forget, &QPushButton::clicked, this, [this] { Q_EMIT rewordWanted({}); });
    showText();
}

QWidget* HistoryMemory::makeEditor(const Theme& theme)
{
    auto* editor = new QWidget;
    auto* column = new QVBoxLayout(editor);
    column->setContentsMargins({});
    column->setSpacing(theme.px(6));
    m_edit->setAccessibleName(tr("What is remembered"));
    m_edit->setTabChangesFocus(true);
    m_edit->setFixedHeight(theme.px(120));
    column->addWidget(m_edit);
    auto* row = new QHBoxLayout;
    row->addStretch();
    auto* cancel = makeButton(tr("Cancel"));
    auto* save = makeButton(tr("Save"), "primary");
    row->addWidget(cancel);
    row->addWidget(save);
    column->addLayout(row);
    connect(cancel, &QPushButton::clicked, this, [this] { setEditing(false); });
    connect(save, &QPushButton::clicked, this, [this] {
        const QString text = m_edit->toPlainText().trimmed();
        setEditing(false);
        Q_EMIT rewordWanted(text);
    });
    return editor;
}

void HistoryMemory::showSummary(const ConversationSummary& summary, int turns)
{
    m_summary = summary;
    m_turns = turns;
    setEditing(false);
}

void HistoryMemory::showRecalled(const Recollection& recalled)
{
    m_recalled->setVisible(!recalled.isEmpty());
    m_recalled->setText(tr("The last question was given %1 turns of this conversation%2 and %3 of others, %4 tokens.")
                            .arg(grouped(recalled.recent.size()),
                                 recalled.summary.isEmpty() ? QString() : tr(", a summary of those before"),
                                 grouped(recalled.earlier.size()), grouped(recalled.tokens)));
}

void HistoryMemory::setOn(bool on)
{
    m_on = on;
    showText();
}

void HistoryMemory::showText()
{
    const bool summed = !m_summary.text.isEmpty();
    QString text;
    if (!m_on)
        text = tr("Memory is switched off: nothing of this conversation is used, and nothing more is kept.");
    else if (summed)
        text = m_summary.text;
    else if (m_summary.to.isValid())
        text = tr("What was summed up is forgotten; the turns since then are used as they stand.");
    else
        text = tr("Its %1 turns as they stand. Once they are too many for a prompt, what the first ones came to stands "
                  "here.")
                   .arg(grouped(m_turns));
    m_text->setText(text);
    m_links->setVisible(m_on && summed);
}

void HistoryMemory::setEditing(bool editing)
{
    showText();
    m_edit->setPlainText(m_summary.text);
    m_editor->setVisible(editing);
    m_text->setVisible(!editing);
    if (editing) {
        m_links->hide();
        m_edit->setFocus();
    }
}

} // namespace sheaf
