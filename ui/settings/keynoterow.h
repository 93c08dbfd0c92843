#pragma once

#include "ui/workspace.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace sheaf {

class Theme;

// Says under a key where it is kept, and takes it away. Hidden where there is none.
class KeyNoteRow : public QWidget
{
    Q_OBJECT

public:
    // `subject`: whose key it is, for those who cannot see where the row stands.
    KeyNoteRow(KeyPurpose purpose, const QString& subject, Workspace& workspace, const Theme& theme,
               QWidget* parent = nullptr);

Q_SIGNALS:
    void removed(); // by the person

private:
    void look();

    const KeyPurpose m_purpose;
    Workspace& m_workspace;
    QLabel* m_text;
    QPushButton* m_remove;
};

} // namespace sheaf
