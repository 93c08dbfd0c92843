#include "ui/settings/keyrow.h"

#include "ui/settings/keynoterow.h"
#include "ui/widgets/label.h"

#include <QLineEdit>

namespace sheaf {

KeyRow::KeyRow(KeyPurpose purpose, const QString& name, const QString& subject, const QString& text,
               const QString& variable, Workspace& workspace, const Theme& theme, QWidget* parent)
    : SettingRow({{}, name, text}, theme, parent)
    , m_edit(new QLineEdit)
{
    m_edit->setEchoMode(QLineEdit::Password);
    m_edit->setAcceptDrops(false);
    m_edit->setAccessibleName(tr("Key of %1").arg(subject));
    m_edit->setPlaceholderText(tr("kept in the keychain where there is one; or set %1").arg(variable));
    addBelow(m_edit);
    auto* note = new KeyNoteRow(purpose, subject, workspace, theme);
    addBelow(note);
    connect(note, &KeyNoteRow::removed, m_edit, &QLineEdit::clear);
    hideDefault();
    connect(m_edit, &QLineEdit::textEdited, this, [this] {
        m_isTyped = true;
        setProblem(isValid() ? QString() : tr("A key has no line breaks or other control characters in it."));
        setStyled(m_edit, "invalid", isValid() ? QVariant() : QVariant(true));
        Q_EMIT edited();
    });
    connect(m_edit, &QLineEdit::editingFinished, this, [this] {
        if (typed())
            Q_EMIT left();
    });
}

std::optional<Secret> KeyRow::typed() const
{
    return m_isTyped && isValid() ? std::optional(Secret(m_edit->text())) : std::nullopt;
}

bool KeyRow::isValid() const
{
    return Secret(m_edit->text()).isValid();
}

QWidget* KeyRow::editor() const
{
    return m_edit;
}

} // namespace sheaf
