#pragma once

#include "core/base/secret.h"
#include "ui/settings/settingrow.h"

class QLineEdit;

namespace sheaf {

// A key, which is never kept in the settings: it is handed on for this session.
class KeyRow : public SettingRow
{
    Q_OBJECT

public:
    // `variable` of the environment gives one too.
    KeyRow(const QString& name, const QString& accessibleName, const QString& text, const QString& variable,
           const Theme& theme, QWidget* parent = nullptr);

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
