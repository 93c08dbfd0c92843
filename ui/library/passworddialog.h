#pragma once

#include "core/base/secret.h"

#include <QDialog>

class QLineEdit;

namespace sheaf {

class Theme;

// Asks for the password of encrypted documents. Open it with open(): nothing waits for it.
class PasswordDialog : public QDialog
{
    Q_OBJECT

public:
    PasswordDialog(const QStringList& files, const Theme& theme, QWidget* parent);

Q_SIGNALS:
    void given(const sheaf::Secret& password);

private:
    QLineEdit* m_edit;
};

} // namespace sheaf
