#include "ui/settings/keyrow.h"

#include "ui/widgets/label.h"

#include <QLineEdit>

namespace sheaf {

KeyRow::KeyRow(const QString& name, const QString& accessibleName, const QString& text, const QString& variable,
               const Theme& theme, QWidget* parent)
    : SettingRow({{}, name, text}, theme, parent)
    , m_edit(new QLineEdit)
{
    m_edit->setEchoMode(QLineEdit::Password);
    m_edit->setAcceptDrops(false);
    m_edit->setAccessibleName(accessibleName);
    m_edit->setPlaceholderText(tr("kept for this session only; or set %1").arg(variable));
    addBelow(m_edit);
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
