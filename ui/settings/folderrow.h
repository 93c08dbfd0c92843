#pragma once

#include "ui/settings/settingrow.h"

#include <functional>

class QPushButton;

namespace sheaf {

class ElidedLabel;

// Where the library lives, and the way to move it. Changed by moving alone.
class FolderRow : public SettingRow
{
    Q_OBJECT

public:
    // `move` may be empty: then it cannot be moved from here.
    FolderRow(std::function<void(const QString& folder)> move, const Theme& theme, QWidget* parent = nullptr);

    void showValue(const Settings& settings) override;
    void writeTo(Settings&) const override {}

protected:
    QWidget* editor() const override;

private:
    void choose();

    std::function<void(const QString&)> m_move;
    ElidedLabel* m_path;
    QPushButton* m_button;
};

} // namespace sheaf
