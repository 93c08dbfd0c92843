#pragma once

#include "ui/settings/settingrow.h"

#include <functional>

class QButtonGroup;
class QComboBox;

namespace sheaf {

// One of several values: buttons side by side where they are few, a list otherwise.
class ChoiceRow : public SettingRow
{
    Q_OBJECT

public:
    struct Field
    {
        About about;
        QList<std::pair<int, QString>> choices; // each with its words
        std::function<int(const Settings&)> read;
        std::function<void(Settings&, int)> write;
    };

    ChoiceRow(const Field& field, const Theme& theme, QWidget* parent = nullptr);
    void showValue(const Settings& settings) override;
    void writeTo(Settings& settings) const override;

    static Field parallel();
    static Field appearance();
    static Field textSize();

protected:
    QWidget* editor() const override;

private:
    void makeButtons(const Theme& theme);
    void makeList();
    int value() const;
    void changed();

    Field m_field;
    QButtonGroup* m_group = nullptr; // or
    QComboBox* m_list = nullptr;
};

} // namespace sheaf
