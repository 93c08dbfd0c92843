#pragma once

#include "core/base/secret.h"

#include <QWidget>

class QLabel;
class QLineEdit;

namespace sheaf {

// What stands where a page would be: that it is coming, why it is not, or a question for its password.
class PageMessage : public QWidget
{
    Q_OBJECT

public:
    explicit PageMessage(QWidget* parent = nullptr);

    void say(const QString& text);
    void fail(const QString& text);
    void askPassword(const QString& text);

Q_SIGNALS:
    void passwordGiven(const sheaf::Secret& password);

private:
    QLabel* m_text;
    QWidget* m_row;
    QLineEdit* m_password;
};

} // namespace sheaf
