#pragma once

#include "ui/workspace.h"

#include <QWidget>
#include <stop_token>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace sheaf {

class Theme;

// Where one role's model answers: address, protocol, model, and a test of them. Says in place what is wrong with an
// address.
class EndpointForm : public QWidget
{
    Q_OBJECT

public:
    // `key` gives the secret typed in the page, if one was.
    EndpointForm(EndpointRole role, Workspace& workspace, std::function<std::optional<Secret>()> key,
                 const Theme& theme, QWidget* parent = nullptr);
    ~EndpointForm() override;

    void setValue(const EndpointSettings& endpoint);
    void setLocalOnly(bool localOnly);
    // Nothing where the address is not one.
    std::optional<EndpointSettings> value() const;
    QString problem() const;

Q_SIGNALS:
    void edited();

private:
    void check();
    void test();
    void fetch();

    EndpointRole m_role;
    Workspace& m_workspace;
    std::function<std::optional<Secret>()> m_key;
    std::stop_source m_stop;
    quint64 m_turn = 0;
    bool m_localOnly = false;
    QLineEdit* m_url;
    QComboBox* m_api;
    QLineEdit* m_model;
    QPushButton* m_test;
    QPushButton* m_fetch;
    QLabel* m_message;
};

} // namespace sheaf
