#include "ui/settings/keynoterow.h"

#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace sheaf {

KeyNoteRow::KeyNoteRow(KeyPurpose purpose, const QString& subject, Workspace& workspace, const Theme& theme,
                       QWidget* parent)
    : QWidget(parent)
    , m_purpose(purpose)
    , m_workspace(workspace)
    , m_text(makeLabel({}, {"dim", "small"}))
    , m_remove(makeButton(tr("Remove key")))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(theme.px(10));
    m_text->setWordWrap(true);
    row->addWidget(m_text, 1);
    m_remove->setAccessibleName(tr("Remove the key of %1").arg(subject));
    m_remove->setToolTip(tr("Forgets it here and in the keychain"));
    row->addWidget(m_remove, 0, Qt::AlignTop);
    connect(m_remove, &QPushButton::clicked, this, [this] {
        m_workspace.setKey(m_purpose, Secret());
        Q_EMIT removed();
        look();
    });
    if (m_workspace.whenKeysChange)
        m_workspace.whenKeysChange(this, [this] { look(); });
    look();
}

void KeyNoteRow::look()
{
    const KeyNote note = m_workspace.keyNote ? m_workspace.keyNote(m_purpose) : KeyNote();
    m_text->setText(note.text);
    setLook(m_text, {note.isKept ? "dim" : "warn", "small"});
    setVisible(!note.text.isEmpty());
}

} // namespace sheaf
