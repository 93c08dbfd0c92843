#pragma once

#include "ui/settings/settingrow.h"
#include "ui/workspace.h"

class QLineEdit;

namespace sheaf {

// A key, which is never kept in the settings, and below it where it is kept.
class KeyRow : public SettingRow
{
    Q_OBJECT

public:
    // `subject`: whose key it is, for those who cannot see where the row stands. `variable` of the environment gives
    // one too.
    KeyRow(KeyPurpose purpose, const QString& name, const QString& subject, const QString& text,
           const QString& variable, Workspace& workspace, const Theme& theme, QWidget* parent = nullptr);

    // What was typed and not yet handed on; nothing where it is no key.
    std::optional<Secret> typed() const;
    void handedOn() { m_isTyped = false; }

    void showValue(const Settings&) override {}
    void writeTo(Settings&) const override {}
    bool isValid() const override;

Q_SIGNALS:
    void left(); // the line, with something typed

protected:
    QWidget* editor() const override;

private:
    QLineEdit* m_edit;
    bool m_isTyped = false;
};

} // namespace sheaf
