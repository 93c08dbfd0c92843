#pragma once

#include "ui/settings/settingrow.h"

class QLineEdit;
class QPlainTextEdit;

namespace sheaf {

// What a million tokens of each model cost, a line for each.
class PricesRow : public SettingRow
{
    Q_OBJECT

public:
    explicit PricesRow(const Theme& theme, QWidget* parent = nullptr);
    void showValue(const Settings& settings) override;
    void writeTo(Settings& settings) const override;
    bool isValid() const override;

protected:
    QWidget* editor() const override;
    void putBack() override;

private:
    void check();

    QPlainTextEdit* m_lines;
    QLineEdit* m_currency;
    QList<ModelPrice> m_shown; // as the settings said last
};

} // namespace sheaf
