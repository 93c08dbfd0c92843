#pragma once

#include <QDialog>

class QLineEdit;

namespace sheaf {

class Theme;

// Asks for a name. Open it with open(): nothing waits for it.
class NameDialog : public QDialog
{
    Q_OBJECT

public:
    // `taken` are the names of others; upper and lower case make no difference.
    NameDialog(const QString& title, const QString& name, const QStringList& taken, const Theme& theme,
               QWidget* parent);

Q_SIGNALS:
    void given(const QString& name); // trimmed, not empty, not taken

private:
    QLineEdit* m_edit;
};

} // namespace sheaf
