#pragma once

#include "ui/settings/settingrow.h"
#include "ui/workspace.h"

#include <stop_token>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace sheaf {

class Theme;

// Where one role's model answers: address, protocol, model, and a test of them. Says in place what is wrong with an
// address.
class EndpointForm : public SettingRow
{
    Q_OBJECT

public:
    // `key` gives the secret typed in the page, if one was.
    EndpointForm(EndpointRole role, Workspace& workspace, std::function<std::optional<Secret>()> key,
                 const Theme& theme, QWidget* parent = nullptr);
    ~EndpointForm() override;

    void showValue(const Settings& settings) override;
    void writeTo(Settings& settings) const override;
    bool isValid() const override { return problem().isEmpty(); }
    void setLocalOnly(bool localOnly);

protected:
    QWidget* editor() const override;
    void putBack() override;

private:
    // Nothing where the address is not one.
    std::optional<EndpointSettings> value() const;
    QString problem() const;
    void check();
    void tell(const QString& text, const char* tone);
    void test();
    void fetch();

    EndpointRole m_role;
    Workspace& m_workspace;
    const Theme& m_theme;
    std::function<std::optional<Secret>()> m_key;
    std::stop_source m_stop;
    quint64 m_turn = 0;
    bool m_localOnly = false;
    bool m_fetching = false;
    EndpointSettings m_shown; // as the settings said last
    QLineEdit* m_url;
    QComboBox* m_api;
    QLineEdit* m_model;
    QPushButton* m_test;
    QPushButton* m_fetch;
    QLabel* m_message;
};

} // namespace sheaf
