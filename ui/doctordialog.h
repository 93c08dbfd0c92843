#pragma once

#include "ui/workspace.h"

#include <QDialog>

class QLabel;
class QVBoxLayout;

namespace sheaf {

class Theme;

// What is installed, reachable and wrong, with what to do about it. It fills itself, can be copied as text, and stands
// beside the window without keeping anybody from it. Deletes itself when closed.
class DoctorDialog : public QDialog
{
    Q_OBJECT

public:
    DoctorDialog(Workspace& workspace, const Theme& theme, QWidget* parent = nullptr);
    ~DoctorDialog() override;

    const QList<DoctorLine>& lines() const { return m_lines; }

private:
    void examine();
    void showLines(const Result<QList<DoctorLine>>& lines);
    void copy() const;

    Workspace& m_workspace;
    const Theme& m_theme;
    std::stop_source m_stop;
    QList<DoctorLine> m_lines;
    QLabel* m_summary;
    QWidget* m_list = nullptr;
    QVBoxLayout* m_place;
};

} // namespace sheaf
