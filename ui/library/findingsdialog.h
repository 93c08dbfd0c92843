#pragma once

#include <QDialog>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace sheaf {

class Theme;

// What a check of the library has found, a line for each, and the way to put it right. Not modal.
class FindingsDialog : public QDialog
{
    Q_OBJECT

public:
    FindingsDialog(const Theme& theme, QWidget* parent);
    void showFindings(const QStringList& findings);
    // What a repair has done, and what is left.
    void showRepaired(const QStringList& done, const QStringList& left);
    void showMessage(const QString& text, bool bad);

Q_SIGNALS:
    void repairWanted();

private:
    QLabel* m_message;
    QPlainTextEdit* m_lines;
    QPushButton* m_repair;
};

} // namespace sheaf
